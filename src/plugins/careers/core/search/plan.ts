import type { PlacedWord, SearchAnalysis } from './analysis';

/** One word to look up in the index, in one of its forms. */
export interface PlannedTerm {
  readonly term: string;
  /** Which words of the query it stands for, by their place. */
  readonly words: readonly number[];
  readonly boost: number;
  /** Whether longer words that begin with it fit too. */
  readonly prefix: boolean;
  /** How many letters may differ. */
  readonly fuzzy: number;
}

/** What a query comes to. */
export interface QueryPlan {
  readonly words: readonly PlacedWord[];
  readonly terms: readonly PlannedTerm[];
}

/** More words than anybody types into a search box; whoever pastes a text has the first of them looked for. */
const MOST_WORDS = 12;
/** A shorter beginning fits half of the index. */
const SHORTEST_PREFIX = 2;

/** Forms count less the further they are from what was typed. */
const BOOSTS = { written: 1, joined: 1, spelling: 0.8, stem: 0.7, mistyped: 0.6 };

/** How many letters may differ: `usual` where other words fit, `generous` where nothing would be found otherwise. */
export type Tolerance = 'usual' | 'generous';

/** From how many letters on two may differ. */
const TWO_FROM: Readonly<Record<Tolerance, number>> = { usual: 8, generous: 6 };
const ONE_FROM = 4;

/** One letter in short words, two in long ones; none where another letter makes another word. */
const lettersThatMayDiffer = (word: string, tolerance: Tolerance): number => {
  if (/\d/.test(word) || word.length < ONE_FROM) return 0;
  return word.length < TWO_FROM[tolerance] ? 1 : 2;
};

/** The words of a query that say what is looked for; all of them when none does. */
const tellingWords = (analysis: SearchAnalysis, q: string): readonly PlacedWord[] => {
  // Somebody's caps lock is on: capitals mean nothing then.
  const isShouted = q === q.toUpperCase() && /\s/.test(q.trim());
  const words = analysis.wordsOf(isShouted ? q.toLowerCase() : q);
  const telling = words.filter((word) => !analysis.isStopWord(word));
  return (telling.length > 0 ? telling : words).slice(0, MOST_WORDS);
};

/** "full stack" and "full-stack" are written "fullstack" too. */
const joinedTerms = (words: readonly PlacedWord[]): readonly PlannedTerm[] =>
  words.slice(1).map((word, index) => ({
    term: `${words[index]?.folded ?? ''}${word.folded}`,
    words: [index, index + 1],
    boost: BOOSTS.joined,
    prefix: index + 2 === words.length,
    fuzzy: 0,
  }));

/** Words are looked up as they are written, in other spellings and by their stem; the last one may be a beginning. */
export const planQuery = (analysis: SearchAnalysis, q: string): QueryPlan => {
  const words = tellingWords(analysis, q);
  const terms = words.flatMap(({ folded }, index): PlannedTerm[] => {
    const isLast = index === words.length - 1;
    return analysis.formsOf(folded).map((term) => ({
      term,
      words: [index],
      boost: term === folded ? BOOSTS.written : term === analysis.stemOf(folded) ? BOOSTS.stem : BOOSTS.spelling,
      prefix: isLast && term === folded && folded.length >= SHORTEST_PREFIX,
      fuzzy: 0,
    }));
  });
  return { words, terms: [...terms, ...joinedTerms(words)] };
};

/** Two neighbouring letters swapped is one mistake, but two by Levenshtein's measure. */
const swapsOf = (word: string): readonly string[] =>
  Array.from({ length: word.length - 1 }, (_, at) => at)
    .filter((at) => word[at] !== word[at + 1])
    .map((at) => `${word.slice(0, at)}${word[at + 1] ?? ''}${word[at] ?? ''}${word.slice(at + 2)}`);

/**
 * The same query, with tolerance for some of its words.
 *
 * @param places of the words that may be mistyped
 */
export const planMistyped = (
  plan: QueryPlan,
  { places, tolerance }: { readonly places: readonly number[]; readonly tolerance: Tolerance },
): QueryPlan => ({
  words: plan.words,
  terms: [
    ...plan.terms,
    ...places.flatMap((index): PlannedTerm[] => {
      const term = plan.words[index]?.folded ?? '';
      const fuzzy = lettersThatMayDiffer(term, tolerance);
      if (fuzzy === 0) return [];
      const mistyped = { words: [index], boost: BOOSTS.mistyped, prefix: false };
      return [
        { ...mistyped, term, fuzzy },
        ...(fuzzy === 1 ? swapsOf(term).map((swapped) => ({ ...mistyped, term: swapped, fuzzy: 0 })) : []),
      ];
    }),
  ],
});

export interface IndexedText {
  /** What a document is found by. */
  readonly terms: readonly string[];
  /** What somebody may begin or mean to type: the terms and the words as they are written. */
  readonly words: readonly string[];
}

/** What a text is to an index. Names are found by their words as they are written too, texts by the stems of theirs only. */
export const indexText = (
  analysis: SearchAnalysis,
  text: string,
  { isName }: { readonly isName: boolean },
): IndexedText => {
  const telling = analysis.wordsOf(text).filter((word) => !analysis.isStopWord(word));
  const words: string[] = [];
  const terms: string[] = [];
  for (const { folded } of telling) {
    const forms = analysis.formsOf(folded);
    words.push(...forms);
    if (isName) terms.push(...forms);
    else terms.push(...(analysis.stemOf(folded) === folded ? forms : forms.slice(1)));
  }
  if (!isName) return { terms, words };
  const joined = telling.slice(1).map(({ folded }, index) => `${telling[index]?.folded ?? ''}${folded}`);
  return { terms: [...terms, ...joined], words: [...words, ...joined] };
};
