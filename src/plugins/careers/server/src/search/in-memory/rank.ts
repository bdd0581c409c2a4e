import {
  nameBoost,
  SEARCH_BOOSTS,
  TYPE_BOOSTS,
  WHOLE_NAME_BOOST,
  withCoverage,
  type FoundDocument,
} from '../../../../core/search';
import type { Expanded } from './expand';
import { createCoverage } from './gather';
import type { Gathered } from './gathered';
import type { Held, LocaleIndex } from './locale-index';

/** Of how many results the words are weighed; others, far down, are in the order of where they have them. */
const MOST_WEIGHED = 80;
/** Of how many results it is looked at how they are called to choose which are weighed. */
const MOST_LOOKED_AT = 600;
/** More than any mask of a query's words. */
const MASKS = 2 ** 12;
/** How much more a title promises that has what was typed as it was typed. */
const TYPED_BOOST = 2;

export interface Ranking {
  readonly expanded: Expanded;
  readonly found: Gathered;
  /** Whether only names were looked through. */
  readonly isByName: boolean;
  /** In the form of `nameKey`. */
  readonly query: string;
}

/** A document by its number, and what it promises. */
interface Promised {
  readonly number: number;
  readonly score: number;
}

interface Placed {
  readonly held: Held;
  readonly score: number;
  readonly terms?: readonly string[];
}

const byScoreThenTitle = (one: Placed, other: Placed): number => {
  if (one.score !== other.score) return other.score - one.score;
  const [first, second] = [one.held.document.title.toLowerCase(), other.held.document.title.toLowerCase()];
  if (first !== second) return first < second ? -1 : 1;
  return one.held.document.id < other.held.document.id ? -1 : 1;
};

const byPromise = (one: Promised, other: Promised): number => other.score - one.score || one.number - other.number;

/** What a document promises by where it has which words; of two that have the same, the shorter title says them more. */
const createPromise = (index: LocaleIndex, { expanded, found }: Ranking): ((number: number) => number) => {
  const coverage = createCoverage(index, expanded);
  const known = new Map<number, number>();
  const of = (title: number, names: number, texts: number): number => {
    // Thousands of documents have the same words in the same places.
    const key = (title * MASKS + names) * MASKS + texts;
    const old = known.get(key);
    if (old !== undefined) return old;
    const places =
      coverage(title) * SEARCH_BOOSTS.title +
      coverage(names) * SEARCH_BOOSTS.names +
      coverage(texts) * SEARCH_BOOSTS.texts;
    const promise = withCoverage(places, coverage(title | names | texts));
    known.set(key, promise);
    return promise;
  };
  return (number) => {
    const type = index.groups.typeOf(index.groupOf[number] ?? 0) ?? 'faq';
    const brevity = 1 + 1 / (1 + (index.lengthOf[number] ?? 0));
    return (
      of(found.title[number] ?? 0, found.names[number] ?? 0, found.texts[number] ?? 0) * brevity * TYPE_BOOSTS[type]
    );
  };
};

/** The most promising, not in order; and the others. */
const divide = (
  promised: readonly Promised[],
  most: number,
): { readonly first: readonly Promised[]; readonly others: readonly Promised[] } => {
  if (promised.length <= most) return { first: promised, others: [] };
  const scores = Float64Array.from(promised, ({ score }) => score).sort();
  const least = scores[scores.length - most] ?? 0;
  const first: Promised[] = [];
  const equal: Promised[] = [];
  const others: Promised[] = [];
  for (const one of promised) (one.score > least ? first : one.score === least ? equal : others).push(one);
  const room = most - first.length;
  return { first: [...first, ...equal.slice(0, room)], others: [...equal.slice(room), ...others] };
};

/** Those whose title has what was typed as it was typed, and at its beginning, promise more than those with another form. */
const lookAt = (
  { held }: LocaleIndex,
  { query, expanded, found }: Ranking,
  promised: readonly Promised[],
): readonly Promised[] => {
  const all = expanded.words.reduce((mask, { bit }) => mask | bit, 0);
  return promised.map((one) => {
    const { number, score } = one;
    // Only a title that has all the words can have what was typed.
    if (((found.title[number] ?? 0) & all) !== all) return one;
    const [called = ''] = held[number]?.names ?? [];
    const at = called.indexOf(query);
    if (at < 0) return one;
    return { number, score: score * (at > 0 ? TYPED_BOOST : TYPED_BOOST + query.length / called.length) };
  });
};

