import type { Core } from '@strapi/strapi';
import { GUIDE_STATES, type FieldOverview, type LocaleOverview, type StateCounts } from '../../../core/overview';
import { uidOf } from '../content-model';
import { linkAs, linkOf, runStatement, tableAs } from '../pages';
import { localesOf, type Locale } from '../strapi/locales';
import { selectEditions } from './editions';
import { andReadable, type Scope } from './scope';

const NONE: StateCounts = { draft: 0, modified: 0, published: 0 };

interface Cell extends StateCounts {
  readonly locale: string;
  /** Row id; null for guides without a field. */
  readonly field: number | null;
  readonly fieldDocument: string | null;
  readonly fieldName: string;
}

const add = (one: StateCounts, other: StateCounts): StateCounts => ({
  draft: one.draft + other.draft,
  modified: one.modified + other.modified,
  published: one.published + other.published,
});

const sumOf = (counts: readonly StateCounts[]): StateCounts => counts.reduce(add, NONE);

export const totalOf = ({ draft, modified, published }: StateCounts): number => draft + modified + published;

/** Guides by locale and field. */
const readCells = async (strapi: Core.Strapi, readable: Scope['readable']): Promise<readonly Cell[]> => {
  const guide = uidOf('guide');
  const field = linkAs(strapi, linkOf(strapi, guide, 'field'), 'l');
  const fields = tableAs(strapi, uidOf('field'), 'f');
  const editions = selectEditions(strapi, { readable });
  const counts = GUIDE_STATES.map((state) => `sum(case when e.state = '${state}' then 1 else 0 end) as ${state}`);
  const rows = await runStatement(strapi, {
    text:
      `select c.*, ${fields.column('documentId')} as field_document, ${fields.column('name')} as field_name from (` +
      `select e.locale as locale, ${field.target} as field, ${counts.join(', ')} from (${editions.text}) e ` +
      `left join ${field.from} on ${[`${field.source} = coalesce(e.draft, e.live)`, ...field.on].join(' and ')} ` +
      `group by e.locale, ${field.target}) c left join ${fields.from} on ${fields.column('id')} = c.field`,
    values: editions.values,
  });
  return rows.map((row) => ({
    locale: String(row.locale),
    field: row.field === null ? null : Number(row.field),
    fieldDocument: typeof row.field_document === 'string' ? row.field_document : null,
    fieldName: typeof row.field_name === 'string' ? row.field_name : '',
    draft: Number(row.draft),
    modified: Number(row.modified),
    published: Number(row.published),
  }));
};

/** How many guides of one locale there are in each other one. */
const countShared = async (strapi: Core.Strapi, scope: Scope): Promise<ReadonlyMap<string, number>> => {
  const guide = uidOf('guide');
  const own = tableAs(strapi, guide, 'o');
  const others = tableAs(strapi, guide, 'n');
  const readable = andReadable(scope, others.column('documentId'));
  const rows = await runStatement(strapi, {
    text:
      `select ${others.column('locale')} as locale, count(distinct ${others.column('documentId')}) as guides ` +
      `from ${others.from} where ${others.column('locale')} <> ? and exists (select 1 from ${own.from} ` +
      `where ${own.column('documentId')} = ${others.column('documentId')} and ${own.column('locale')} = ?)${readable.text} ` +
      `group by ${others.column('locale')}`,
    values: [scope.locale, scope.locale, ...readable.values],
  });
  return new Map(rows.map((row) => [String(row.locale), Number(row.guides)]));
};

const toFields = (cells: readonly Cell[]): FieldOverview[] =>
  cells
    .map(({ fieldDocument, fieldName, draft, modified, published }) => ({
      documentId: fieldDocument,
      name: fieldName,
      draft,
      modified,
      published,
    }))
    .sort((one, other) => totalOf(other) - totalOf(one) || one.name.localeCompare(other.name));

/**
 * Guides by state, locale and field, and what the other locales lack.
 *
 * @param locale (of the scope) for the fields, and to compare the other locales with
 */
export const readState = async (
  strapi: Core.Strapi,
  { locales, ...scope }: Scope & { readonly locales: readonly Locale[] },
): Promise<{ readonly locales: LocaleOverview[]; readonly fields: FieldOverview[] }> => {
  const { locale } = scope;
  const cells = await readCells(strapi, scope.readable);
  const cellsOf = (code: string) => cells.filter((cell) => cell.locale === code);
  const shared = locales.length > 1 ? await countShared(strapi, scope) : new Map<string, number>();
  const total = totalOf(sumOf(cellsOf(locale)));
  return {
    locales: locales.map(({ code, name }) => ({
      code,
      name,
      ...sumOf(cellsOf(code)),
      missing: code === locale ? 0 : total - (shared.get(code) ?? 0),
    })),
    fields: toFields(cellsOf(locale)),
  };
};

/** Strapi's locales, the default one first. */
export const readLocales = async (strapi: Core.Strapi) => {
  const service = localesOf(strapi);
  const [found, defaultLocale] = await Promise.all([service.find(), service.getDefaultLocale()]);
  const isDefault = ({ code }: Locale) => code === defaultLocale;
  const locales = [...found].sort(
    (one, other) => Number(isDefault(other)) - Number(isDefault(one)) || one.code.localeCompare(other.code),
  );
  return { locales, defaultLocale };
};
