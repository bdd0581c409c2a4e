import type { Composed, ReadDocument } from '../../../core/compose';
import {
  isListKey,
  isPartKey,
  LIST_KEYS,
  OTHER_KEYS,
  PART_KEYS,
  PLACES,
  SINGLE_TEXTS,
  type ListKey,
  type OtherKey,
  type PartKey,
  type Place,
  type TextKey,
} from './guide-fields';

/** A guide while an editor corrects it: entries keep their identity and their lines, and what is left out can come back. */

export interface Lines {
  readonly line: number;
  readonly endLine: number;
}

export type Fields = Readonly<Record<string, unknown>>;

export interface SkillChoice {
  readonly name: string;
  readonly leftOut: boolean;
}

export interface Entry {
  readonly id: string;
  readonly fields: Fields;
  readonly leftOut: boolean;
  /** Of a requirement: its skills, each taken or left out. */
  readonly skills: readonly SkillChoice[];
  readonly lines?: Lines | undefined;
}

export interface Leftover extends Lines {
  readonly text: string;
  /** Undefined as long as nobody has decided. */
  readonly fate?: Place | 'dismissed';
  /** The entry that it became. */
  readonly entryId?: string;
}

export interface Other {
  readonly key: OtherKey;
  readonly value: unknown;
  readonly taken: boolean;
}

export interface Draft {
  readonly texts: Readonly<Partial<Record<TextKey, string>>>;
  readonly parts: Readonly<Partial<Record<PartKey, Fields>>>;
  readonly lists: Readonly<Partial<Record<ListKey, readonly Entry[]>>>;
  readonly others: readonly Other[];
  readonly leftovers: readonly Leftover[];
  /** Of texts and parts, by key. */
  readonly lines: Readonly<Record<string, readonly Lines[]>>;
  /** For the ids of new entries. */
  readonly made: number;
}

export type Change = (draft: Draft) => Draft;

const TEXT_KEYS: readonly TextKey[] = ['role', 'title', 'slug', 'locale', 'field', ...SINGLE_TEXTS];

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const makeEntry = (key: ListKey, id: string, { fields, lines }: Pick<Entry, 'fields' | 'lines'>): Entry => {
  const { skills, ...rest } = fields;
  const named = key === 'skills' && Array.isArray(skills) ? skills.map(String) : [];
  return {
    id,
    fields: key === 'skills' ? rest : fields,
    leftOut: false,
    skills: named.map((name) => ({ name, leftOut: false })),
    ...(lines && { lines }),
  };
};

/** What was read, ready to be corrected. */
export const draftOf = (
  { guide }: Pick<Composed, 'guide'>,
  { origins, unplaced }: Pick<ReadDocument, 'origins' | 'unplaced'> = { origins: [], unplaced: [] },
): Draft => {
  const linesAt = (path: string): Lines[] =>
    origins.filter((origin) => origin.path === path).map(({ line, endLine }) => ({ line, endLine }));
  const texts = Object.fromEntries(TEXT_KEYS.flatMap((key) => (guide[key] === undefined ? [] : [[key, guide[key]]])));
  const parts = Object.fromEntries(PART_KEYS.flatMap((key) => (guide[key] === undefined ? [] : [[key, guide[key]]])));
  const lists = LIST_KEYS.flatMap((key) => {
    const entries = guide[key];
    if (entries === undefined || entries.length === 0) return [];
    const made = entries.map((fields, index) =>
      makeEntry(key, `${key}-${index}`, { fields, lines: linesAt(`${key}[${index}]`)[0] ?? linesAt(key)[0] }),
    );
    return [[key, made] as const];
  });
  return {
    texts,
    parts,
    lists: Object.fromEntries(lists),
    others: OTHER_KEYS.flatMap((key) => (guide[key] === undefined ? [] : [{ key, value: guide[key], taken: true }])),
    leftovers: unplaced.map(({ line, endLine, text }) => ({ line, endLine, text })),
    lines: Object.fromEntries([...TEXT_KEYS, ...PART_KEYS].map((key) => [key, linesAt(key)])),
    made: 0,
  };
};

