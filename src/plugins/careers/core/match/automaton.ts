import AhoCorasick from 'modern-ahocorasick';
import type { Gap } from './signs';

/** A name in a text: which one, and its first and last word. */
export interface Hit {
  readonly key: number;
  readonly first: number;
  readonly last: number;
}

/**
 * The automaton goes over words, not letters: each word that a name has is written as three signs of ASCII, the first out of
 * one set, the others out of another. So a hit can only begin where a word does, a text has few steps, and the library
 * stays on its fast way, which is ASCII.
 */
const LEADS = 32;
const LEAD_FROM = 0x21;
const TAILS = 60;
const TAIL_FROM = 0x41;
const MOST_WORDS = LEADS * TAILS * TAILS;
const GAPS: readonly Gap[] = ['open', 'close', 'comma', 'colon', 'dash', 'stop', 'line'];

const symbolOf = (number: number): string =>
  String.fromCharCode(
    LEAD_FROM + (number % LEADS),
    TAIL_FROM + (Math.floor(number / LEADS) % TAILS),
    TAIL_FROM + Math.floor(number / LEADS / TAILS),
  );

/** Stands for words that no name has, however many: a text is mostly made of them. */
const UNKNOWN = ' ';
const GAP_SYMBOLS = new Map(GAPS.map((gap, index) => [gap, symbolOf(index)]));

/**
 * Small words that change no name: "cuidado de las heridas" is "cuidado de heridas". They are left out of names and texts
 * where they stand between other words.
 */
const FILLERS = new Set(
  'the of for all our their my his her several various some de del la el los las le les su sus mi mis varios varias todas todos'.split(
    ' ',
  ),
);

/** Whether a word is left out: never a name's first or last one. */
const isFiller = (word: string, gap: Gap | undefined): boolean => gap === 'none' && FILLERS.has(word);

/** Names in one automaton: as many as are compiled in some 30 ms, so that others have their turn in between. */
const NAMES_AT_ONCE = 10_000;

/** The words that names are made of, each with its symbol. */
export class Vocabulary {
  private readonly symbols = new Map<string, string>();

  /** @throws RangeError when there are more different words than symbols: 115,000, some 80,000 names */
  add(word: string): string {
    const known = this.symbols.get(word);
    if (known !== undefined) return known;
    const number = GAPS.length + this.symbols.size;
    if (number >= MOST_WORDS) throw new RangeError(`Names have more than ${String(MOST_WORDS)} different words`);
    const symbol = symbolOf(number);
    this.symbols.set(word, symbol);
    return symbol;
  }

  has(word: string): boolean {
    return this.symbols.has(word);
  }

  symbol(word: string): string {
    return this.symbols.get(word) ?? UNKNOWN;
  }
}

/** A name as the automaton reads it: words, and the signs between them that are more than a space. */
export const patternOf = (words: readonly string[], gaps: readonly Gap[], symbol: (word: string) => string): string => {
  let pattern = '';
  const last = words.length - 1;
  for (let index = 0; index <= last; index += 1) {
    const word = words[index] ?? '';
    const gap = gaps[index] ?? 'none';
    if (index > 0 && index < last && isFiller(word, gap)) continue;
    if (index > 0 && gap !== 'none') pattern += GAP_SYMBOLS.get(gap) ?? '';
    pattern += symbol(word);
  }
  return pattern;
};

/** Compiles the names a part at a time. Whoever must not be held up waits between the parts. */
export function* compile(patterns: readonly string[]): Generator<AhoCorasick, void> {
  for (let from = 0; from < patterns.length; from += NAMES_AT_ONCE)
    yield new AhoCorasick(patterns.slice(from, from + NAMES_AT_ONCE));
}

/**
 * Where the names are, overlapping ones included.
 *
 * @returns by first word, and for each of them the longest name first
 */
export const scan = ({
  automata,
  words,
  gaps,
  isSmall,
  vocabulary,
}: {
  readonly automata: readonly AhoCorasick[];
  readonly words: readonly string[];
  readonly gaps: readonly Gap[];
  /** Whether the text has a word in small letters: LAS is an acronym. */
  readonly isSmall: (index: number) => boolean;
  readonly vocabulary: Vocabulary;
}): readonly Hit[] => {
  const text: string[] = [];
  /** Which word each sign of the symbols stands for; of a gap, the word after it. */
  const wordAt: number[] = [];
  let isUnknown = false;
  words.forEach((word, index) => {
    if (isFiller(word, gaps[index]) && isSmall(index)) return;
    const symbol = vocabulary.symbol(word);
    if (symbol === UNKNOWN) {
      if (!isUnknown) {
        text.push(UNKNOWN);
        wordAt.push(index);
      }
      isUnknown = true;
      return;
    }
    // What no name has parts names as well as any sign.
    const gap = isUnknown ? undefined : GAP_SYMBOLS.get(gaps[index] ?? 'none');
    isUnknown = false;
    if (gap !== undefined) {
      text.push(gap);
      wordAt.push(index, index, index);
    }
    text.push(symbol);
    wordAt.push(index, index, index);
  });
  const symbols = text.join('');
  const hits: Hit[] = [];
  automata.forEach((automaton, part) => {
    for (const { patternIndex, start, end } of automaton.iterate(symbols))
      hits.push({
        key: part * NAMES_AT_ONCE + patternIndex,
        first: wordAt[start] ?? 0,
        last: wordAt[end - 1] ?? 0,
      });
  });
  return hits.sort((one, other) => one.first - other.first || other.last - one.last);
};
