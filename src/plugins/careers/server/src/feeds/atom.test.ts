import { XMLParser, XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import type { Site } from '../../../core/site';
import { toAtom, type AtomGuide } from './atom';

const apiAddress = 'https://cms.example.org/api/careers';
const address = `${apiAddress}/feed.xml`;

const siteNamed = (name: string): Site => ({
  name,
  serverUrl: 'https://cms.example.org',
  defaultLocale: 'en',
  urlOf: () => 'https://example.org/careers?a=1&b=2',
  guideUrl: ({ slug }) => `https://example.org/careers/${slug}?a=1&b=2`,
  mediaUrl: (stored) => stored,
  readerPath: () => '/guides',
  readerIsCanonical: true,
});

const guide: AtomGuide = {
  documentId: 'abc',
  slug: 'backend-developer',
  locale: 'en',
  title: 'Backend Developer',
  summary: null,
  createdAt: '2026-01-02T03:04:05.678Z',
  updatedAt: '2026-02-03T04:05:06.789Z',
  field: null,
  author: null,
};

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  isArray: (name) => name === 'entry' || name === 'link',
  trimValues: false,
  processEntities: true,
});
interface ReadEntry {
  readonly title: { readonly '#text': string };
  readonly summary: { readonly '#text': string };
  readonly author: { readonly name: string };
  readonly category: { readonly '@term': string };
}
interface ReadFeed {
  readonly title: string;
  readonly link: unknown;
  readonly author: { readonly name: string };
  readonly entry?: readonly ReadEntry[];
}
const read = (xml: string): ReadFeed => {
  expect(XMLValidator.validate(xml)).toBe(true);
  const { feed }: { feed: ReadFeed } = parser.parse(xml);
  return feed;
};
/** A construct of type "html" is HTML as text. */
const fromHtml = (html: string) => html.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');

describe('the Atom feed', () => {
  it('has what RFC 4287 requires', () => {
    const feed = read(toAtom({ site: siteNamed('Careers'), locale: 'es', address, apiAddress, guides: [guide] }));

    expect(feed).toMatchObject({
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xml:lang': 'es',
      id: address,
      title: 'Careers',
      updated: '2026-02-03T04:05:06.789Z',
      author: { name: 'Careers' },
    });
    expect(feed.link).toEqual([
      { '@rel': 'alternate', '@href': 'https://example.org/careers?a=1&b=2' },
      { '@rel': 'self', '@href': address },
    ]);
    expect(feed.entry).toHaveLength(1);
    expect(feed.entry?.[0]).toMatchObject({
      id: `${apiAddress}/guides/abc?locale=es`,
      published: '2026-01-02T03:04:05.678Z',
      updated: '2026-02-03T04:05:06.789Z',
      link: [{ '@href': 'https://example.org/careers/backend-developer?a=1&b=2' }],
    });
  });

  it('is right when there is no guide', () => {
    const feed = read(toAtom({ site: siteNamed('Careers'), locale: 'en', address, apiAddress, guides: [] }));
    expect(feed).toMatchObject({ updated: '1970-01-01T00:00:00.000Z' });
    expect(feed.entry).toBeUndefined();
  });

  it('carries any text unchanged', () => {
    const awkward = fc.oneof(
      fc.string(),
      fc.constantFrom(']]>', ']]>]]>', '&amp;', '&amp;amp;', '"\'<b>&', 'C++ & C#', '<script>alert(1)</script>', '-->'),
    );
    fc.assert(
      fc.property(awkward, awkward, (one, two) => {
        // Without the spaces at both ends, which XML leaves to the reader.
        const [title, name] = [`x${one}x`, `x${two}x`];
        const written = { ...guide, title, summary: title, field: { name }, author: { name } };
        const feed = read(toAtom({ site: siteNamed(name), locale: 'en', address, apiAddress, guides: [written] }));
        const entry = feed.entry?.[0];
        expect(fromHtml(String(entry?.title['#text']))).toBe(title);
        expect(fromHtml(String(entry?.summary['#text']))).toBe(title);
        expect([feed.title, feed.author.name, entry?.author.name, entry?.category['@term']].map(String)).toEqual([
          name,
          name,
          name,
          name,
        ]);
      }),
    );
  });

  it('leaves out what XML does not allow', () => {
    const written = { ...guide, title: 'a\u0000b\u000bc\ud800d\ufffee' };
    const feed = read(toAtom({ site: siteNamed('\u0001x'), locale: 'en', address, apiAddress, guides: [written] }));
    expect(feed.title).toBe('x');
    expect(feed.entry?.[0]?.title['#text']).toBe('abcde');
  });
});
