import SearchableMap from 'minisearch/SearchableMap';

/** How far from what was typed a word is, and how much less it counts for that. */
export interface NearWord {
  readonly word: string;
  /** From 0 to 1. */
  readonly weight: number;
}

/** Words that are looked for in place of one: more would be half of the index, for somebody who has typed two letters. */
const MOST_LONGER = 12;
const MOST_MISTYPED = 12;

/** Weights of words that begin with, or are near to, what was typed, as MiniSearch has them. */
const LONGER_WEIGHT = 0.375;
const MISTYPED_WEIGHT = 0.45;

const BEGINNING = 2;

interface Known {
  /** A small number, which postings have the word by. */
  readonly code: number;
  /** How many documents have it. */
  count: number;
}

/** The distinct words of an index, and how many documents have each: which ones a beginning or a mistyped word may mean. */
export const createVocabulary = () => {
  const known = new Map<string, Known>();
  /** By code. */
  const words: string[] = [];
  const freeCodes: number[] = [];
  const byBeginning = new Map<string, Set<string>>();
  /** The words as a tree of letters, for those that differ in a few. */
  const near = new SearchableMap<true>();

  const countOf = (word: string): number => known.get(word)?.count ?? 0;

  const add = (word: string): void => {
    const old = known.get(word);
    if (old !== undefined) {
      old.count += 1;
      return;
    }
    const code = freeCodes.pop() ?? words.length;
    words[code] = word;
    known.set(word, { code, count: 1 });
    near.set(word, true);
    const beginning = word.slice(0, BEGINNING);
    const others = byBeginning.get(beginning);
    if (others === undefined) byBeginning.set(beginning, new Set([word]));
    else others.add(word);
  };

  const remove = (word: string): void => {
    const old = known.get(word);
    if (old === undefined) return;
    old.count -= 1;
    if (old.count > 0) return;
    known.delete(word);
    freeCodes.push(old.code);
    near.delete(word);
    const beginning = word.slice(0, BEGINNING);
    const others = byBeginning.get(beginning);
    others?.delete(word);
    if (others?.size === 0) byBeginning.delete(beginning);
  };

  const mostFrequent = (some: readonly string[], most: number): readonly string[] =>
    some.length <= most ? some : [...some].sort((one, other) => countOf(other) - countOf(one)).slice(0, most);

  return {
    add,
    remove,
    /** How many documents have it. */
    countOf,
    codeOf: (word: string): number | undefined => known.get(word)?.code,
    wordOf: (code: number): string => words[code] ?? '',
    /** The most frequent of the longer words that begin so. */
    longerThan: (beginning: string): readonly NearWord[] => {
      const longer = [...(byBeginning.get(beginning.slice(0, BEGINNING)) ?? [])].filter(
        (word) => word.length > beginning.length && word.startsWith(beginning),
      );
      return mostFrequent(longer, MOST_LONGER).map((word) => ({
        word,
        weight: (LONGER_WEIGHT * word.length) / (word.length + 0.3 * (word.length - beginning.length)),
      }));
    },
    /** Words that differ in so many letters at most, the nearest first. */
    nearTo: (word: string, letters: number): readonly NearWord[] => {
      const found = [...near.fuzzyGet(word, letters)].map(([other, [, distance]]) => ({ other, distance }));
      const at = (wanted: (distance: number) => boolean) =>
        found.flatMap(({ other, distance }) => (wanted(distance) ? [other] : []));
      const close = mostFrequent(
        at((distance) => distance === 1),
        MOST_MISTYPED,
      );
      const further = mostFrequent(
        at((distance) => distance > 1),
        MOST_MISTYPED - close.length,
      );
      return [
        ...close.map((other) => ({ word: other, distance: 1 })),
        ...further.map((other) => ({ word: other, distance: letters })),
      ].map(({ word: other, distance }) => ({
        word: other,
        weight: (MISTYPED_WEIGHT * other.length) / (other.length + distance),
      }));
    },
  };
};

export type Vocabulary = ReturnType<typeof createVocabulary>;
