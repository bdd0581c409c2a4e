import { technologyName } from '../imports/technology-name';
import { defaultMatching, MAKERS, NO_NAMES_ALONE } from './default-matching';
import type { Gap } from './signs';
import { tokenize } from './tokenize';
import type { Matching, SkillNature } from './types';

/** One way to write a name: its words, and what stands before each. */
export interface Spelling {
  readonly words: readonly string[];
  readonly gaps: readonly Gap[];
  readonly label: string;
  readonly matching: Matching;
  /** Whether it is the label as it stands, not one that was made of it. */
  readonly isWritten: boolean;
}

interface Named {
  readonly label: string;
  readonly matching: Matching;
  readonly locale: string;
}

const LONGEST_NAME = 14;
const all = () => true;

/** Names of so many words with nothing but spaces between them, made once. */
const PLAIN_GAPS: readonly (readonly Gap[])[] = Array.from({ length: LONGEST_NAME + 3 }, (_, length) =>
  Array.from({ length }, (): Gap => 'none'),
);
const plainGaps = (words: readonly string[]): readonly Gap[] => PLAIN_GAPS[words.length] ?? words.map(() => 'none');

/** `Node.js`, `NodeJS` and `Node JS`; `.NET` and `dotnet`. */
const dotted = (word: string): readonly (readonly string[])[] => {
  if (word === '.net') return [['dotnet'], ['dot', 'net']];
  if (word.includes('.') && !/^[\d.]+$/.test(word)) {
    const parts = word.split('.').filter((part) => part !== '');
    return parts.length === 2 ? [[parts.join('')], parts] : [];
  }
  const [, stem] = word.endsWith('js') ? (/^(\p{L}{3,})js$/u.exec(word) ?? []) : [];
  return stem === undefined ? [] : [[`${stem}.js`], [stem, 'js']];
};

/** `JavaScript` is also written `Java Script`; `LinkedIn` is not made of two names. */
const camelCased = (label: string): readonly string[] | null => {
  if (label.includes(' ')) return null;
  const [, first, last] = /^(\p{Lu}\p{Ll}{2,})(\p{Lu}\p{Ll}{2,}|\p{Lu}{2,})$/u.exec(label) ?? [];
  return first === undefined || last === undefined ? null : [first.toLowerCase(), last.toLowerCase()];
};

/** Where two words of the label are joined by a hyphen: `front-end development` is also `frontend development`. */
const withoutHyphen = (words: readonly string[], label: string): readonly string[] | null => {
  const hyphen = label.includes('-') ? /([^\s-]+)-([^\s-]+)/.exec(label.toLowerCase()) : null;
  const at = hyphen ? words.findIndex((word, index) => word === hyphen[1] && words[index + 1] === hyphen[2]) : -1;
  if (at >= 0) return [...words.slice(0, at), `${words[at] ?? ''}${words[at + 1] ?? ''}`, ...words.slice(at + 2)];
  const isShort = words.length === 2 && words.every((word) => /^\p{L}{2,7}$/u.test(word));
  return isShort ? [words.join('')] : null;
};

/** Who has done it has the skill: `Mentoring` is shown by "mentored". English only. */
const done = (words: readonly string[], nature: SkillNature | undefined, locale: string): readonly string[] | null => {
  if (nature !== 'skill' || locale !== 'en') return null;
  const at = words.findIndex((word) => /^[a-z]{3,}ing$/.test(word));
  const gerund = words[at];
  if (gerund === undefined || (at > 0 && at < words.length - 1)) return null;
  return words.with(at, `${gerund.slice(0, -3)}ed`);
};

/** Plurals that the folding of words does not reach: `red social` and `redes sociales`. */
const plural = (words: readonly string[], locale: string): readonly string[] | null => {
  if (locale !== 'es') return null;
  const numbered = words.map((word) =>
    word.length > 2 && /[dlnrjz]$/.test(word) ? `${word.replace(/z$/, 'c')}es` : word,
  );
  return numbered.some((word, index) => word !== words[index]) ? numbered : null;
};

/** `Excel` of `Microsoft Excel`. A single word needs a context then. */
const withoutMaker = (words: readonly string[]): readonly string[] | null => {
  const [maker, ...rest] = words;
  if (maker === undefined || rest.length === 0 || !MAKERS.has(maker)) return null;
  return rest.length === 1 && NO_NAMES_ALONE.has(rest[0] ?? '') ? null : rest;
};