/**
 * The scores of some documents by the words they have. Words that very many documents have hardly make a difference: they
 * are not weighed beside others.
 */
const weigh = (
  index: LocaleIndex,
  { expanded: { terms }, isByName }: Ranking,
  chosen: readonly Promised[],
): ReadonlyMap<number, number> => {
  const telling = terms.filter(({ isCommon }) => !isCommon);
  const isAsked = new Uint8Array(index.held.length);
  for (const { number } of chosen) isAsked[number] = 1;
  const weighed = new Map<number, number>();
  const { title, names, keywords, texts } = SEARCH_BOOSTS;
  for (const { code, boost } of telling.length > 0 ? telling : terms) {
    const count = (document: number, score: number): void => {
      weighed.set(document, (weighed.get(document) ?? 0) + boost * score);
    };
    index.names.weigh(code, { isAsked, boosts: [title, names] }, count);
    if (!isByName) index.texts.weigh(code, { isAsked, boosts: [keywords, texts] }, count);
  }
  return weighed;
};

/** What the snippets mark: every form of every word, and what a beginning or a mistyped word may have meant. */
const termsToMark = ({ vocabulary }: LocaleIndex, { expanded: { terms } }: Ranking): readonly string[] =>
  terms.map(({ code }) => vocabulary.wordOf(code));

/**
 * The order of results that all have all of what was typed in their names, and are too many to weigh: there is no rarer
 * word by which they would differ.
 */
const placeByName = (index: LocaleIndex, ranking: Ranking, chosen: readonly Promised[]): readonly Placed[] => {
  const terms = termsToMark(index, ranking);
  return chosen
    .flatMap(({ number, score }): Placed[] => {
      const held = index.held[number];
      return held === undefined ? [] : [{ held, score: score * nameBoost(held.names, ranking.query), terms }];
    })
    .sort(byScoreThenTitle);
};

/** The most promising in the order of what they are worth. */
const place = (index: LocaleIndex, ranking: Ranking, chosen: readonly Promised[]): readonly Placed[] => {
  const coverage = createCoverage(index, ranking.expanded);
  const weighed = weigh(index, ranking, chosen);
  const terms = termsToMark(index, ranking);
  return chosen
    .flatMap(({ number }): Placed[] => {
      const held = index.held[number];
      if (held === undefined) return [];
      const known = weighed.get(number);
      // A name of nothing but stop words, which no index has.
      if (known === undefined) return [{ held, score: WHOLE_NAME_BOOST }];
      const boost = TYPE_BOOSTS[held.document.type] * nameBoost(held.names, ranking.query);
      const share = coverage(ranking.found.maskOf(number));
      return [{ held, score: withCoverage(known, share) * boost, terms }];
    })
    .sort(byScoreThenTitle);
};

/**
 * Puts results in order, up to the end of a page.
 *
 * @param results numbers of documents that fit the filters too
 * @param last how many are wanted
 */
export const rank = (
  index: LocaleIndex,
  ranking: Ranking,
  { results, last }: { readonly results: readonly number[]; readonly last: number },
): readonly FoundDocument[] => {
  const promise = createPromise(index, ranking);
  const all = divide(
    results.map((number) => ({ number, score: promise(number) })),
    MOST_LOOKED_AT,
  );
  const { first, others } = divide(lookAt(index, ranking, all.first), MOST_WEIGHED);
  const isTooMany = ranking.isByName && results.length > MOST_WEIGHED;
  const placed = isTooMany ? placeByName(index, ranking, first) : place(index, ranking, first);
  const lowest = placed.at(-1)?.score ?? 0;
  const rest = last <= placed.length ? [] : [...[...others].sort(byPromise), ...[...all.others].sort(byPromise)];
  const following = rest.flatMap(({ number }, at): Placed[] => {
    const held = index.held[number];
    return held === undefined ? [] : [{ held, score: lowest / (2 + at) }];
  });
  return [...placed, ...following].slice(0, last).map(({ held: { document }, score, terms }) => ({
    document,
    score,
    ...(terms && { terms }),
  }));
};
