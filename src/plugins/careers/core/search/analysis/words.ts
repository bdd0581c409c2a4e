import { foldWord } from './fold';

/** A word of a text, and where it stands: from `start` to before `end`, in UTF-16 units. */
export interface PlacedWord {
  /** As it is written. */
  readonly written: string;
  /** Folded: `node.js`, `c++`, `.net`. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Letters and digits, with signs that belong to a name: a dot before or within it (.NET, Node.js), `+` and `#` at its
 * end (C++, C#), `&` and apostrophes within (R&D). Hyphens and slashes part words.
 */
const WORD =
  /(?:(?<![\p{L}\p{N}.])\.)?[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.&][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:\++|#)?/gu;
/** French and Italian articles and pronouns before a vowel: l'école, d'ingénieur. */
const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|all|dell|nell|sull|un)['’](?=\p{L})/iu;
const ELIDING = ['fr', 'it', 'ca'];

const withoutApostrophes = (folded: string): string => folded.replace(/['’]s$/, '').replace(/['’]/g, '');

/** The words of a text, in order. */
export const wordsOf = (text: string, language: string): readonly PlacedWord[] => {
  const words: PlacedWord[] = [];
  for (const match of text.matchAll(WORD)) {
    const [written] = match;
    const elided = ELIDING.includes(language) ? (ELISION.exec(written)?.[0].length ?? 0) : 0;
    words.push({
      written: written.slice(elided),
      folded: withoutApostrophes(foldWord(written.slice(elided))),
      start: match.index + elided,
      end: match.index + written.length,
    });
  }
  return words;
};

/** A base that is looked for without its sign has to be longer than the names of languages: "security" finds "Security+". */
const SHORTEST_BASE = 3;

/**
 * Other spellings of a folded word, apart from itself: `nodejs`, `node` and `js` of `node.js`; `dotnet` of `.net`;
 * `security` of `security+`. `c++` and `c#` have none: they are not `c`.
 */
export const otherSpellings = (folded: string): readonly string[] => {
  if (/^[\p{L}\p{N}]+$/u.test(folded)) return [];
  const base = folded.replace(/[+#]+$/, '');
  if (base !== folded) return base.length >= SHORTEST_BASE ? [base, ...otherSpellings(base)] : [];
  const parts = folded.split(/[.&]/).filter((part) => part.length > 1);
  const joined = folded.replace(/[.&]/g, '');
  return [...new Set([...(folded.startsWith('.') ? [`dot${joined}`] : []), joined, ...parts])].filter(
    (other) => other !== '',
  );
};