export const setText =
  (key: TextKey, value: string): Change =>
  (draft) => ({ ...draft, texts: { ...draft.texts, [key]: value } });

export const removeText =
  (key: TextKey): Change =>
  (draft) => ({ ...draft, texts: Object.fromEntries(Object.entries(draft.texts).filter(([name]) => name !== key)) });

export const setPartField =
  (part: PartKey, key: string, value: unknown): Change =>
  (draft) => ({ ...draft, parts: { ...draft.parts, [part]: { ...draft.parts[part], [key]: value } } });

export const removePart =
  (part: PartKey): Change =>
  (draft) => ({ ...draft, parts: Object.fromEntries(Object.entries(draft.parts).filter(([name]) => name !== part)) });

const changeEntry =
  (key: ListKey, id: string, change: (entry: Entry) => Entry): Change =>
  (draft) => ({
    ...draft,
    lists: { ...draft.lists, [key]: draft.lists[key]?.map((entry) => (entry.id === id ? change(entry) : entry)) },
  });

export const setField = (list: ListKey, id: string, changed: Fields): Change =>
  changeEntry(list, id, (entry) => ({ ...entry, fields: { ...entry.fields, ...changed } }));

export const setLeftOut = (list: ListKey, id: string, leftOut: boolean): Change =>
  changeEntry(list, id, (entry) => ({ ...entry, leftOut }));

export const moveEntry =
  (list: ListKey, id: string, by: -1 | 1): Change =>
  (draft) => {
    const entries = [...(draft.lists[list] ?? [])];
    const from = entries.findIndex((entry) => entry.id === id);
    const [moved] = entries.splice(from, 1);
    if (moved === undefined || from + by < 0 || from + by > entries.length) return draft;
    entries.splice(from + by, 0, moved);
    return { ...draft, lists: { ...draft.lists, [list]: entries } };
  };

/** @returns the change, and the id that the entry will have */
export const addEntry =
  (list: ListKey, fields: Fields, lines?: Lines): Change =>
  (draft) => ({
    ...draft,
    made: draft.made + 1,
    lists: {
      ...draft.lists,
      [list]: [...(draft.lists[list] ?? []), makeEntry(list, `${list}-new-${draft.made}`, { fields, lines })],
    },
  });

export const addSkill = (id: string, name: string): Change =>
  changeEntry('skills', id, (entry) =>
    entry.skills.some((skill) => skill.name === name)
      ? entry
      : { ...entry, skills: [...entry.skills, { name, leftOut: false }] },
  );

/** Another name, or the same taken or left out. */
export const setSkill = (id: string, index: number, skill: SkillChoice): Change =>
  changeEntry('skills', id, (entry) => ({
    ...entry,
    skills: entry.skills.map((known, position) => (position === index ? skill : known)),
  }));

export const setOther =
  (key: OtherKey, taken: boolean): Change =>
  (draft) => ({ ...draft, others: draft.others.map((other) => (other.key === key ? { ...other, taken } : other)) });

const setFate = (line: number, change: (leftover: Leftover) => Leftover): Change => {
  return (draft) => ({
    ...draft,
    leftovers: draft.leftovers.map((leftover) => (leftover.line === line ? change(leftover) : leftover)),
  });
};

export const dismiss = (line: number): Change => setFate(line, (leftover) => ({ ...leftover, fate: 'dismissed' }));

const appended = (text: string | undefined, added: string): string =>
  text === undefined || text.trim() === '' ? added : `${text}\n\n${added}`;

/** Puts a line without a place into a section: at the end of its text, or as an entry of its own. */
export const placeLeftover =
  (line: number, place: Place): Change =>
  (draft) => {
    const leftover = draft.leftovers.find((each) => each.line === line);
    if (leftover === undefined) return draft;
    const { text, endLine } = leftover;
    const field = PLACES[place];
    const placed = setFate(line, (each) => ({ ...each, fate: place, entryId: `${place}-new-${draft.made}` }))(draft);
    if (isListKey(place)) return addEntry(place, { [field]: text }, { line, endLine })(placed);
    if (isPartKey(place)) {
      const before = draft.parts[place]?.[field];
      return setPartField(place, field, appended(typeof before === 'string' ? before : undefined, text))(placed);
    }
    return setText(place, appended(draft.texts[place], text))(placed);
  };

