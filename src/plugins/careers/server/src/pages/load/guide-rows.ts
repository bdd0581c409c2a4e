import type { Core } from '@strapi/strapi';
import type { Fields } from '../../../../core/rules';
import { contentTypeSchemas, uidOf } from '../../content-model';
import { columnsOf } from './columns';
import { linkAs, linkOf, tableAs, type Table } from './links';
import { createSql, runStatement, type Statement } from './sql';

const GUIDE = uidOf('guide');

export type Status = 'draft' | 'published';

const WITHOUT_COLUMN = ['component', 'relation', 'media'];

/** Attributes of a shipped schema that are columns of its own table. */
export const scalarsOf = (attributes: Readonly<Record<string, { readonly type: string }>>): readonly string[] =>
  Object.entries(attributes)
    .filter(([, { type }]) => !WITHOUT_COLUMN.includes(type))
    .map(([name]) => name);

const SYSTEM = ['id', 'documentId', 'locale', 'createdAt', 'updatedAt', 'publishedAt'];
const GUIDE_ATTRIBUTES = [...SYSTEM, ...scalarsOf(contentTypeSchemas.guide.attributes)];

/** A guide's own columns. */
export type GuideRow = Fields & {
  readonly id: number;
  readonly documentId: string;
  readonly locale: string;
  readonly slug: string;
};

/** Whether a row of a type with drafts is of the version asked for, in SQL. */
export const isVersion = (table: Table, status: Status): string =>
  `${table.column('publishedAt')} is ${status === 'draft' ? '' : 'not '}null`;

const guidesAsG = (strapi: Core.Strapi): Table => tableAs(strapi, GUIDE, 'g');

/** @param where a condition on the table `g` */
export const readGuides = async (strapi: Core.Strapi, where: Statement): Promise<readonly GuideRow[]> => {
  const columns = columnsOf(strapi, GUIDE, GUIDE_ATTRIBUTES);
  const rows = await runStatement(strapi, {
    text: `select ${columns.namedOf('g').join(', ')} from ${guidesAsG(strapi).from} where ${where.text}`,
    values: where.values,
  });
  return rows.map((row): GuideRow => {
    const read = columns.readNamed(row);
    return {
      ...read,
      id: Number(read.id),
      documentId: String(read.documentId),
      locale: String(read.locale),
      slug: typeof read.slug === 'string' ? read.slug : '',
    };
  });
};

/** The guides that have a slug in any of some locales. */
export const findGuidesBySlug = (
  strapi: Core.Strapi,
  { slug, locales, status }: { readonly slug: string; readonly locales: readonly string[]; readonly status: Status },
): Promise<readonly GuideRow[]> => {
  const guides = guidesAsG(strapi);
  const conditions = [
    `${guides.column('slug')} = ?`,
    `${guides.column('locale')} in (${createSql(strapi).placeholders(locales)})`,
    isVersion(guides, status),
  ];
  return readGuides(strapi, { text: conditions.join(' and '), values: [slug, ...locales] });
};

export const findGuideByDocument = async (
  strapi: Core.Strapi,
  { documentId, locale, status }: { readonly documentId: string; readonly locale: string; readonly status: Status },
): Promise<GuideRow | undefined> => {
  const guides = guidesAsG(strapi);
  const conditions = [
    `${guides.column('documentId')} = ?`,
    `${guides.column('locale')} = ?`,
    isVersion(guides, status),
  ];
  const rows = await readGuides(strapi, { text: conditions.join(' and '), values: [documentId, locale] });
  return rows[0];
};

/** In the order of the ids. */
export const findGuidesById = async (strapi: Core.Strapi, ids: readonly number[]): Promise<readonly GuideRow[]> => {
  if (ids.length === 0) return [];
  const within = `${guidesAsG(strapi).column('id')} in (${createSql(strapi).ids(ids)})`;
  const rows = await readGuides(strapi, { text: within, values: [] });
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
};

export interface GuideListQuestion {
  readonly locale: string;
  /** Ids of career fields; guides of any field when absent. */
  readonly fieldIds?: readonly number[] | undefined;
  /** Ids of rows; all when absent. */
  readonly among?: readonly number[] | undefined;
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
}

const countOf = (rows: readonly Fields[]): number => Number(rows[0]?.total ?? 0);

/**
 * One page of the published guides of a locale, by role.
 *
 * @returns ids, and how many there are in all
 */
export const listGuideIds = async (
  strapi: Core.Strapi,
  { locale, fieldIds, among, page, pageSize }: GuideListQuestion,
): Promise<{ readonly ids: readonly number[]; readonly total: number }> => {
  const guides = guidesAsG(strapi);
  const isIn = (name: string, ids: readonly number[]): string => {
    const link = linkAs(strapi, linkOf(strapi, GUIDE, name), 'l');
    const conditions = [`${link.source} = ${guides.column('id')}`, `${link.target} in (${createSql(strapi).ids(ids)})`];
    return `exists (select 1 from ${link.from} where ${conditions.join(' and ')})`;
  };
  const conditions = [
    `${guides.column('locale')} = ?`,
    isVersion(guides, 'published'),
    `${guides.column('slug')} is not null`,
    ...(fieldIds === undefined ? [] : [`(${isIn('field', fieldIds)} or ${isIn('otherFields', fieldIds)})`]),
    ...(among === undefined ? [] : [`${guides.column('id')} in (${createSql(strapi).ids(among)})`]),
  ];
  const from = `from ${guides.from} where ${conditions.join(' and ')}`;
  const rows = await runStatement(strapi, {
    text:
      `select ${guides.column('id')} as id, count(*) over () as total ${from} ` +
      `order by lower(${guides.column('role')}), ${guides.column('documentId')} ` +
      `limit ${pageSize} offset ${(page - 1) * pageSize}`,
    values: [locale],
  });
  if (rows.length > 0 || page === 1) return { ids: rows.map(({ id }) => Number(id)), total: countOf(rows) };
  // Beyond the last page there is no row that could tell how many there are.
  return {
    ids: [],
    total: countOf(await runStatement(strapi, { text: `select count(*) as total ${from}`, values: [locale] })),
  };
};
