import type { QueryPlan } from '../../../../core/search';
import type { LocaleIndex } from './locale-index';

/** A term as the index has it. */
export interface Term {
  readonly code: number;
  /** Which words of the query it stands for, a bit a word. */
  readonly mask: number;
  readonly boost: number;
  /** Whether so many documents have it that it says little. */
  readonly isCommon: boolean;
}

/** A word of the query, in all the forms in which the index has it. */
export interface AskedWord {
  readonly bit: number;
  /** Codes of terms that between them find every document with the word; more would only find some of these again. */
  readonly finders: readonly number[];
  /** How many documents have it; estimated, and never 0 where one has. */
  readonly having: number;
}

export interface Expanded {
  readonly terms: readonly Term[];
  readonly words: readonly AskedWord[];
}

/** What longer and mistyped words count by their stem, beside what they count as they are. */
const STEM_WEIGHT = 0.7;

/** How many documents have a word that says little. */
const COMMON_FROM = 1000;

/** The terms of a plan, with the words that a beginning or a mistyped word may mean. */
export const expand = ({ vocabulary, analysis, byId }: LocaleIndex, { terms, words }: QueryPlan): Expanded => {
  const expanded = new Map<string, { readonly code: number; mask: number; boost: number }>();
  const add = (term: string, mask: number, boost: number): void => {
    const code = vocabulary.codeOf(term);
    if (code === undefined) return;
    const known = expanded.get(term);
    if (known === undefined) expanded.set(term, { code, mask, boost });
    else {
      known.mask |= mask;
      known.boost = Math.max(known.boost, boost);
    }
  };
  for (const { term, words: places, boost, prefix, fuzzy } of terms) {
    const mask = places.reduce((bits, place) => bits | (1 << place), 0);
    add(term, mask, boost);
    const near = [...(prefix ? vocabulary.longerThan(term) : []), ...(fuzzy > 0 ? vocabulary.nearTo(term, fuzzy) : [])];
    for (const { word, weight } of near) {
      add(word, mask, boost * weight);
      add(analysis.stemOf(word), mask, boost * weight * STEM_WEIGHT);
    }
  }
  return {
    terms: [...expanded].map(([term, found]) => ({ ...found, isCommon: vocabulary.countOf(term) > COMMON_FROM })),
    words: words.map((_, place) => {
      const bit = 1 << place;
      const finders: number[] = [];
      let having = 0;
      for (const [term, { code, mask }] of expanded) {
        if ((mask & bit) === 0) continue;
        const stem = analysis.stemOf(term);
        // Whatever has the word has its stem.
        if (stem !== term && ((expanded.get(stem)?.mask ?? 0) & bit) !== 0) continue;
        finders.push(code);
        having += vocabulary.countOf(term);
      }
      return { bit, finders, having: Math.min(having, byId.size) };
    }),
  };
};
