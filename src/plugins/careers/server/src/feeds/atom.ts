import { Feed } from 'feed';
import type { Site } from '../../../core/site';

export interface AtomGuide {
  readonly documentId: string;
  readonly slug: string;
  readonly locale: string;
  readonly title: string;
  readonly summary: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly field: { readonly name: string } | null;
  readonly author: { readonly name: string } | null;
}

export interface AtomOptions {
  readonly site: Site;
  readonly locale: string;
  /** Where the feed itself is. */
  readonly address: string;
  /** Of the plugin: `https://cms.example.org/api/careers`. */
  readonly apiAddress: string;
  /** The newest first. */
  readonly guides: readonly AtomGuide[];
}

/** What XML 1.0 does not allow: https://www.w3.org/TR/xml/#charsets */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const NEVER = new Date(0);

const escape = (text: string): string =>
  text.replace(NOT_XML, '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

// How the library has it: titles and summaries are HTML in a CDATA section, which it closes too early at a second
// `]]>`; attributes are not escaped; other texts are, after one level of `&amp;` was taken away. Escaped texts are right
// in all three places.
const asHtml = escape;
const asAttribute = escape;
const asText = (text: string): string => text.replace(NOT_XML, '').replace(/&/g, '&amp;');

/** The newest guides of one locale as Atom 1.0 (RFC 4287). */
export const toAtom = ({ site, locale, address, apiAddress, guides }: AtomOptions): string => {
  const list = site.urlOf('guides', { slug: '', locale });
  const feed = new Feed({
    id: address,
    title: asText(site.name),
    updated: guides.map(({ updatedAt }) => new Date(updatedAt)).reduce((a, b) => (a > b ? a : b), NEVER),
    generator: 'Careers for Strapi',
    feedLinks: { atom: address },
    ...(list !== null && { link: list }),
    // Required of a feed whose entries may have none (RFC 4287, 4.1.1).
    author: { name: asText(site.name) },
    copyright: '',
  });
  for (const guide of guides) {
    feed.addItem({
      // It stays the same when the slug changes.
      id: `${apiAddress}/guides/${guide.documentId}?locale=${encodeURIComponent(locale)}`,
      link: site.guideUrl(guide),
      title: asHtml(guide.title),
      published: new Date(guide.createdAt),
      date: new Date(guide.updatedAt),
      ...(guide.summary && { description: asHtml(guide.summary) }),
      ...(guide.author && { author: [{ name: asText(guide.author.name) }] }),
      ...(guide.field && { category: [{ name: asAttribute(guide.field.name), term: asAttribute(guide.field.name) }] }),
    });
  }
  return feed.atom1().replace('<feed ', `<feed xml:lang="${asAttribute(locale)}" `);
};
