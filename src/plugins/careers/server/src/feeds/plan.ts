import type { Site } from '../../../core/site';

/** Of one file; see https://www.sitemaps.org/protocol.html#index. */
export interface SitemapLimits {
  readonly urls: number;
  /** Not compressed. */
  readonly bytes: number;
}

export const PROTOCOL_LIMITS: SitemapLimits = { urls: 50_000, bytes: 50 * 1024 * 1024 };

const LONGEST_SLUG = 'x'.repeat(255);
/** `<xhtml:link rel="alternate" hreflang="…" href="…"/>` without the address. */
const LINK_MARKUP = 90;
/** `<url>`, `<lastmod>` and so on. */
const URL_MARKUP = 120;

const bytesInXml = (address: string) => Buffer.byteLength(address.replace(/&/g, '&amp;'));

/**
 * How many published guides one file may hold, so that it keeps to both limits whatever the slugs are.
 *
 * @param locales in which guides may be published: each is named as an alternate of each other
 */
export const guidesPerFile = ({
  site,
  locales,
  limits,
}: {
  readonly site: Site;
  readonly locales: readonly string[];
  readonly limits: SitemapLimits;
}): number => {
  const longest = Math.max(0, ...locales.map((locale) => bytesInXml(site.guideUrl({ slug: LONGEST_SLUG, locale }))));
  // Every alternate and x-default.
  const links = locales.length > 1 ? locales.length + 1 : 0;
  const bytesOfUrl = URL_MARKUP + longest + links * (LINK_MARKUP + longest);
  // The lists of guides, one a locale, and the locales of a document that begins in the file before.
  const spare = 2 * locales.length;
  return Math.max(1, Math.min(limits.urls, Math.floor(limits.bytes / bytesOfUrl)) - spare);
};
