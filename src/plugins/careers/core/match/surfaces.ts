import { foldName } from '../model/names';
import { patternOf, Vocabulary } from './automaton';
import { defaultMatching } from './default-matching';
import { foldWord } from './fold';
import { spellingsOf, type Spelling } from './spellings';
import type { MatchName, MatchTerm, Matching } from './types';

/** Who goes by a spelling, and on what condition. */
export interface Owner {
  /** Index in the list of terms. */
  readonly term: number;
  readonly matching: Matching;
  /** 0: its preferred name, 1: another name, 2: made of one of its names. */
  readonly rank: 0 | 1 | 2;
  /** The letters as the text has to have them, when their case counts. */
  readonly letters: string | null;
  /** The words as the text has to have them, when their number counts: Windows is no window. */
  readonly number: string | null;
  /** Whether the name is written with a capital. */
  readonly isCapital: boolean;
}

/** All spellings of all terms. */
export interface Surfaces {
  readonly vocabulary: Vocabulary;
  readonly patterns: readonly string[];
  /** For each pattern. */
  readonly owners: readonly (readonly Owner[])[];
}

/** The letters of a name or a piece of text, without what parts them. */
export const lettersOf = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}+#]/gu, '');

/** A product or a language is named in one number only. */
const isNumbered = ({ nature }: MatchTerm): boolean => nature === 'tool' || nature === 'language';

const PLAIN = /^[\x21-\x26\x28-\x7e]+(?: [\x21-\x26\x28-\x7e]+)*$/;

/** `foldName`, which has little to do for most names. */
const keyOf = (label: string): string => (PLAIN.test(label) ? label.toLowerCase() : foldName(label));

const baseOf = (locale: string): string => locale.toLowerCase().split(/[-_]/, 1).join('');

export interface Label {
  readonly label: string;
  readonly matching: Matching;
  readonly rank: 0 | 1;
  readonly locale: string;
}

/** Names of one term, each once: the first that is put in stays. */
class Labels {
  private readonly byName = new Map<string, Label>();

  constructor(private readonly preferred: readonly string[]) {}

  put({ label, matching }: MatchName, rank: 0 | 1, locale: string): void {
    const key = keyOf(label);
    if (this.byName.has(key)) return;
    this.byName.set(key, {
      label,
      matching: matching === 'normal' ? defaultMatching(label) : matching,
      // An alias that repeats the preferred name says how to look for it.
      rank: this.preferred.includes(key) ? 0 : rank,
      locale,
    });
  }

  all(): readonly Label[] {
    return [...this.byName.values()];
  }
}

/** What a term is called in a locale, with the default's names, each once. */
export const labelsOf = (term: MatchTerm, locale: string, defaultLocale: string): readonly Label[] => {
  const { name, names, translations, acronym } = term;
  const spoken =
    translations.length === 0
      ? translations
      : translations.filter((translation) => baseOf(translation.locale) === baseOf(locale));
  const spokenNames = spoken.flatMap((one) => one.name ?? []);
  const labels = new Labels([name, ...spokenNames].map(keyOf));
  for (const other of names) labels.put(other, 1, defaultLocale);
  for (const one of spoken) for (const other of one.names) labels.put(other, 1, baseOf(one.locale));
  if (acronym) labels.put({ label: acronym, matching: 'exact-case' }, 1, defaultLocale);
  labels.put({ label: name, matching: 'normal' }, 0, defaultLocale);
  for (const one of spoken)
    if (one.name !== null) labels.put({ label: one.name, matching: 'normal' }, 0, baseOf(one.locale));
  return labels.all();
};

/** A term, its place in the list, and one of its names. */
interface NameOfTerm {
  readonly term: MatchTerm;
  readonly index: number;
  readonly label: Label;
}

const ownerOf = ({ term, index, label: { rank } }: NameOfTerm, spelling: Spelling): Owner => {
  const { label, matching, words, isWritten } = spelling;
  return {
    term: index,
    matching,
    rank: isWritten ? rank : 2,
    letters: matching === 'exact-case' ? lettersOf(label) : null,
    number: isNumbered(term) || matching === 'never' ? words.join(' ') : null,
    isCapital: /^\p{Lu}/u.test(label),
  };
};

/** Collects the spellings of terms, one term at a time. */
export class SurfaceCollector {
  private readonly vocabulary = new Vocabulary();
  private readonly patterns: string[] = [];
  private readonly owners: Owner[][] = [];
  private readonly keys = new Map<string, number>();
  /** The symbols of words as they are spelt: names are made of the same words again and again. */
  private readonly symbols = new Map<string, string>();
  private readonly symbolOf = (word: string): string => {
    const known = this.symbols.get(word);
    if (known !== undefined) return known;
    const symbol = this.vocabulary.add(foldWord(word));
    this.symbols.set(word, symbol);
    return symbol;
  };

  constructor(
    private readonly locale: string,
    private readonly defaultLocale: string,
  ) {}

  add(term: MatchTerm, index: number): void {
    for (const label of labelsOf(term, this.locale, this.defaultLocale)) {
      const name = { term, index, label };
      for (const spelling of spellingsOf(label, term.nature)) this.keep(name, spelling);
    }
  }

  private keep(name: NameOfTerm, spelling: Spelling): void {
    const { index } = name;
    const pattern = patternOf(spelling.words, spelling.gaps, this.symbolOf);
    const key = this.keys.get(pattern);
    const owner = ownerOf(name, spelling);
    if (key === undefined) {
      this.keys.set(pattern, this.patterns.length);
      this.patterns.push(pattern);
      this.owners.push([owner]);
      return;
    }
    const owners = this.owners[key] ?? [];
    const own = owners.filter(({ term: other }) => other === index);
    // What was made of a name never loosens what is said of another one.
    if (own.length === 0 || (owner.rank < 2 && own.every(({ matching }) => matching !== owner.matching)))
      owners.push(owner);
    else if (owner.number !== null && own.every(({ number }) => number !== owner.number)) owners.push(owner);
  }

  /** @returns what was collected; a spelling that is somebody's name is nobody's made-up one */
  finish(): Surfaces {
    const owners = this.owners.map((all) =>
      all.some(({ rank }) => rank < 2) ? all.filter(({ rank }) => rank < 2) : all,
    );
    return { vocabulary: this.vocabulary, patterns: this.patterns, owners };
  }
}
