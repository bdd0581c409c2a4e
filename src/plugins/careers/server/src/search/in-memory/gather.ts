import { leastCoverage, weightOf } from '../../../../core/search';
import type { AskedWord, Expanded } from './expand';
import type { Gathered } from './gathered';
import type { LocaleIndex } from './locale-index';
import { documentOf, placeOf, type Postings } from './postings';

/** Results that names have to give for texts not to be asked: two pages. */
const ENOUGH = 20;
/** Shares are sums of fractions: all words may come to a little less than 1. */
const ALMOST = 1e-9;

/** The postings to look through, and where what they have is marked, by field. */
interface Looked {
  readonly postings: Postings;
  readonly masks: readonly [Uint16Array, Uint16Array];
}

const inNames = ({ names: postings, gathered: { title, names } }: LocaleIndex): Looked => ({
  postings,
  masks: [title, names],
});
const inTexts = ({ texts: postings, gathered: { texts } }: LocaleIndex): Looked => ({
  postings,
  masks: [texts, texts],
});

/**
 * Marks the documents that have a word.
 *
 * @param isOpen whether a document that has none of the words before this one may be found
 */
const gatherWord = (
  found: Gathered,
  { word, looked, isOpen }: { readonly word: AskedWord; readonly looked: readonly Looked[]; readonly isOpen: boolean },
): void => {
  for (const { postings, masks } of looked) {
    for (const code of word.finders) {
      for (const posting of postings.of(code)) {
        const document = documentOf(posting);
        if (found.maskOf(document) === 0) {
          if (!isOpen) continue;
          found.open(document);
        }
        const marked = masks[placeOf(posting)];
        marked[document] = (marked[document] ?? 0) | word.bit;
      }
    }
  }
};

const rarestFirst = (words: readonly AskedWord[]): readonly AskedWord[] =>
  [...words].sort((one, other) => one.having - other.having);

/** What has all the words in its names; nothing when that is too little. */
const gatherNamed = (index: LocaleIndex, { words }: Expanded): Gathered | undefined => {
  const found = index.gathered.begin(index.held.length);
  const looked = [inNames(index)];
  let all = 0;
  for (const word of rarestFirst(words)) {
    if (word.having < ENOUGH) return undefined;
    gatherWord(found, { word, looked, isOpen: all === 0 });
    all |= word.bit;
    found.numbers = found.numbers.filter((number) => found.maskOf(number) === all);
    if (found.numbers.length < ENOUGH) return undefined;
  }
  return found;
};

/** The share of a query's words that a document has, by their weight; words that many documents have weigh little. */
export const createCoverage = ({ byId }: LocaleIndex, { words }: Expanded): ((mask: number) => number) => {
  const weights = words.map(({ having }) => weightOf({ having, total: byId.size }));
  const weightOfAll = weights.reduce((sum, weight) => sum + weight, 0);
  const known = new Map<number, number>();
  return (mask) => {
    const share =
      known.get(mask) ??
      weights.reduce((sum, weight, place) => (mask & (1 << place) ? sum + weight : sum), 0) / weightOfAll;
    known.set(mask, share);
    return share;
  };
};

/** What has enough of the words anywhere. Whatever has not one of the rare ones cannot have enough: it is not looked at. */
const gatherAnywhere = (
  index: LocaleIndex,
  { words }: Expanded,
  { coverage, least }: { readonly coverage: (mask: number) => number; readonly least: number },
): Gathered => {
  const found = index.gathered.begin(index.held.length);
  const looked = [inNames(index), inTexts(index)];
  let left = words.reduce((mask, { bit }) => mask | bit, 0);
  for (const word of rarestFirst(words)) {
    const isOpen = coverage(left) >= least - ALMOST;
    // Of those that have one of the rare words only: what cannot have enough any more is let go.
    gatherWord(found, { word, looked, isOpen });
    left &= ~word.bit;
  }
  found.numbers = found.numbers.filter((number) => coverage(found.maskOf(number)) >= least - ALMOST);
  return found;
};

/**
 * Which documents fit: those that have all the words in their names, when these are enough, or else those that have a good
 * part of them anywhere.
 *
 * @param least the share of the words that a document has to have; by their number when absent
 */
export const gather = (
  index: LocaleIndex,
  expanded: Expanded,
  least = leastCoverage(expanded.words.length),
): { readonly found: Gathered; readonly isByName: boolean } => {
  const byName = gatherNamed(index, expanded);
  if (byName !== undefined && byName.numbers.length > 0) return { found: byName, isByName: true };
  return {
    found: gatherAnywhere(index, expanded, { coverage: createCoverage(index, expanded), least }),
    isByName: false,
  };
};
