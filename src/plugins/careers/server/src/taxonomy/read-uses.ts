import type { Core } from '@strapi/strapi';
import { uidOf } from '../content-model';
import { tableAs } from '../pages/load/links';
import { pathFrom } from '../pages/load/path';
import { createSql, runStatement } from '../pages/load/sql';

/** What guides use, and by which of their attributes; a second one is of the component that the first one holds. */
const PATHS = {
  skill: ['skills', 'skills'],
  certification: ['certifications', 'certification'],
  faq: ['faqs'],
} as const;

export type UsedKind = keyof typeof PATHS;

/** What one version of a guide uses. */
export interface Uses {
  /** Its document id. */
  readonly guide: string;
  readonly isLive: boolean;
  /** Row ids; the same one may come twice. */
  readonly entries: readonly number[];
}

type Question = { readonly kind: UsedKind } & (
  | { /** The first and the last row of guides. */ readonly ids: readonly [number, number] }
  | { /** Document ids. */ readonly guides: readonly string[] }
  | { /** Row ids of what is used; uses of anything else are left out. */ readonly entryIds: readonly number[] }
);

/** PostgreSQL's driver gives what JSON says, the others its text. */
const numbersIn = (json: unknown): readonly number[] => {
  const list: unknown = typeof json === 'string' ? JSON.parse(json) : json;
  return Array.isArray(list) ? list.map(Number) : [];
};

/** What some versions of guides use, a row each: thousands of uses in a row cost far less than thousands of rows. */
export const readUses = async (strapi: Core.Strapi, question: Question): Promise<readonly Uses[]> => {
  const sql = createSql(strapi);
  const guide = tableAs(strapi, uidOf('guide'), 'g');
  const path = pathFrom(strapi, { uid: uidOf('guide'), id: guide.column('id') }, PATHS[question.kind]);
  const used = path.target;
  const tables = [guide.from, ...path.tables];
  const conditions = path.on.flat();
  const values: string[] = [];
  if ('ids' in question) {
    const [first, last] = question.ids;
    conditions.push(`${guide.column('id')} between ${sql.ids([first])} and ${sql.ids([last])}`);
  } else if ('guides' in question) {
    if (question.guides.length === 0) return [];
    conditions.push(`${guide.column('documentId')} in (${sql.placeholders(question.guides)})`);
    values.push(...question.guides);
  } else {
    if (question.entryIds.length === 0) return [];
    conditions.push(`${used} in (${sql.ids(question.entryIds)})`);
    // SQLite reads the tables of a CROSS JOIN in the order in which they are written.
    tables.reverse();
  }
  const [document, published] = [guide.column('documentId'), guide.column('publishedAt')];
  const rows = await runStatement(strapi, {
    text:
      `select ${document} as document, ${published} as published, ${sql.jsonOfRows(used)} as entries ` +
      `from ${tables.join(' cross join ')} where ${conditions.join(' and ')} ` +
      `group by ${guide.column('id')}, ${document}, ${published}`,
    values,
  });
  return rows.map((row) => ({
    guide: String(row.document),
    isLive: row.published !== null,
    entries: numbersIn(row.entries),
  }));
};

/** What an entry is counted under: its document id, with the language where guides of each use their own. */
export const keyOf = (documentId: string, locale: string | undefined): string =>
  locale === undefined ? documentId : `${documentId} ${locale}`;

/**
 * What entries are counted under.
 *
 * @param documentIds of these documents; of all when absent
 * @returns by row id
 */
export const readEntryKeys = async (
  strapi: Core.Strapi,
  { kind, documentIds }: { readonly kind: UsedKind; readonly documentIds?: readonly string[] },
): Promise<ReadonlyMap<number, string>> => {
  if (documentIds?.length === 0) return new Map();
  const { from, column } = tableAs(strapi, uidOf(kind), 'e');
  const locale = kind === 'faq' ? column('locale') : 'null';
  const among =
    documentIds === undefined
      ? ''
      : ` where ${column('documentId')} in (${createSql(strapi).placeholders(documentIds)})`;
  const rows = await runStatement(strapi, {
    text: `select ${column('id')} as id, ${column('documentId')} as document, ${locale} as locale from ${from}${among}`,
    values: documentIds ?? [],
  });
  return new Map(
    rows.map((row) => [
      Number(row.id),
      keyOf(String(row.document), typeof row.locale === 'string' ? row.locale : undefined),
    ]),
  );
};
