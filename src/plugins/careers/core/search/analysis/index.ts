import { stemmer as stemGerman } from '@orama/stemmers/german';
import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemFrench } from '@orama/stemmers/french';
import { stemmer as stemSpanish } from '@orama/stemmers/spanish';
import { spellAmerican } from './english';
import { STOP_WORDS } from './stop-words';
import { otherSpellings, wordsOf, type PlacedWord } from './words';

export { foldWord } from './fold';
export type { PlacedWord } from './words';

/** How the words of a language are told apart and made comparable. */
export interface SearchAnalysis {
  readonly wordsOf: (text: string) => readonly PlacedWord[];
  /** Whether a word says nothing of what is looked for: "the", "how". */
  readonly isStopWord: (word: PlacedWord) => boolean;
  /** The folded word, other spellings of it, and its stem; the word itself first. */
  readonly formsOf: (folded: string) => readonly string[];
  /** What all the forms of a word have in common: `manag` of `managers`. */
  readonly stemOf: (folded: string) => string;
}

/** Languages with stems and stop words: those that the reader speaks. In any other, words count as they are written. */
const STEMMERS: Readonly<Record<string, (word: string) => string>> = {
  en: (word) => stemEnglish(spellAmerican(word)),
  es: stemSpanish,
  fr: stemFrench,
  de: stemGerman,
};

/** Shorter words have no endings to speak of, and stems of two letters fit everything. */
const SHORTEST_STEMMED = 4;
const MOST_REMEMBERED = 50_000;

/** Words of a language are few; those of an attack are not. */
const remembered = <Made>(make: (folded: string) => Made): ((folded: string) => Made) => {
  const known = new Map<string, Made>();
  return (folded) => {
    const old = known.get(folded);
    if (old !== undefined) return old;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const made = make(folded);
    known.set(folded, made);
    return made;
  };
};

const create = (language: string): SearchAnalysis => {
  const stem = Object.hasOwn(STEMMERS, language) ? STEMMERS[language] : undefined;
  const stopWords = Object.hasOwn(STOP_WORDS, language) ? STOP_WORDS[language] : undefined;
  const stemOf = remembered((folded) =>
    stem === undefined || folded.length < SHORTEST_STEMMED || !/^\p{L}+$/u.test(folded) ? folded : stem(folded),
  );

  return {
    wordsOf: (text) => wordsOf(text, language),
    isStopWord: ({ written, folded }) =>
      stopWords?.has(folded) === true && !(written.length > 1 && written === written.toUpperCase()),
    formsOf: remembered((folded) => [...new Set([folded, ...otherSpellings(folded), stemOf(folded)])]),
    stemOf,
  };
};

const made = new Map<string, SearchAnalysis>();
const DEFAULT = '';

/** @param locale `es-MX` is read as `es` */
export const analysisFor = (locale: string): SearchAnalysis => {
  const language = locale.toLowerCase().split('-')[0] ?? DEFAULT;
  const key = Object.hasOwn(STEMMERS, language) || ['it', 'ca'].includes(language) ? language : DEFAULT;
  const analysis = made.get(key) ?? create(key);
  made.set(key, analysis);
  return analysis;
};
