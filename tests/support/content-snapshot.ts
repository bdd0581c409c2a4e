import type { Core } from '@strapi/strapi';

/**
 * Everything that editors keep in the careers types, as plain values: read from the database by what Strapi says of the
 * types, so that what exports and imports leave out does not go unnoticed. Ids, times and counts of saves are left out;
 * what an entry leads to is told by its natural key.
 */

const TYPES = ['contributor', 'field', 'skill', 'certification', 'faq', 'guide'] as const;
const SYSTEM = new Set([
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'revision',
]);

interface Attribute {
  readonly type: string;
  readonly component?: string;
  readonly target?: string;
}
type Models = (uid: string) => { readonly attributes: Readonly<Record<string, Attribute>> };
type Row = Readonly<Record<string, unknown>>;
export type Snapshot = Readonly<Record<(typeof TYPES)[number], Readonly<Record<string, unknown>>>>;

const uid = (name: string) => `plugin::careers.${name}` as const;

const attributesOf = (strapi: Core.Strapi, model: string): [string, Attribute][] =>
  Object.entries((strapi.getModel as Models)(model).attributes).filter(
    ([name, { type }]) => !SYSTEM.has(name) && name !== 'localizations' && type !== 'media',
  );

const populateOf = (strapi: Core.Strapi, model: string): object =>
  Object.fromEntries(
    attributesOf(strapi, model).flatMap(([name, { type, component }]): [string, unknown][] => {
      if (type === 'component' && component) return [[name, { populate: populateOf(strapi, component) }]];
      return type === 'relation' ? [[name, true]] : [];
    }),
  );

/** How people tell an entry from others of its type. */
const keyOf = (row: Row): string => {
  const { locale, slug, name, question, answer } = row as Readonly<Record<string, string | null | undefined>>;
  if (question !== undefined) return `${String(locale)} ${String(question)} ${String(answer)}`;
  return `${locale === undefined || locale === null ? '' : `${locale} `}${String(slug ?? name)}`;
};

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;

/** Ends of relations that have no order of their own. */
const UNORDERED = ['guides', 'relatedFrom', 'advancesFrom'];

const plain = (strapi: Core.Strapi, model: string, row: Row): unknown =>
  Object.fromEntries(
    attributesOf(strapi, model).map(([name, { type, component }]) => {
      const value = row[name] ?? null;
      const list = Array.isArray(value) ? (value as unknown[]).filter(isRow) : null;
      if (type === 'relation') {
        const keys = (list ?? (isRow(value) ? [value] : [])).map(keyOf);
        return [name, UNORDERED.includes(name) ? keys.sort() : keys];
      }
      if (type !== 'component' || !component) return [name, value];
      if (list) return [name, list.map((entry) => plain(strapi, component, entry))];
      return [name, isRow(value) ? plain(strapi, component, value) : null];
    }),
  );

/** The editors' version of every entry in every locale, under its natural key, with the other locales of its document. */
export const takeSnapshot = async (strapi: Core.Strapi): Promise<Snapshot> => {
  const snapshot: Record<string, Record<string, unknown>> = {};
  for (const name of TYPES) {
    const hasDrafts = name === 'guide' || name === 'faq';
    const rows: Row[] = await strapi.db.query(uid(name)).findMany({
      ...(hasDrafts && { where: { publishedAt: null } }),
      populate: populateOf(strapi, uid(name)),
    });
    const entries: Record<string, unknown> = {};
    for (const row of rows) {
      const versions = rows.filter(({ documentId }) => documentId === row.documentId).map(keyOf);
      const key = keyOf(row);
      if (key in entries) throw new Error(`There are two of ${name} ${key}`);
      entries[key] = { ...(plain(strapi, uid(name), row) as object), ...(hasDrafts && { versions: versions.sort() }) };
    }
    snapshot[name] = entries;
  }
  return snapshot as Snapshot;
};
