/** What is left of a name when spelling, punctuation and version are folded. */
export interface FoldedName {
  /** In order, without the version. */
  readonly words: readonly string[];
  /** The words as one string: `postgresql`, `c++`. */
  readonly key: string;
  /** As it is spelt, plurals included, without spaces and version. */
  readonly letters: string;
  /** `15`, `3.11`; empty for a name without one. */
  readonly version: string;
}

/** Words that make the number after them a rank, not a version: "Level 2" is not a newer "Level". */
const RANKS = new Set(
  'level grade class category cat type part stage band tier phase step key section article group unit module nvq iso'.split(
    ' ',
  ),
);

const VERSION = /^v?(\d{1,2}|(19|20)\d\d|\d+(\.\d+)+)(\.x)?$/;
const LETTERS_THEN_VERSION = /^(\p{L}{3,})(\d(?:\.\d+)*)$/u;
/** What is often left off or added: React.js, Golang, MongoDB. */
const SUFFIXES = ['js', 'lang', 'db'];
const SHORTEST_STEM = 4;

/** `&` and `+` between words join them; `C++`, `C#` and `.NET` are names of their own. */
const spell = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(^|[\s(/])\.net\b/g, '$1dotnet')
    .replace(/\.js\b/g, 'js')
    .replace(/\s[&+]\s/g, ' and ')
    .replace(/['’]/g, '');

const asWords = (name: string): string[] => spell(name).match(/[\p{L}\p{N}]+(?:\.\d+)*(?:\.x\b)?[+#]*/gu) ?? [];

const singular = (word: string): string =>
  word.length > SHORTEST_STEM && word.endsWith('s') && !/(ss|us|is)$/.test(word) ? word.slice(0, -1) : word;

const isVersionAt = (words: readonly string[], index: number): boolean =>
  index > 0 && VERSION.test(words[index] ?? '') && !RANKS.has(words[index - 1] ?? '');

/** Folds a name so that two spellings of one thing agree: `postgresql 15` and `PostgreSQL`, `HTML5` and `HTML`. */
export const foldConceptName = (name: string): FoldedName => {
  const spelt = asWords(name);
  let version = '';
  const plain = spelt.flatMap((word, index): string[] => {
    if (word === 'version' && VERSION.test(spelt[index + 1] ?? '')) return [];
    if (isVersionAt(spelt, index)) {
      version = word.replace(/^v/, '').replace(/\.x$/, '');
      return [];
    }
    const glued = LETTERS_THEN_VERSION.exec(word);
    if (glued?.[1] === undefined || glued[2] === undefined) return [word];
    version = glued[2];
    return [glued[1]];
  });
  const words = plain.map(singular);
  return { words, key: words.join(' '), letters: plain.join(''), version };
};

/** The key without what is often added to the name of a product: `react` of `reactjs`, `mongo` of `mongodb`. */
export const withoutSuffix = (key: string): string => {
  const suffix = SUFFIXES.find((end) => key.endsWith(end) && key.length - end.length >= SHORTEST_STEM);
  if (suffix !== undefined) return key.slice(0, -suffix.length);
  return key === 'golang' ? 'go' : key;
};

/** Whether two versions may be one thing: one of them says none, or less exactly the same. */
export const agree = (one: string, other: string): boolean =>
  one === '' || other === '' || one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);
