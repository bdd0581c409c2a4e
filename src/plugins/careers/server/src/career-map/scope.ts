import type { Core } from '@strapi/strapi';
import { createSql, runStatement } from '../pages/load/sql';
import { mapTables } from './tables';

/** More than these nobody can read in one picture. */
export const MOST_DRAWN = 150;

export interface Documents {
  readonly documentIds: readonly string[];
  /** How many there are; more than `documentIds` when not all are drawn. */
  readonly total: number;
}

/** How many guides each field has, by the field's row id; under `null` those without a field. */
export const countByField = async (strapi: Core.Strapi): Promise<ReadonlyMap<number | null, number>> => {
  const { guidesAs, field, fieldOn } = mapTables(strapi);
  const guides = guidesAs('g');
  const rows = await runStatement(strapi, {
    text:
      `select ${field.target} as field, count(distinct ${guides.column('documentId')}) as guides from ${guides.from} ` +
      `left join ${field.from} on ${fieldOn(guides.column('id'))} ` +
      `where ${guides.column('publishedAt')} is null group by ${field.target}`,
    values: [],
  });
  return new Map(rows.map((row) => [row.field === null ? null : Number(row.field), Number(row.guides)]));
};

/** Guides of some fields, or all, those with the most connections first. */
export const findGuides = async (strapi: Core.Strapi, fieldIds: readonly number[] | undefined): Promise<Documents> => {
  const { guidesAs, field, fieldOn, step } = mapTables(strapi);
  const guides = guidesAs('g');
  const countSteps = (end: string) =>
    `(select count(*) from ${step.from} where ${[`${end} = ${guides.column('id')}`, ...step.on].join(' and ')})`;
  const inField =
    fieldIds === undefined
      ? ''
      : ` and exists (select 1 from ${field.from} where ${fieldOn(guides.column('id'))} ` +
        `and ${field.target} in (${createSql(strapi).ids(fieldIds)}))`;
  const rows = await runStatement(strapi, {
    text:
      `select ${guides.column('documentId')} as document, count(*) over () as total from ${guides.from} ` +
      `where ${guides.column('publishedAt')} is null${inField} group by ${guides.column('documentId')} ` +
      `order by sum(${countSteps(step.source)} + ${countSteps(step.target)}) desc, ` +
      `min(lower(${guides.column('role')})), ${guides.column('documentId')} limit ${MOST_DRAWN}`,
    values: [],
  });
  return { documentIds: rows.map(({ document }) => String(document)), total: Number(rows[0]?.total ?? 0) };
};

/** A connection in one version of a guide. */
export interface StoredStep {
  readonly from: string;
  readonly to: string;
  readonly locale: string;
  readonly isDraft: boolean;
}

/** Every connection that begins or ends at some guides, in all locales and both versions. */
export const loadSteps = async (
  strapi: Core.Strapi,
  documentIds: readonly string[],
): Promise<readonly StoredStep[]> => {
  const { guidesAs, step } = mapTables(strapi);
  const from = guidesAs('s');
  const to = guidesAs('t');
  const placeholders = createSql(strapi).placeholders(documentIds);
  // Two selections, since no database uses an index for a condition on either of two tables.
  const select = (end: ReturnType<typeof guidesAs>) =>
    `select ${from.column('documentId')} as source, ${to.column('documentId')} as target, ` +
    `${from.column('locale')} as locale, case when ${from.column('publishedAt')} is null then 1 else 0 end as draft ` +
    `from ${step.from} join ${from.from} on ${from.column('id')} = ${step.source} ` +
    `join ${to.from} on ${to.column('id')} = ${step.target} ` +
    `where ${[`${end.column('documentId')} in (${placeholders})`, ...step.on].join(' and ')}`;
  const rows = await runStatement(strapi, {
    text: `${select(from)} union ${select(to)}`,
    values: [...documentIds, ...documentIds],
  });
  return rows.map(({ source, target, locale, draft }) => ({
    from: String(source),
    to: String(target),
    locale: String(locale),
    isDraft: Number(draft) === 1,
  }));
};

/** A guide and those that lie a few steps away from it, the nearest first: a statement a step. */
export const findSurroundings = async (
  strapi: Core.Strapi,
  { around, reach }: { readonly around: string; readonly reach: number },
): Promise<Documents> => {
  const found = new Set([around]);
  let frontier: readonly string[] = [around];
  for (let distance = 0; distance < reach && frontier.length > 0 && found.size < MOST_DRAWN; distance += 1) {
    const steps = await loadSteps(strapi, frontier);
    const met = new Set(steps.flatMap(({ from, to }) => [from, to]));
    frontier = [...met].filter((documentId) => !found.has(documentId));
    for (const documentId of frontier) found.add(documentId);
  }
  const documentIds = [...found].slice(0, MOST_DRAWN);
  return { documentIds, total: found.size };
};
