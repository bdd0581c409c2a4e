import { foldWord } from './analysis';
import type { SearchDocument } from './provider';
import type { SearchType } from './schema';

/** How much a word counts by where it stands; for providers that weigh by fields. */
export const SEARCH_BOOSTS = { title: 6, names: 4, keywords: 1.6, texts: 1 } as const;

/** Guides are what people come for; a skill of the same name stands beside them. */
export const TYPE_BOOSTS: Readonly<Record<SearchType, number>> = { guide: 1.5, skill: 1, certification: 1, faq: 1 };

/** A document whose name is just what was typed comes before all that only contain it. */
export const WHOLE_NAME_BOOST = 4;

/**
 * How much more a document counts whose name begins with what was typed: the more of the name that is, the more, up to
 * `WHOLE_NAME_BOOST` for all of it.
 *
 * @param names in the form of `nameKey`, as the query
 */
export const nameBoost = (names: readonly string[], query: string): number => {
  let best = 0;
  for (const name of names) if (name.startsWith(query)) best = Math.max(best, query.length / name.length);
  return 1 + (WHOLE_NAME_BOOST - 1) * best;
};

/** The more words a query has, the fewer of them need fit. */
const LEAST_COVERAGE = [1, 1, 0.55, 0.5, 0.4];

export const leastCoverage = (words: number): number => LEAST_COVERAGE[Math.min(words, LEAST_COVERAGE.length - 1)] ?? 0;

/** How rare a word is, as BM25 has it: words that most documents have say little. */
export const weightOf = ({ having, total }: { readonly having: number; readonly total: number }): number =>
  Math.log(1 + (total - having + 0.5) / (having + 0.5));

/**
 * What a score comes to when only some of what was asked for fits.
 *
 * @param coverage the share of the query's words that fit, by their weight, from 0 to 1
 */
export const withCoverage = (score: number, coverage: number): number => score * coverage * coverage;

/** The form in which two names, or a name and a query, are the same: `c++` and `C++`, `full stack` and `Full-Stack`. */
export const nameKey = (name: string): string =>
  foldWord(name)
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}+#.&]+/gu, ' ')
    .replace(/(?<=[\p{L}\p{N}])\.(?=\s|$)/gu, '')
    .trim();

/** Everything that a document may be called, in the form of `nameKey`. */
export const nameKeysOf = ({ title, names, hiddenNames }: SearchDocument): readonly string[] => [
  ...new Set([title, ...names, ...hiddenNames].map(nameKey).filter((key) => key !== '')),
];
