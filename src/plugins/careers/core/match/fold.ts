/**
 * Letters in the form in which names and texts are compared: without case, diacritics, widths and ligatures. `ＰＹＴＨＯＮ`,
 * `Python` and `python` are one word, as are `Español` and `espanol`, `ﬁrewall` and `firewall`.
 */

/** What Unicode's decomposition leaves alone although readers write the letters apart. */
const LETTERS_APART: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  ς: 'σ',
};

const MARKS = /[\p{M}\u200d\ufe00-\ufe0f]/gu;
/** Soft hyphens, zero-width signs, byte order marks and `™` are no part of a word. */
const UNSEEN = /^[\u00ad\u200b-\u200d\u2060\ufeff\u2120\u2122]$/u;

const foldSign = (sign: string): string => {
  if (UNSEEN.test(sign)) return '';
  const plain = sign.normalize('NFKD').toLowerCase().normalize('NFKD').replace(MARKS, '');
  return LETTERS_APART[plain] ?? plain;
};

/** Texts use few different signs; the store is emptied before a hostile one could fill it with a million. */
const MOST_KEPT = 4096;
const kept = new Map<string, string>();

/**
 * Folds one sign (code point) that is not ASCII.
 *
 * @returns the letters it is compared as: none for a combining mark, two for a ligature
 */
export const foldCodePoint = (sign: string): string => {
  const known = kept.get(sign);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const folded = foldSign(sign);
  kept.set(sign, folded);
  return folded;
};

const SHORTEST_PLURAL = 4;

/**
 * Takes a plural's ending off, for names and texts alike, so that `databases` finds `Database`. It need not give a real
 * word, only the same one for both; where the number matters (Windows is no window) the match is checked once more.
 */
export const foldPlural = (word: string): string => {
  if (word.length < SHORTEST_PLURAL || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > SHORTEST_PLURAL) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
};

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/ae/, 'e'],
  [/is(ation|ations|ing|ed|er|ers|e|es)$/, 'iz$1'],
  [/([a-z]{3})our(s?)$/, '$1or$2'],
  [/([aeiou])ll(ing|ed|er|ers)$/, '$1l$2'],
];
/** Few words have any of it; one look spares the others four. */
const MAYBE_SPELT_APART = /ae|ours?$|ll(?:ing|ed|ers?)$|is(?:ations?|ing|ed?|ers?|es)$/;
const SHORTEST_SPELT = 7;
const SPELT_APART: Readonly<Record<string, string>> = {
  licence: 'license',
  licences: 'licenses',
  practise: 'practice',
  centre: 'center',
  centres: 'centers',
  programme: 'program',
  programmes: 'programs',
  defence: 'defense',
  catalogue: 'catalog',
};

const LONGEST_FOLDED = 40;
const MOST_WORDS_KEPT = 100_000;
const foldedWords = new Map<string, string>();

/**
 * One form for a word's plural and its British and American spellings. Keeps what it found, because texts and names are made
 * of the same words again and again.
 */
export const foldWord = (word: string): string => {
  if (word.length > LONGEST_FOLDED) return word;
  const known = foldedWords.get(word);
  if (known !== undefined) return known;
  const spelt =
    SPELT_APART[word] ??
    (word.length < SHORTEST_SPELT || !MAYBE_SPELT_APART.test(word)
      ? word
      : SPELLINGS.reduce((spelling, [pattern, by]) => spelling.replace(pattern, by), word));
  const folded = foldPlural(spelt);
  if (foldedWords.size >= MOST_WORDS_KEPT) foldedWords.clear();
  foldedWords.set(word, folded);
  return folded;
};
