import { editDistance } from './edit-distance';
import { agree, foldConceptName, withoutSuffix, type FoldedName } from './fold';

export interface ComparedConcept {
  readonly documentId: string;
  readonly name: string;
  /** Other names, acronyms included. */
  readonly aliases: readonly string[];
  /** Only concepts of one group are compared; a locale, for FAQs. */
  readonly group?: string;
}

/** Why two may be one: the same name, but for the version, by another's alias, or almost the same letters. */
export type DuplicateReason = 'name' | 'version' | 'alias' | 'spelling';

export interface DuplicatePair {
  readonly documentIds: readonly [string, string];
  readonly reason: DuplicateReason;
}

interface Folded extends FoldedName {
  readonly concept: ComparedConcept;
}

/** Shorter names differ by a letter because they are different: Rust, Ruby. */
const SHORTEST_FUZZY = 6;
/** From here on two letters may differ, at the end. */
const SHORTEST_TWO = 9;
/** How much of the longer name two that differ by two letters share at the beginning: Postgres, PostgreSQL. */
const SHARED_BEGINNING = 0.6;
const BEGINNING = 5;
/** A word that this many names have is no slip of the pen. */
const COMMON_WORD = 3;

/** Names each pair once, whichever comes first. */
export const pairKey = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

const groupBy = (folded: readonly Folded[], keysOf: (entry: Folded) => readonly string[]): readonly Folded[][] => {
  const groups = new Map<string, Folded[]>();
  for (const entry of folded) {
    for (const key of keysOf(entry)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [entry]);
      else group.push(entry);
    }
  }
  return [...groups.values()].filter(({ length }) => length > 1);
};

/**
 * What two names that differ by a slip have in common: the first letters, or the first one and the letters after those,
 * wherever the slip is. The ends are taken for two lengths, as one of the names may be a letter longer.
 */
const blocksOf = ({ letters }: Folded): readonly string[] => {
  if (letters.length < SHORTEST_FUZZY - 1) return [];
  const rest = letters.length - BEGINNING - 1;
  const ends = [rest, rest - 1].map((length) => `${letters.charAt(0)}…${letters.slice(-Math.max(length, 2))}`);
  return [letters.slice(0, BEGINNING), ...new Set(ends)];
};

const sharedBeginning = (one: string, other: string): number => {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
};

