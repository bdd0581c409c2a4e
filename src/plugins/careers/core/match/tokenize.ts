import { foldCodePoint } from './fold';
import { gapOf, isWordSign, writesWithoutSpaces, STRENGTH, type Gap } from './signs';

/** Words of a text, in columns: a text of 1 MB has some 200,000 of them. */
export interface Tokens {
  /** Folded: `c++`, `node.js`, `espanol`. */
  readonly words: readonly string[];
  /** Where the word is in the text, in UTF-16 units. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** What stands before the word; `line` before the first. */
  readonly gaps: readonly Gap[];
  /** The number of the line that the word is in, from 0; an empty line counts. */
  readonly lines: readonly number[];
}

/** A line that is shorter was ended on purpose: what follows starts anew. A longer one may have been wrapped. */
const WRAPPED_FROM = 45;
/** Letters and a number without a space: `HTML5`, `Python3`. */
const WITH_VERSION = /^(\p{L}{2,}[+#]*)(\d[\d.]*)$/u;
const LONGEST_NAME = 60;

const isAsciiWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

/** Reads one text; the state of where it is. */
class Tokenizer {
  private readonly words: string[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly gaps: Gap[] = [];
  private readonly lines: number[] = [];
  private gap: Gap = 'line';
  private line = 0;
  private lineStart = 0;
  private word = '';
  private start = 0;
  private end = 0;
  /** Of the dots inside the word: how many letters are before each, and where it is in the text. */
  private dots: { readonly letters: number; readonly at: number }[] = [];
  private isInAddress = false;
  /** The last sign of the word, apart from it: to look at the end of a string that grows takes time each time. */
  private lastSign = '';

  constructor(
    private readonly text: string,
    private readonly isKnown: (word: string) => boolean,
  ) {}

  private isWordAt(at: number): boolean {
    if (at < 0 || at >= this.text.length) return false;
    const code = this.text.charCodeAt(at);
    return code < 128 ? isAsciiWord(code) : isWordSign(String.fromCodePoint(this.text.codePointAt(at) ?? 0));
  }

  private emit(word: string, start: number, end: number): void {
    const known = word.length <= LONGEST_NAME && !this.isKnown(word) ? WITH_VERSION.exec(word)?.[1] : undefined;
    this.words.push(known !== undefined && this.isKnown(known) ? known : word);
    this.starts.push(start);
    this.ends.push(end);
    this.gaps.push(this.gap);
    this.lines.push(this.line);
    this.gap = 'none';
  }

  /** The word is over. One with dots that nothing is called is two sentences without a space, or an address. */
  private close(): void {
    if (this.word === '') return;
    if (this.isInAddress) {
      this.isInAddress = false;
      this.widen('dash');
    } else if (this.dots.length === 0 || this.isKnown(this.word)) {
      this.emit(this.word, this.start, this.end);
    } else {
      let letters = 0;
      let from = this.start;
      for (const dot of [...this.dots, { letters: this.word.length, at: this.end }]) {
        if (dot.letters > letters) this.emit(this.word.slice(letters, dot.letters), from, dot.at);
        this.widen('stop');
        letters = dot.letters + 1;
        from = dot.at + 1;
      }
      this.gap = 'none';
    }
    this.word = '';
    this.lastSign = '';
    this.dots = [];
  }

  private widen(wider: Gap): void {
    if (STRENGTH[wider] > STRENGTH[this.gap]) this.gap = wider;
  }

  private grow(letters: string, at: number, length: number): void {
    if (this.word === '') this.start = at;
    this.word += letters;
    this.lastSign = letters;
    this.end = at + length;
  }

  private readNonAscii(at: number): number {
    const sign = String.fromCodePoint(this.text.codePointAt(at) ?? 0);
    const folded = foldCodePoint(sign);
    const next = at + sign.length;
    if (folded === '') {
      // A mark belongs to the letter before it.
      if (this.word !== '') this.end = next;
    } else if (isWordSign(folded)) {
      const isAlone = writesWithoutSpaces(folded);
      if (isAlone) this.close();
      this.grow(folded.replace(/[^\p{L}\p{N}]/gu, ''), at, sign.length);
      if (isAlone) this.close();
    } else if (sign === '’' && this.isWordAt(next)) {
      this.close();
    } else {
      this.close();
      this.widen(gapOf(sign, !this.isWordAt(at - 1) || !this.isWordAt(next)));
    }
    return next;
  }

  private endLine(at: number, sign: string): number {
    this.close();
    const { text } = this;
    const next = at + (sign === '\r' && text.charAt(at + 1) === '\n' ? 2 : 1);
    const isWrapped = at - this.lineStart >= WRAPPED_FROM && text.charAt(next) !== '\n' && text.charAt(next) !== '\r';
    if (!isWrapped) this.widen('line');
    this.line += 1;
    this.lineStart = next;
    return next;
  }

  /** Whether a sign of ASCII is a part of the word that is being read, or begins one. */
  private belongs(sign: string, at: number): boolean {
    const { word } = this;
    if (sign === '.') return this.isWordAt(at + 1) && (word !== '' || this.text.charAt(at - 1) !== '.');
    if (word === '' || (sign !== '+' && sign !== '#')) return false;
    return !this.isWordAt(at + 1) || (sign === '+' && (this.lastSign === '+' || this.text.charAt(at + 1) === '+'));
  }

  private readSign(at: number): number {
    const sign = this.text.charAt(at);
    if (sign === '\n' || sign === '\r') return this.endLine(at, sign);
    if (this.belongs(sign, at)) {
      if (sign === '.' && this.word !== '') this.dots.push({ letters: this.word.length, at });
      this.grow(sign, at, 1);
    } else if (sign === '@' && this.word !== '') {
      this.isInAddress = true;
      this.close();
      this.isInAddress = this.isWordAt(at + 1);
    } else if (sign === '&') {
      this.close();
      this.grow('and', at, 1);
      this.close();
    } else {
      this.close();
      if (sign !== ' ') this.widen(gapOf(sign, !this.isWordAt(at - 1) || !this.isWordAt(at + 1)));
    }
    return at + 1;
  }

  read(): Tokens {
    const { text } = this;
    for (let at = 0; at < text.length; ) {
      const code = text.charCodeAt(at);
      if (isAsciiWord(code)) {
        // `C++17` is C++ and a number.
        if (this.lastSign === '+') this.close();
        this.grow(code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : text.charAt(at), at, 1);
        at += 1;
      } else {
        at = code >= 128 ? this.readNonAscii(at) : this.readSign(at);
      }
    }
    this.close();
    return { words: this.words, starts: this.starts, ends: this.ends, gaps: this.gaps, lines: this.lines };
  }
}

/**
 * Cuts a text into words. A word is letters and digits, with `.` inside (`Node.js`) or before (`.NET`) and `+` and `#` after
 * (`C++`, `F#`); hyphens and slashes part words, so that `front-end` and `front end` agree. `&` is the word `and`; addresses
 * of e-mail are left out.
 *
 * Looks at each sign a bounded number of times, whatever the text is.
 *
 * @param isKnown whether something is called so: `node.js` stays one word, `done.java` is parted
 */
export const tokenize = (text: string, isKnown: (word: string) => boolean): Tokens =>
  new Tokenizer(text, isKnown).read();
