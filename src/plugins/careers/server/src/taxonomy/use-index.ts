import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../content-model';
import { tableAs } from '../pages/load/links';
import { runStatement } from '../pages/load/sql';
import { keepRevised, type WrittenDocument } from './freshness';
import { keyOf, readEntryKeys, readUses, type UsedKind, type Uses } from './read-uses';

export interface UseCount {
  /** Guides that use an entry, in a draft or in public, in any language. */
  readonly guides: number;
  /** Of these, those whose published version does. */
  readonly liveGuides: number;
}

/** Document ids of the guides that use an entry, and whether a published version of theirs does. */
type Users = Map<string, boolean>;

interface UseIndex {
  readonly users: Map<string, Users>;
  /** What an entry is counted under, by its row id. */
  readonly keys: Map<number, string>;
}

/** So many rows of guides are read in one statement: SQLite answers nobody else meanwhile. */
const GUIDES_A_STATEMENT = 1500;
/** So many documents written at once are looked up one by one; with more, everything is. */
const MOST_REVISED = 200;

const documentOf = (key: string): string => key.split(' ', 1)[0] ?? key;

const add = ({ users, keys }: UseIndex, uses: readonly Uses[]): void => {
  for (const { guide, isLive, entries } of uses) {
    for (const id of entries) {
      const key = keys.get(id);
      // Made since the log was read: the next look at it finds both.
      if (key === undefined) continue;
      const known: Users = users.get(key) ?? new Map<string, boolean>();
      users.set(key, known);
      if (isLive || !known.has(guide)) known.set(guide, isLive);
    }
  }
};

const listGuideIds = async (strapi: Core.Strapi): Promise<readonly number[]> => {
  const { from, column } = tableAs(strapi, uidOf('guide'), 'g');
  const rows = await runStatement(strapi, { text: `select ${column('id')} as id from ${from}`, values: [] });
  return rows.map(({ id }) => Number(id)).sort((one, other) => one - other);
};

const makeIndex = async (strapi: Core.Strapi, kind: UsedKind): Promise<UseIndex> => {
  const index: UseIndex = { users: new Map(), keys: new Map(await readEntryKeys(strapi, { kind })) };
  const ids = await listGuideIds(strapi);
  for (let at = 0; at < ids.length; at += GUIDES_A_STATEMENT) {
    const chunk = ids.slice(at, at + GUIDES_A_STATEMENT);
    add(index, await readUses(strapi, { kind, ids: [chunk[0] ?? 0, chunk.at(-1) ?? 0] }));
    // Whoever else waits for the server gets a turn.
    await yieldToOthers();
  }
  return index;
};

const writtenOf = (written: readonly WrittenDocument[], kind: UsedKind | 'guide'): readonly string[] => [
  ...new Set(written.filter((one) => one.kind === kind).map(({ documentId }) => documentId)),
];

/**
 * Reads anew what was written. All reading comes first, so that nobody meets an index that is half revised.
 *
 * A merge or a retirement moves the links of guides without writing the guides: those that no longer use an entry that was
 * written are read anew as well, for what they may use in its place.
 */
const reviseIndex = async (
  strapi: Core.Strapi,
  {
    kind,
    index,
    written,
  }: { readonly kind: UsedKind; readonly index: UseIndex; readonly written: readonly WrittenDocument[] },
): Promise<UseIndex | undefined> => {
  const entries = new Set(writtenOf(written, kind));
  const guides = writtenOf(written, 'guide');
  if (entries.size + guides.length > MOST_REVISED) return undefined;
  const keys = await readEntryKeys(strapi, { kind, documentIds: [...entries] });
  const usesOfEntries = await readUses(strapi, { kind, entryIds: [...keys.keys()] });
  const outdated = [...index.users.keys()].filter((key) => entries.has(documentOf(key)));
  const left = new Set(outdated.flatMap((key) => [...(index.users.get(key)?.keys() ?? [])]));
  for (const { guide } of usesOfEntries) left.delete(guide);
  const changed = [...new Set([...guides, ...left])];
  if (changed.length > MOST_REVISED) return undefined;
  const usesOfGuides = await readUses(strapi, { kind, guides: changed });

  for (const [id, key] of keys) index.keys.set(id, key);
  for (const key of outdated) index.users.delete(key);
  add(index, usesOfEntries);
  for (const users of index.users.values()) for (const guide of changed) users.delete(guide);
  add(index, usesOfGuides);
  return index;
};

const keepIndex = (kind: UsedKind) =>
  keepRevised({
    kinds: [kind, 'guide'],
    make: (strapi) => makeIndex(strapi, kind),
    revise: (strapi, index, written) => reviseIndex(strapi, { kind, index, written }),
  });

const indexes: Readonly<Record<UsedKind, ReturnType<typeof keepIndex>>> = {
  skill: keepIndex('skill'),
  certification: keepIndex('certification'),
  faq: keepIndex('faq'),
};

const NOBODY: Users = new Map();

/**
 * How many guides use each skill, certification or FAQ. All uses are read once, which takes a second at 10,000 guides, and
 * then only those of the guides and entries that are written.
 *
 * @returns counts by document id; of FAQs in a language
 */
export const countUses = async (
  strapi: Core.Strapi,
  kind: UsedKind,
): Promise<(documentId: string, locale?: string) => UseCount> => {
  const { users } = await indexes[kind](strapi);
  return (documentId, locale) => {
    const found = users.get(keyOf(documentId, locale)) ?? NOBODY;
    let liveGuides = 0;
    for (const isLive of found.values()) if (isLive) liveGuides += 1;
    return { guides: found.size, liveGuides };
  };
};