const without = (text: string | undefined, added: string): string =>
  (text ?? '')
    .replace(added, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** Takes back what was decided about a line without a place. */
export const reopenLeftover =
  (line: number): Change =>
  (draft) => {
    const leftover = draft.leftovers.find((each) => each.line === line);
    if (leftover === undefined) return draft;
    const { fate, entryId, text } = leftover;
    const open = setFate(line, ({ line: first, endLine, text: words }) => ({ line: first, endLine, text: words }))(
      draft,
    );
    if (fate === undefined || fate === 'dismissed') return open;
    if (isListKey(fate)) {
      const rest = draft.lists[fate]?.filter(({ id }) => id !== entryId);
      return { ...open, lists: { ...open.lists, [fate]: rest } };
    }
    if (isPartKey(fate)) {
      const before = draft.parts[fate]?.[PLACES[fate]];
      const rest = setPartField(fate, PLACES[fate], without(typeof before === 'string' ? before : '', text))(open);
      return Object.keys(said(rest.parts[fate] ?? {})).length === 0 ? removePart(fate)(rest) : rest;
    }
    const rest = without(draft.texts[fate], text);
    return rest === '' ? removeText(fate)(open) : setText(fate, rest)(open);
  };

const isSaid = (value: unknown): boolean =>
  value !== undefined && value !== null && !(typeof value === 'string' && value.trim() === '');

const said = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => isSaid(value)));

/** Values that a new entry has before anybody writes anything into it. */
const isEmptyEntry = (entry: Entry): boolean =>
  entry.skills.length === 0 && Object.values(said(entry.fields)).every((value) => typeof value === 'boolean');

const contentOfEntry = (list: ListKey, entry: Entry): Fields => ({
  ...said(entry.fields),
  ...(list === 'skills' && {
    skills: [...new Set(entry.skills.filter(({ leftOut }) => !leftOut).map(({ name }) => name))],
  }),
});

/** The entries of a list that are going to be saved, in order. */
export const takenEntries = (draft: Draft, list: ListKey): readonly Entry[] =>
  (draft.lists[list] ?? []).filter((entry) => !entry.leftOut && !isEmptyEntry(entry));

/** The guide as it was corrected; the server checks it against the model. */
export const contentOf = (draft: Draft): Fields => {
  const lists = LIST_KEYS.flatMap((key) => {
    const entries = takenEntries(draft, key);
    return entries.length === 0 ? [] : [[key, entries.map((entry) => contentOfEntry(key, entry))] as const];
  });
  const parts = PART_KEYS.flatMap((key) => {
    const part = draft.parts[key];
    const fields = isFields(part) ? said(part) : {};
    return Object.keys(fields).length === 0 ? [] : [[key, fields] as const];
  });
  return {
    ...said(draft.texts),
    ...Object.fromEntries(parts),
    ...Object.fromEntries(lists),
    ...Object.fromEntries(draft.others.filter(({ taken }) => taken).map(({ key, value }) => [key, value])),
  };
};

/** The names that the guide is going to have, to tell what will be created with it. */
export const namesIn = (
  draft: Draft,
): { readonly skill: readonly string[]; readonly certification: readonly string[] } => ({
  skill: [
    ...new Set(
      takenEntries(draft, 'skills').flatMap(({ skills }) =>
        skills.filter(({ leftOut }) => !leftOut).map(({ name }) => name),
      ),
    ),
  ],
  certification: [
    ...new Set(
      takenEntries(draft, 'certifications').flatMap(({ fields }) =>
        typeof fields.certification === 'string' ? [fields.certification] : [],
      ),
    ),
  ],
});
