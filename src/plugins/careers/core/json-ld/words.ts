import { isSafeUrl } from '../rules';
import type { RichText } from '../page';

/** The entities that the page's HTML is written with; numbers besides. */
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

const TAG = /<(?:"[^"]*"|'[^']*'|[^"'>])*>/g;
const BLOCK_END = /<(?:\/(?:p|h[1-6]|li|ul|ol|tr|td|th|table|pre|blockquote|div)|br|hr)\b[^>]*>/gi;
const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi;

const decode = (match: string, [hex, decimal, name]: readonly (string | undefined)[]): string => {
  if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? match;
  const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : match;
};

/** The words of sanitised HTML on one line. */
const plainText = (html: string): string =>
  html
    .replace(BLOCK_END, ' ')
    .replace(TAG, '')
    .replace(ENTITY, (match: string, ...groups: string[]) => decode(match, groups))
    .replace(/\s+/g, ' ')
    .trim();

/** A Markdown field as plain text, for properties in which machines expect no markup. */
export const wordsOf = (text: RichText | null | undefined): string | null => {
  if (text === null || text === undefined) return null;
  return text.html === null ? text.markdown : plainText(text.html);
};

/**
 * A Markdown field for `Answer.text`, which may hold HTML: Google reads its paragraphs, lists, links and emphasis and
 * ignores the rest (developers.google.com/search/docs/appearance/structured-data/faqpage).
 */
export const markupOf = (text: RichText | null): string | null => text?.html ?? text?.markdown ?? null;

/** An address that an editor wrote, when it is one. */
export const addressOf = (url: string | null): string | null => (url !== null && isSafeUrl(url) ? url : null);

export const isText = (text: string | null): text is string => text !== null && text.trim() !== '';

export const unique = (texts: readonly (string | null)[]): string[] => [...new Set(texts.filter(isText))];
