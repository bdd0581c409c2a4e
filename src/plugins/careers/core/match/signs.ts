/** What stands between two words, as far as it matters for names: `Google, Docs` is not Google Docs. */
export type Gap = 'none' | 'open' | 'close' | 'comma' | 'colon' | 'dash' | 'stop' | 'line';

/** The strongest of the signs in one gap decides. */
export const STRENGTH: Readonly<Record<Gap, number>> = {
  none: 0,
  dash: 1,
  close: 2,
  comma: 3,
  open: 4,
  colon: 5,
  stop: 6,
  line: 7,
};

const WORD = /[\p{L}\p{N}]/u;
const WITHOUT_SPACES = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;
const BULLET = /[\u2022\u2023\u25aa-\u25cf\u2043\u2219|\u2502\t\u2605\u2713\u2714\uf0b7*\u00b7]/u;
const DASH = /[\u2010-\u2015\u2212~-]/u;

const SIGNS: Readonly<Record<string, Gap>> = {
  ',': 'comma',
  ';': 'comma',
  '，': 'comma',
  '、': 'comma',
  '.': 'stop',
  '!': 'stop',
  '?': 'stop',
  '…': 'stop',
  '。': 'stop',
  ':': 'colon',
  '=': 'colon',
  '(': 'open',
  '[': 'open',
  '{': 'open',
  ')': 'close',
  ']': 'close',
  '}': 'close',
  '"': 'dash',
  '“': 'dash',
  '”': 'dash',
  '«': 'dash',
  '»': 'dash',
};

/** Whether a sign is a letter or a digit. */
export const isWordSign = (sign: string): boolean => WORD.test(sign);

/** Scripts that put no spaces between words: each sign is looked at as a word. */
export const writesWithoutSpaces = (sign: string): boolean => WITHOUT_SPACES.test(sign);

/**
 * What a sign says about the words around it.
 *
 * @param isApart whether it has no word right before or right after it: the dash of `Java - Python`, not of `front-end`
 */
export const gapOf = (sign: string, isApart: boolean): Gap => {
  const known = SIGNS[sign];
  if (known !== undefined) return known;
  if (BULLET.test(sign)) return 'line';
  return isApart && DASH.test(sign) ? 'dash' : 'none';
};
