import { pipeline, Readable, type Transform } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { EmptySitemap, ErrorLevel, SitemapIndexStream, SitemapStream, type SitemapItemLoose } from 'sitemap';
import type { Site } from '../../../core/site';
import { rowsOf } from '../strapi/documents';
import { guidesPerFile, PROTOCOL_LIMITS, type SitemapLimits } from './plan';
import { byDocument, BY_DOCUMENT, PUBLISHED, publishedGuides, type PublishedGuide } from './published';

interface Version {
  readonly locale: string;
  readonly url: string;
  readonly updatedAt?: string;
}

/** Documents from one on, and before another, by their ids. */
interface Range {
  readonly from?: string;
  readonly before?: string;
}

export interface SitemapOptions {
  readonly site: Site;
  /** Of the app. */
  readonly locales: readonly string[];
  readonly limits?: SitemapLimits;
}

export interface Sitemap {
  /** How many published guides there are, in all locales. */
  readonly guides: number;
  /** How many files there are: at least one. */
  readonly files: number;
  /** @param number of the file, from 1 */
  readonly file: (number: number) => Promise<Readable>;
  /** @param urls of the files */
  readonly index: (urls: readonly string[]) => Readable;
}

const NAMESPACES = { news: false, video: false, image: false, xhtml: true };
const EMPTY =
  '<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>';
const BLOCK = 64 * 1024;

/** Left out is what its editor keeps from search engines, and what is canonical at another address. */
const isListed = ({ seo }: PublishedGuide, url: string): boolean =>
  !seo?.noIndex && (!seo?.canonicalUrl || seo.canonicalUrl === url);

/** One entry a locale, each naming all; https://developers.google.com/search/docs/specialty/international */
const entriesOf = (versions: readonly Version[], defaultLocale: string): readonly SitemapItemLoose[] => {
  const links = versions.map(({ locale, url }) => ({ lang: locale, url }));
  const fallback = versions.find(({ locale }) => locale === defaultLocale);
  if (fallback) links.push({ lang: 'x-default', url: fallback.url });
  return versions.map(({ url, updatedAt }) => ({
    url,
    ...(updatedAt && { lastmod: updatedAt }),
    ...(versions.length > 1 && { links }),
  }));
};

/** The library writes tag by tag; an answer is better sent in larger blocks. */
async function* inBlocks(written: AsyncIterable<unknown>): AsyncGenerator<Buffer, void, undefined> {
  let block = '';
  try {
    for await (const piece of written) {
      block += String(piece);
      if (block.length < BLOCK) continue;
      yield Buffer.from(block);
      block = '';
    }
  } catch (error) {
    if (!(error instanceof EmptySitemap)) throw error;
    block = EMPTY;
  }
  yield Buffer.from(block);
}

const write = (items: Iterable<unknown> | AsyncIterable<unknown>, into: Transform): Readable => {
  // The error of either comes out of the second one, which is read.
  pipeline(Readable.from(items), into, () => undefined);
  return Readable.from(inBlocks(into), { objectMode: false });
};

/** Counts the guides of a site and plans its sitemaps: one file, or an index of several. */
export const openSitemap = async (
  strapi: Core.Strapi,
  { site, locales, limits = PROTOCOL_LIMITS }: SitemapOptions,
): Promise<Sitemap> => {
  const perFile = guidesPerFile({ site, locales, limits });
  const rows = rowsOf(strapi, 'guide');
  const guides = await rows.count({ where: PUBLISHED });

  const documentAt = async (offset: number): Promise<string | undefined> => {
    const place = { orderBy: BY_DOCUMENT, offset, limit: 1 };
    const [row] = await rows.findMany<PublishedGuide>({ where: PUBLISHED, select: ['documentId'], ...place });
    return row?.documentId;
  };

  const lists = async (): Promise<readonly Version[]> => {
    const found: Version[] = [];
    for (const locale of locales) {
      const url = site.urlOf('guides', { slug: '', locale });
      if (url !== null && (await rows.count({ where: { ...PUBLISHED, locale } })) > 0) found.push({ locale, url });
    }
    return found;
  };

  async function* entries({ from, before }: Range): AsyncGenerator<SitemapItemLoose, void, undefined> {
    if (from === undefined) yield* entriesOf(await lists(), site.defaultLocale);
    const populate = { seo: { select: ['noIndex', 'canonicalUrl'] } };
    const columns = ['slug', 'locale', 'updatedAt'] as const;
    for await (const chunk of publishedGuides(strapi, { from, before, columns, populate })) {
      for (const document of byDocument(chunk)) {
        const versions = document
          .map((row) => ({ row, url: site.guideUrl(row) }))
          .filter(({ row, url }) => isListed(row, url))
          .map(({ row, url }) => ({ locale: row.locale, url, updatedAt: row.updatedAt }));
        yield* entriesOf(versions, site.defaultLocale);
      }
    }
  }

  return {
    guides,
    files: Math.max(1, Math.ceil(guides / perFile)),
    file: async (number) => {
      const from = number === 1 ? undefined : await documentAt((number - 1) * perFile);
      const before = await documentAt(number * perFile);
      return write(entries({ from, before }), new SitemapStream({ level: ErrorLevel.SILENT, xmlns: NAMESPACES }));
    },
    index: (urls) =>
      write(
        urls.map((url) => ({ url })),
        new SitemapIndexStream({ level: ErrorLevel.SILENT }),
      ),
  };
};
