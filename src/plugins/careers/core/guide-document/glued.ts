import { BEGINNINGS, CAMEL_CASE_NAMES, NAME_BEGINNINGS, NAME_ENDING, PLAIN_ENDING, SHORT_WORDS } from './glued-words';

/**
 * Lists that lost their line breaks on the way out of a web page: `…, or Go)Relational databases`, `CI/CD basicsUnderstanding of…`.
 *
 * A boundary is where one letter follows another without a space and only a lost line break explains it. The trouble is
 * names: `PostgreSQL`, `JavaScript`, `iOS`, `DevOps` also go from a small letter to a capital. So the word before the
 * boundary has to be a plain word, not the beginning of a name, and the known names stay whole. Nothing is split inside
 * parentheses.
 */

const EXACT_NAMES = new Set<string>(CAMEL_CASE_NAMES);
const FOLDED_NAMES = new Set(CAMEL_CASE_NAMES.map((name) => name.toLowerCase()));
const SMALL_FIRST = CAMEL_CASE_NAMES.filter((name) => /^[a-z]/.test(name));

const LETTERS_BEFORE = /[\p{L}\p{N}]+$/u;
const WORD_AFTER = /^[\p{L}][\p{L}\p{N}'’-]*/u;
const LETTERS_AFTER = /^\p{L}+/u;
/** No word is longer, and no list of skills; looking further would make hostile lines slow. */
const LONGEST_WORD = 60;
const LONGEST_LINE = 20_000;

/** What stands right before and right after a possible boundary. */
interface Word {
  readonly before: string;
  readonly letters: string;
}

const isCapitalised = (word: string): boolean => /^\p{Lu}\p{Ll}+/u.test(word);

const splitsPlainWord = (before: string, letters: string): boolean => {
  if (before.length === 1) return false;
  if (before.length === 2 && !SHORT_WORDS.has(before)) return false;
  if (isCapitalised(letters)) return true;
  // Capitals after a small word: "debuggingAPI design" is two, "nodeJS" one.
  return before.length >= 4 && (PLAIN_ENDING.test(before) || !NAME_ENDING.test(letters));
};

const splitsCapitalisedWord = ({ before, letters, german }: Word & { readonly german: boolean }): boolean => {
  if (!/^\p{Lu}\p{Ll}{3,}$/u.test(before)) return false;
  const longEnough = isCapitalised(letters) && letters.length >= 4;
  if (PLAIN_ENDING.test(before)) return longEnough || /^\p{Lu}{2}/u.test(letters);
  return german && longEnough && letters !== 'Innen';
};

/** Whether a known name spans the boundary: `Postgre|SQL`, also with a plural s or with the next entry glued to it. */
const isWithinName = (before: string, after: string): boolean => {
  const start = before.toLowerCase();
  const end = after.toLowerCase();
  for (let length = 1; length <= end.length; length += 1) {
    const following = after[length];
    if (FOLDED_NAMES.has(start + end.slice(0, length)) && (following === undefined || /[s\p{Lu}]/u.test(following))) {
      return true;
    }
  }
  return false;
};

const afterLetter = ({ before, after, german }: { before: string; after: string; german: boolean }): boolean => {
  if (isWithinName(before, after)) return false;
  if (EXACT_NAMES.has(before)) return true;
  if (BEGINNINGS.has(after) && before.length > 1 && !NAME_BEGINNINGS.has(before)) return true;
  if (!/\p{Ll}$/u.test(before)) return false;
  const letters = LETTERS_AFTER.exec(after)?.[0] ?? '';
  return /^\p{Ll}+$/u.test(before)
    ? splitsPlainWord(before, letters)
    : splitsCapitalisedWord({ before, letters, german });
};

/** Whether a line break was lost between an entry's text so far and what follows. */
const isBoundary = ({
  text,
  start,
  index,
  german,
}: {
  text: string;
  start: number;
  index: number;
  german: boolean;
}) => {
  const previous = text[index - 1] ?? '';
  const rest = text.slice(index, index + LONGEST_WORD);
  const capital = /^\p{Lu}/u.test(rest);
  const smallFirst = !capital && SMALL_FIRST.some((name) => rest.startsWith(name));
  if (!capital && !smallFirst) return false;
  if (previous === ')') return true;
  const soFar = text.slice(Math.max(start, index - LONGEST_WORD), index);
  const before = LETTERS_BEFORE.exec(soFar)?.[0] ?? '';
  if (smallFirst) return before.length >= 4 && PLAIN_ENDING.test(before);
  const after = WORD_AFTER.exec(rest)?.[0] ?? '';
  if (/[#+%]/.test(previous)) return BEGINNINGS.has(after);
  if (/[.!?;:,]/.test(previous)) return /\p{Ll}{3}.$/u.test(soFar) && /^\p{Lu}\p{Ll}{3}/u.test(after);
  return before !== '' && afterLetter({ before, after, german });
};

/**
 * Splits a line into the entries that were glued together in it.
 *
 * @param locale German writes nouns with a capital, so there a capitalised word may be a plain one
 * @returns the line itself when nothing shows that it was more than one
 */
export const splitGlued = (text: string, locale = 'en'): string[] => {
  if (text.length > LONGEST_LINE) return [text.trim()];
  const german = locale.toLowerCase().startsWith('de');
  const entries: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (index > start && depth === 0 && /\p{L}/u.test(character) && !/\s/.test(text[index - 1] ?? '')) {
      if (isBoundary({ text, start, index, german })) {
        entries.push(text.slice(start, index));
        start = index;
      }
    }
    if (character === '(') depth += 1;
    else if (character === ')') depth = Math.max(0, depth - 1);
  }
  entries.push(text.slice(start));
  return entries.map((entry) => entry.trim()).filter((entry) => entry !== '');
};
