import { setImmediate as breathe } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { plainTextOf } from '../../../../core/page';
import type { Fields } from '../../../../core/rules';
import { uidOf } from '../../content-model';
import {
  createSharedStrings,
  createSql,
  pathArm,
  runArms,
  runStatement,
  tableAs,
  type Arm,
  type ArmRows,
} from '../../pages';
import type { Alias } from './entries';

/** Entries whose parts are read by one statement. SQLite answers in this very process, which waits for each. */
const READ_AT_ONCE = 200;

export type Searched = 'guide' | 'skill' | 'certification' | 'faq' | 'field';

/** Which entries of a type to read. */
export interface Choice {
  /** Document ids; all when absent. */
  readonly documentIds?: readonly string[];
  /** Ends the reading between two statements. */
  readonly signal: AbortSignal;
}

const HAS_DRAFTS: readonly Searched[] = ['guide', 'faq'];

/** That a row of `t` is published, where its type has drafts; in SQL. */
export const isPublished = (strapi: Core.Strapi, type: Searched): string =>
  HAS_DRAFTS.includes(type) ? `${tableAs(strapi, uidOf(type), 't').column('publishedAt')} is not null` : '1 = 1';

const idsOf = async (
  strapi: Core.Strapi,
  type: Searched,
  documentIds?: readonly string[],
): Promise<readonly number[]> => {
  const table = tableAs(strapi, uidOf(type), 't');
  const among =
    documentIds === undefined
      ? ''
      : ` and ${table.column('documentId')} in (${createSql(strapi).placeholders(documentIds)})`;
  const rows = await runStatement(strapi, {
    text: `select ${table.column('id')} as id from ${table.from} where ${isPublished(strapi, type)}${among} order by ${table.column('id')}`,
    values: documentIds ?? [],
  });
  return rows.map(({ id }) => Number(id));
};

const partsOf = <Value>(values: readonly Value[]): readonly (readonly Value[])[] =>
  Array.from({ length: Math.ceil(values.length / READ_AT_ONCE) }, (_, at) =>
    values.slice(at * READ_AT_ONCE, (at + 1) * READ_AT_ONCE),
  );

/** What of an entry is read: its own attributes, and what lies at the end of paths from it. */
export interface Wanted {
  readonly attributes: readonly string[];
  readonly parts: Readonly<Record<string, Part>>;
}

export interface Part {
  readonly path: readonly string[];
  readonly attributes: readonly string[];
  /** The type at the end, when only what is published of it counts. */
  readonly published?: Searched;
}

export interface ReadEntry {
  readonly row: Fields;
  readonly parts: (name: string) => ArmRows;
}

/** Reads entries of a type, some hundred at a time, and lets the process do something else in between. */
export async function* readEntries(
  strapi: Core.Strapi,
  { type, wanted, choice }: { readonly type: Searched; readonly wanted: Wanted; readonly choice: Choice },
): AsyncGenerator<readonly ReadEntry[]> {
  const uid = uidOf(type);
  const share = createSharedStrings();
  const chosen = choice.documentIds === undefined ? [undefined] : partsOf(choice.documentIds);
  for (const documentIds of chosen) {
    for (const ids of partsOf(await idsOf(strapi, type, documentIds))) {
      choice.signal.throwIfAborted();
      const arms: Record<string, Arm> = { own: pathArm(strapi, { uid, ids, path: [], attributes: wanted.attributes }) };
      for (const [name, { path, attributes, published }] of Object.entries(wanted.parts)) {
        const where = published && { text: isPublished(strapi, published), values: [] };
        arms[name] = pathArm(strapi, { uid, ids, path, attributes, ...(where && { where }) });
      }
      const rows = await runArms(strapi, arms, share);
      yield rows('own').all.map((row) => ({ row, parts: rows }));
      await breathe();
    }
  }
}

export const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;

const MARKED_UP = /[*_`#[\]<>\\~|&]|^\s*(?:[-+]|\d+[.)])\s/m;

/** Markdown as running text; each text once, without empty ones. */
export const plainTexts = (texts: readonly unknown[]): readonly string[] => {
  const plain = texts.flatMap((value) => {
    const markdown = textOf(value);
    if (markdown === null) return [];
    return MARKED_UP.test(markdown) ? plainTextOf(markdown) : markdown.replace(/\s+/g, ' ').trim();
  });
  return [...new Set(plain)].filter((text) => text !== '');
};

export const aliasesOf = (rows: readonly Fields[]): readonly Alias[] =>
  rows.flatMap(({ label, hidden }) => {
    const text = textOf(label);
    return text === null ? [] : [{ label: text, hidden: hidden === true }];
  });

/** Row ids, each once, in order. */
export const linksOf = (rows: readonly Fields[]): readonly number[] => [...new Set(rows.map(({ id }) => Number(id)))];