/** Names of letters and digits of ASCII and single spaces: most of them, and there is nothing to look for in them. */
const SIMPLE = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

const wordsOf = (label: string): { readonly words: readonly string[]; readonly gaps: readonly Gap[] } => {
  if (SIMPLE.test(label)) {
    const simple = label.toLowerCase().split(' ');
    return { words: simple, gaps: plainGaps(simple) };
  }
  const { words, gaps } = tokenize(label, all);
  return { words, gaps: gaps.map((gap, index) => (index === 0 ? 'none' : gap)) };
};

/** Only such names have more in them: `Python (computer programming)`, `Structured query language SQL`, `IBM Terraform`. */
const MAYBE_OFFICIAL = /\)$| [A-Z][A-Z0-9]+$|\bsoftware$/;

/** Names inside the name: `Python` of `Python (computer programming)`, `SQL` of `Structured query language SQL`. */
const innerNames = (
  { label, matching }: Named,
  first: string,
): readonly { readonly label: string; readonly matching: Matching }[] => {
  const [, long, acronym] = /^(.{3,}?) \(([A-Z][A-Za-z0-9/&+-]{1,9})\)$/.exec(label) ?? [];
  if (long !== undefined && acronym !== undefined)
    return [
      { label: long, matching },
      { label: acronym, matching: 'exact-case' },
    ];
  if (!MAYBE_OFFICIAL.test(label) && !MAKERS.has(first)) return [];
  const { name, aliases } = technologyName(label);
  return [{ label: name, matching: defaultMatching(name) }, ...aliases].filter((inner) => inner.label !== label);
};

/** The spellings of one name, as they are found. */
class Spellings {
  readonly found: Spelling[] = [];

  constructor(private readonly named: Named) {}

  write(words: readonly string[], gaps: readonly Gap[]): void {
    const { label, matching } = this.named;
    this.found.push({ words, gaps, label, matching, isWritten: true });
  }

  make(words: readonly string[] | null, matching: Matching = this.named.matching): void {
    if (words === null || words.length === 0) return;
    this.found.push({ words, gaps: plainGaps(words), label: this.named.label, matching, isWritten: false });
  }
}

/** What a word's letters say of how else it is written. */
const STEM = /^(\p{L}{3,})\.?js$/u;

/**
 * All ways in which a name is written: as it stands, without its punctuation, with and without hyphen, dot, maker and
 * what a classification adds in parentheses. A name that is told by its letter case is taken as it stands.
 *
 * Written without waste: there are 50,000 names to a large taxonomy, and all are spelt anew when it changes.
 */
export const spellingsOf = (named: Named, nature: SkillNature | undefined): readonly Spelling[] => {
  const { label, matching, locale } = named;
  const { words, gaps } = wordsOf(label);
  if (words.length === 0 || words.length > LONGEST_NAME) return [];
  const spellings = new Spellings(named);
  const isPlain = gaps === plainGaps(words) || gaps.every((gap) => gap === 'none');
  spellings.write(words, gaps);
  if (!isPlain) spellings.write(words, plainGaps(words));
  if (matching === 'never') return spellings.found;

  words.forEach((word, at) => {
    for (const parts of dotted(word)) spellings.make([...words.slice(0, at), ...parts, ...words.slice(at + 1)]);
  });
  if (matching === 'exact-case') return spellings.found;

  const first = words[0] ?? '';
  const stem = words.length === 1 && first.endsWith('js') ? STEM.exec(first)?.[1] : undefined;
  if (stem !== undefined) spellings.make([stem], 'needs-context');
  spellings.make(camelCased(label));
  if (isPlain) {
    spellings.make(withoutHyphen(words, label));
    spellings.make(done(words, nature, locale));
    spellings.make(plural(words, locale));
  }
  for (const inner of innerNames(named, first)) {
    const within = wordsOf(inner.label);
    if (within.words.length > 0) spellings.found.push({ ...within, ...inner, isWritten: false });
  }
  const short = withoutMaker(words);
  spellings.make(short, short?.length === 1 ? 'needs-context' : matching);
  return spellings.found;
};