const sharedEnd = (one: string, other: string): number => {
  let length = 0;
  while (length < one.length && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
};

/** Rules out most pairs without comparing them letter by letter. */
const mayBeMisspelt = (one: string, other: string, longest: number): boolean => {
  const beginning = sharedBeginning(one, other);
  return beginning >= longest * SHARED_BEGINNING || beginning + sharedEnd(one, other) >= longest - 3;
};

const wordsApart = (one: Folded, other: Folded): readonly string[] => [
  ...one.words.filter((word) => !other.words.includes(word)),
  ...other.words.filter((word) => !one.words.includes(word)),
];

const isMisspelt = ({
  one,
  other,
  uses,
}: {
  one: Folded;
  other: Folded;
  uses: ReadonlyMap<string, number>;
}): boolean => {
  const longest = Math.max(one.letters.length, other.letters.length);
  if (longest < SHORTEST_FUZZY || Math.abs(one.letters.length - other.letters.length) > 2) return false;
  if (!other.letters.startsWith(one.letters.charAt(0)) || !mayBeMisspelt(one.letters, other.letters, longest))
    return false;
  const apart = wordsApart(one, other);
  // Figures and signs are never a slip: C and C++, ISO 9001 and ISO 9002.
  if (apart.some((word) => /[\d+#]/.test(word))) return false;
  // A short word that differs is another word: "use of cats", "use of cars".
  if (
    one.words.length > 1 &&
    one.words.length === other.words.length &&
    apart.some(({ length }) => length < SHORTEST_FUZZY)
  )
    return false;
  if (apart.length > 1 && apart.every((word) => (uses.get(word) ?? 0) >= COMMON_WORD)) return false;
  const limit = longest < SHORTEST_TWO ? 1 : 2;
  const distance = editDistance(one.letters, other.letters, limit);
  if (distance <= 1) return true;
  return distance === limit && sharedBeginning(one.letters, other.letters) >= longest * SHARED_BEGINNING;
};

const countWords = (folded: readonly Folded[]): ReadonlyMap<string, number> => {
  const uses = new Map<string, number>();
  for (const { words } of folded) for (const word of new Set(words)) uses.set(word, (uses.get(word) ?? 0) + 1);
  return uses;
};

/**
 * Concepts that are probably one thing entered twice: "Postgres", "PostgreSQL" and "postgresql 15", but not "Java" and
 * "JavaScript", "C" and "C++", or "Level 2" and "Level 3".
 *
 * Candidates come from tables of what names have in common, not from comparing each with each: 5,000 take a fraction of
 * a second.
 *
 * @returns each pair once, with the strongest reason
 */
export const findDuplicates = (concepts: readonly ComparedConcept[]): readonly DuplicatePair[] => {
  const folded = concepts.map((concept): Folded => ({ ...foldConceptName(concept.name), concept }));
  const pairs = new Map<string, DuplicatePair>();
  const note = (one: Folded, other: Folded, reason: DuplicateReason): void => {
    const [a, b] = [one.concept.documentId, other.concept.documentId];
    const key = pairKey(a, b);
    if (a !== b && !pairs.has(key)) pairs.set(key, { documentIds: [a, b], reason });
  };
  const compare = (
    keysOf: (entry: Folded) => readonly string[],
    judge: (one: Folded, other: Folded) => DuplicateReason | undefined,
  ): void => {
    const inGroup = (entry: Folded) => keysOf(entry).map((key) => `${entry.concept.group ?? ''}|${key}`);
    for (const group of groupBy(folded, inGroup)) {
      group.forEach((one, index) => {
        for (let next = index + 1; next < group.length; next += 1) {
          const other = group[next];
          if (other === undefined) break;
          const reason = judge(one, other);
          if (reason !== undefined) note(one, other, reason);
        }
      });
    }
  };

  const sorted = ({ words }: FoldedName): readonly string[] => (words.length > 0 ? [[...words].sort().join(' ')] : []);
  compare(sorted, (one, other) => {
    if (one.version === other.version) return 'name';
    return agree(one.version, other.version) ? 'version' : undefined;
  });

  const byName = new Map<string, Folded[]>();
  for (const entry of folded) {
    const key = `${entry.concept.group ?? ''}|${entry.key} ${entry.version}`;
    byName.set(key, [...(byName.get(key) ?? []), entry]);
  }
  for (const entry of folded) {
    for (const alias of entry.concept.aliases) {
      const { key, version } = foldConceptName(alias);
      if (key === '') continue;
      const named = byName.get(`${entry.concept.group ?? ''}|${key} ${version}`) ?? [];
      for (const other of named) note(entry, other, 'alias');
    }
  }

  const mayAgree = (one: Folded, other: Folded) => (agree(one.version, other.version) ? 'spelling' : undefined);
  compare(({ letters }) => (letters === '' ? [] : [withoutSuffix(letters)]), mayAgree);
  const uses = countWords(folded);
  const misspelt = (one: Folded, other: Folded) =>
    isMisspelt({ one, other, uses }) ? mayAgree(one, other) : undefined;
  compare(blocksOf, misspelt);
  return [...pairs.values()];
};

/** Sets of which each is linked to another by a pair, the larger first. */
export const groupDuplicates = (pairs: readonly DuplicatePair[]): readonly (readonly string[])[] => {
  const groupOf = new Map<string, Set<string>>();
  for (const { documentIds } of pairs) {
    const [one, other] = documentIds.map((id) => groupOf.get(id) ?? new Set([id]));
    if (one === undefined || other === undefined) continue;
    for (const id of other) one.add(id);
    for (const id of one) groupOf.set(id, one);
  }
  return [...new Set(groupOf.values())].map((group) => [...group]).sort((one, other) => other.length - one.length);
};
