import { isFields } from '../rules';
import type { GuideRecord } from './record';

/** Where a record has an address that ends behind a link or a picture. */
const ADDRESSES = ['url', 'uri', 'canonicalUrl'];
const SCHEMES = ['http:', 'https:', 'mailto:'];

/** Whether a browser would run the text, or show something else than a page: blanks within `java\nscript:` do not count for it. */
const isDangerous = (text: string): boolean => {
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(text.replace(/[\s\p{Cc}\p{Cf}]/gu, ''))?.[0];
  return scheme !== undefined && !SCHEMES.includes(scheme.toLowerCase());
};

const isBadAddress = (key: string, value: unknown): boolean =>
  typeof value === 'string' && ADDRESSES.includes(key) && isDangerous(value);

const hasBadAddress = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.some(hasBadAddress);
  if (!isFields(value) || value instanceof Date) return false;
  return Object.entries(value).some(([key, inner]) => isBadAddress(key, inner) || hasBadAddress(inner));
};

const clean = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(clean);
  if (!isFields(value) || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, isBadAddress(key, inner) ? '' : clean(inner)]),
  );
};

/**
 * A guide without addresses such as `javascript:`. The rules refuse them when they are saved; this is for what came past the
 * rules, from an earlier release or with SQL. They become empty, which leads nowhere.
 */
export const withSafeAddresses = (record: GuideRecord): GuideRecord =>
  hasBadAddress(record) ? (clean(record) as GuideRecord) : record;
