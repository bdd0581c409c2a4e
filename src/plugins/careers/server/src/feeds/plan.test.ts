import type { Site } from '../../../core/site';
import { guidesPerFile, PROTOCOL_LIMITS } from './plan';

const siteWith = (pattern: string): Site => ({
  name: 'Careers',
  serverUrl: 'https://cms.example.org',
  defaultLocale: 'en',
  urlOf: () => null,
  guideUrl: ({ slug, locale }) => pattern.replace('{locale}', locale).replace('{slug}', slug),
  mediaUrl: (stored) => stored,
  readerPath: () => '/guides',
  readerIsCanonical: true,
});
const site = siteWith('https://example.org/{locale}/careers/{slug}');
const many = Array.from({ length: 30 }, (_, index) => `l${String.fromCharCode(97 + (index % 26))}-${index}`);

describe('the plan of a sitemap', () => {
  it.each([[['en']], [['en', 'es']], [many]])(
    'keeps to the 50,000 addresses and 50 MB of the protocol: %j',
    (locales) => {
      const perFile = guidesPerFile({ site, locales, limits: PROTOCOL_LIMITS });
      const longest = Math.max(...locales.map((locale) => site.guideUrl({ slug: 'x'.repeat(255), locale }).length));
      const link = '<xhtml:link rel="alternate" hreflang="zh-Hant-TW" href=""/>'.length + longest;
      const url = '<url><loc></loc><lastmod>2026-01-01T00:00:00.000Z</lastmod></url>'.length + longest;
      // A document that begins in the file before it, and the lists of guides.
      const urls = perFile + 2 * locales.length;

      expect(urls).toBeLessThanOrEqual(50_000);
      expect(urls * (url + (locales.length > 1 ? locales.length + 1 : 0) * link)).toBeLessThanOrEqual(52_428_800);
    },
  );

  it('fills a file of one language', () => {
    expect(guidesPerFile({ site, locales: ['en'], limits: PROTOCOL_LIMITS })).toBe(49_998);
  });

  it('counts what XML writes longer', () => {
    const plan = (pattern: string) =>
      guidesPerFile({ site: siteWith(pattern), locales: many, limits: { urls: 50_000, bytes: 1_000_000 } });
    expect(plan(`https://example.org/?a=${'&'.repeat(50)}{slug}`)).toBeLessThan(
      plan(`https://example.org/?a=${'x'.repeat(50)}{slug}`),
    );
  });

  it('holds one guide at least', () => {
    expect(guidesPerFile({ site, locales: many, limits: { urls: 10, bytes: 100 } })).toBe(1);
  });
});
