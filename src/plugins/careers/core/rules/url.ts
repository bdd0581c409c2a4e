import { parseUrl } from '../url';
import { isEmpty, quote, type Fields, type Finding } from './finding';

const ALLOWED = 'an address that begins with https://, http:// or mailto:';

/** White space, invisible and control characters, and signs that no address holds unencoded (RFC 3986, appendix A). */
const FORBIDDEN = /[\s\p{Cc}\p{Cf}\p{Cs}\\<>"`]/u;

/**
 * Whether a text is a whole address that may be put behind a link: `https:`, `http:` or `mailto:`, and nothing that a
 * browser would read differently from a person (`java\nscript:`, `https:\\`, `//evil.example`).
 */
export const isSafeUrl = (text: string): boolean => {
  if (FORBIDDEN.test(text)) return false;
  const url = parseUrl(text);
  if (url === undefined) return false;
  const { protocol, hostname, pathname } = url;
  if (protocol === 'mailto:') return /^[^@]+@[^@]+$/.test(pathname);
  // The parser adds the slashes to `https:example.com` by itself; a link that lacks them was not meant as one.
  return (protocol === 'https:' || protocol === 'http:') && /^https?:\/\/[^/]/i.test(text) && hostname !== '';
};

/** Addresses that are none, or that a reader must not be sent to. */
export const checkUrls = (fields: Fields, names: readonly string[]): Finding[] =>
  names.flatMap((name) => {
    const value = fields[name];
    // Strapi itself refuses what is not a text.
    if (isEmpty(value) || typeof value !== 'string' || isSafeUrl(value)) return [];
    return [{ path: [name], message: `${quote(value)} is not ${ALLOWED}.`, found: value, allowed: ALLOWED }];
  });
