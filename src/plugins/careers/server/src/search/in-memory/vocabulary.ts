import MiniSearch from 'minisearch';

/** How far from what was typed a word is, and how much less it counts for that. */
export interface NearWord {
  readonly word: string;
  /** From 0 to 1. */
  readonly weight: number;
}

/** Words that are looked for in place of one: more would be half of the index, for somebody who has typed two letters. */
const MOST_LONGER = 12;
const MOST_MISTYPED = 12;

/** MiniSearch's own weights of words that begin with, or are near to, what was typed. */
const LONGER_WEIGHT = 0.375;
const MISTYPED_WEIGHT = 0.45;

const BEGINNING = 2;

/**
 * The index has words by a code, their number in few digits: MiniSearch walks a tree of letters for each term that it is
 * given, past all the letters that may come next, which takes three quarters of the time in a tree of words.
 */
const BASE = 8;

/** The distinct words of an index, and how many documents have each: which ones a beginning or a mistyped word may mean. */
export const createVocabulary = () => {
  const known = new Map<string, { readonly code: string; count: number }>();
  const byCode: string[] = [];
  const byBeginning = new Map<string, Set<string>>();
  const near = new MiniSearch<{ readonly id: string }>({
    fields: ['id'],
    tokenize: (word) => [word],
    processTerm: (word) => word,
  });

  const countOf = (word: string): number => known.get(word)?.count ?? 0;

  /** @returns the word's code */
  const add = (word: string): string => {
    const old = known.get(word);
    if (old !== undefined) {
      old.count += 1;
      return old.code;
    }
    const code = byCode.length.toString(BASE);
    byCode.push(word);
    known.set(word, { code, count: 1 });
    near.add({ id: word });
    const beginning = word.slice(0, BEGINNING);
    const words = byBeginning.get(beginning);
    if (words === undefined) byBeginning.set(beginning, new Set([word]));
    else words.add(word);
    return code;
  };

  const remove = (word: string): void => {
    const old = known.get(word);
    if (old === undefined) return;
    old.count -= 1;
    if (old.count > 0) return;
    known.delete(word);
    near.discard(word);
    byBeginning.get(word.slice(0, BEGINNING))?.delete(word);
  };

  const mostFrequent = (words: readonly string[], most: number): readonly string[] =>
    words.length <= most ? words : [...words].sort((one, other) => countOf(other) - countOf(one)).slice(0, most);

  const within = (word: string, letters: number): readonly string[] =>
    near.search(word, { fuzzy: letters }).map(({ id }) => String(id));

  return {
    add,
    remove,
    /** How many documents have it. */
    countOf,
    codeOf: (word: string): string | undefined => known.get(word)?.code,
    wordOf: (code: string): string => byCode[Number.parseInt(code, BASE)] ?? '',
    /** The most frequent of the longer words that begin so. */
    longerThan: (beginning: string): readonly NearWord[] => {
      const words = [...(byBeginning.get(beginning.slice(0, BEGINNING)) ?? [])].filter(
        (word) => word.length > beginning.length && word.startsWith(beginning),
      );
      return mostFrequent(words, MOST_LONGER).map((word) => ({
        word,
        weight: (LONGER_WEIGHT * word.length) / (word.length + 0.3 * (word.length - beginning.length)),
      }));
    },
    /** Words that differ in so many letters at most, the nearest first. */
    nearTo: (word: string, letters: number): readonly NearWord[] => {
      const nearest = within(word, 1).filter((other) => other !== word);
      const closer = new Set([word, ...nearest]);
      const further = letters > 1 ? within(word, letters).filter((other) => !closer.has(other)) : [];
      const close = mostFrequent(nearest, MOST_MISTYPED);
      return [
        ...close.map((other) => ({ word: other, distance: 1 })),
        ...mostFrequent(further, MOST_MISTYPED - close.length).map((other) => ({ word: other, distance: letters })),
      ].map(({ word: other, distance }) => ({
        word: other,
        weight: (MISTYPED_WEIGHT * other.length) / (other.length + distance),
      }));
    },
  };
};

export type Vocabulary = ReturnType<typeof createVocabulary>;
