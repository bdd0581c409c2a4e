import anyAscii from 'any-ascii';

/** Longest slug that `slugify` and `suggestFreeSlug` make. */
export const MAX_SLUG_LENGTH = 96;

/** Last parts of addresses below `/guides/` and `/api/careers/pages/` that belong to the plugin, not to a guide. */
export const RESERVED_GUIDE_SLUGS: readonly string[] = [
  'changes',
  'compare',
  'feed',
  'feed-xml',
  'index',
  'llms',
  'llms-txt',
  'map',
  'match',
  'paths',
  'preview',
  'search',
  'sitemap',
  'sitemap-xml',
];

/**
 * Options for an attribute of type `uid`, so that the content manager's "Regenerate" spells technical names as
 * `slugify` does. Strapi replaces literally and in this order.
 */
export const UID_OPTIONS = {
  decamelize: false,
  customReplacements: [
    ['ASP.NET', 'ASP NET'],
    ['.NET', ' dot NET'],
    ['&', ' and '],
    ['+', ' plus '],
    ['#', ' sharp '],
    ["'s", 's'],
    ['’s', 's'],
  ] satisfies readonly (readonly [string, string])[],
};

interface SlugOptions {
  /** Language of the text: German writes ü as ue, others as u. */
  readonly locale?: string;
  /** What to call something whose text has no letter or digit at all, and what to append to a reserved word. */
  readonly noun?: string;
  /** Letters and digits for such a name, from a source of random of the caller's; a hash of the text when absent. */
  readonly fallback?: string;
}

const FALLBACK_LENGTH = 8;

/** FNV-1a over UTF-16 code units, as base 36: short, stable, and different enough for two nameless guides. */
const hash = (text: string): string => {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return value.toString(36);
};

const nameless = ({ text, noun, fallback }: { text: string; noun: string; fallback?: string }): string => {
  const letters = (fallback ?? '').toLowerCase().replace(/[^a-z0-9]/g, '');
  const source = letters === '' ? hash(text) : letters;
  return `${noun}-${source.slice(0, FALLBACK_LENGTH).padStart(FALLBACK_LENGTH, '0')}`;
};

const spellGermanLetters = (text: string): string =>
  text.replace(/[äöü]/gi, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter.toLowerCase()] ?? letter);

/** Signs that tell one occupation from another (`C`, `C++`, `C#`) are spoken, the others separate words. */
const spellSigns = (text: string): string =>
  text
    .replace(/(^|[^\p{L}\p{N}.])\.(?=\p{L})/gu, '$1 dot ')
    .replace(/&/g, ' and ')
    .replace(/(?<=\p{L})[#♯]/gu, ' sharp ')
    .replace(/\+/g, ' plus ')
    .replace(/['’](?=s(?![\p{L}\p{N}]))/giu, '');

const cutAtWord = (slug: string, length: number): string => {
  if (slug.length <= length) return slug;
  const cut = slug.slice(0, length + 1);
  const lastDash = cut.lastIndexOf('-');
  return lastDash > 0 ? cut.slice(0, lastDash) : cut.slice(0, length);
};

/**
 * The address part for a name in any script: `C++ Developer` gives `c-plus-plus-developer`, `開発者` gives `kaifazhe`.
 * The same text always gives the same slug.
 *
 * @returns lower-case ASCII letters, digits and single dashes, at most {@link MAX_SLUG_LENGTH} characters
 */
export const slugify = (text: string, { locale, noun = 'guide', fallback }: SlugOptions = {}): string => {
  // The cut keeps the work small for a text that is no name at all; a slug never needs that much.
  const name = text.normalize('NFC').slice(0, MAX_SLUG_LENGTH * 8);
  const spelled = spellSigns(locale?.toLowerCase().startsWith('de') ? spellGermanLetters(name) : name);
  const words = anyAscii(spelled)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const slug = cutAtWord(words, MAX_SLUG_LENGTH);
  if (slug === '') return nameless({ text, noun, fallback });
  return noun === 'guide' && RESERVED_GUIDE_SLUGS.includes(slug) ? `${slug}-${noun}` : slug;
};

/**
 * The slug itself when it is free, else the first free one of `slug-2`, `slug-3`, …
 *
 * @param taken whether a slug is in use
 */
export const suggestFreeSlug = (slug: string, taken: (candidate: string) => boolean): string => {
  if (!taken(slug)) return slug;
  for (let number = 2; ; number += 1) {
    const suffix = `-${number}`;
    const candidate = `${cutAtWord(slug, MAX_SLUG_LENGTH - suffix.length)}${suffix}`;
    if (!taken(candidate)) return candidate;
  }
};
