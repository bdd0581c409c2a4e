import { wholePage } from '../../../react/whole-page.fixture';
import { linkTo, readChoice, readPreview } from './choice';
import { renderDocument } from './render';
import { securityPolicy } from './security-policy';
import { stylesheet } from './stylesheet';
import {
  GuideView,
  ListView,
  MessageView,
  SearchView,
  type Frame,
  type GuideViewProps,
  type ListViewProps,
  type SearchViewProps,
} from './views';
import { readerWords } from './words';

const serverUrl = 'https://cms.example.org';
const frame: Frame = {
  locale: 'en',
  defaultLocale: 'en',
  siteName: 'Careers <of> all kinds',
  words: readerWords('en'),
  addresses: {
    list: (locale) => (locale === 'en' ? '/guides' : `/${locale}/guides`),
    guide: (slug) => `/guides/${slug}`,
    compare: () => '/guides/compare',
    match: () => '/guides/match',
    asset: (file) => `/guides/assets/${file}`,
    withoutLocale: (path) => path,
    stylesheet: (file) => `/guides/assets/${file}`,
    feed: '/api/careers/feed.xml',
    markdown: (slug) => `/api/careers/pages/${slug}.md`,
  },
};

const guide = (props: Partial<GuideViewProps> = {}) =>
  renderDocument(
    <GuideView frame={frame} page={wholePage} isDraft={false} noIndex={false} languages={[]} {...props} />,
  );

const teaser = wholePage.related?.items[0];
const list = (props: Partial<ListViewProps> = {}) =>
  renderDocument(
    <ListView
      frame={frame}
      choice={{ q: '', field: '', page: 1 }}
      fields={[{ slug: 'trades', name: 'Trades' }]}
      guides={teaser ? [teaser] : []}
      pagination={{ page: 1, pageSize: 100, pageCount: 1, total: 1 }}
      alternates={[]}
      languages={[]}
      canonical="https://example.org/guides"
      noIndex={false}
      {...props}
    />,
  );

describe('the document of a guide', () => {
  it('says what it is, where it belongs and in which languages it can be read', () => {
    const html = guide();
    expect(html).toMatch(/^<!doctype html><html lang="en" dir="ltr"><head>/);
    for (const part of [
      '<title>How to become an electrician</title>',
      '<meta name="description" content="Work, skills and pay."/>',
      '<link rel="canonical" href="https://example.org/guides/electrician"/>',
      'hrefLang="en" href="https://example.org/guides/electrician"',
      'hrefLang="es" href="https://example.org/es/guides/electricista"',
      'hrefLang="x-default" href="https://example.org/guides/electrician"',
      '<meta property="og:type" content="article"/>',
      '<meta property="og:url" content="https://example.org/guides/electrician"/>',
      '<meta property="og:image" content="https://cms.example.org/uploads/photo.jpg"/>',
      '<meta name="twitter:card" content="summary_large_image"/>',
      `<link rel="stylesheet" href="/guides/assets/${stylesheet.file}"/>`,
      'type="application/atom+xml"',
      'href="/api/careers/pages/electrician.md"',
      'Careers &lt;of&gt; all kinds',
      'application/ld+json',
    ]) {
      expect(html).toContain(part);
    }
    expect(html).not.toContain('noindex');
    expect(html.match(/<main/g)).toHaveLength(1);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it('has no script but data, and no style or handler in an attribute', () => {
    const html = guide();
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script type="application/ld+json">']);
    expect(html).not.toMatch(/<style|<[^>]+ (?:style|on[a-z]+)=/);
  });

  it('marks a draft, for people and for crawlers', () => {
    const html = guide({ isDraft: true, noIndex: true });
    expect(html).toContain('Draft preview');
    expect(html).toContain('<meta name="robots" content="noindex"/>');
    expect(html).not.toMatch(/hrefLang|application\/ld\+json|\.md"/);
  });
});

describe('the document of the list', () => {
  it('groups guides by field', () => {
    const html = list();
    expect(html).toMatch(/<h2 id="field-1">Trades<\/h2>.*<h3><a href="https:\/\/example.org\/guides\/plumber">/);
  });

  it('keeps what was asked for in the form and in the links to other pages', () => {
    const choice = { q: 'a "b" <c>', field: 'trades', page: 2 };
    const html = list({ choice, pagination: { page: 2, pageSize: 100, pageCount: 3, total: 201 } });
    expect(html).toContain('value="a &quot;b&quot; &lt;c&gt;"');
    expect(html).toContain('<option value="trades" selected="">');
    expect(html).toContain('href="?q=a+%22b%22+%3Cc%3E&amp;field=trades&amp;page=3"');
    expect(html).toContain('Page 2 of 3');
    expect(html).toContain('Guides found: 201');
  });

  it('says so when nothing fits', () => {
    const pagination = { page: 1, pageSize: 100, pageCount: 0, total: 0 };
    const choice = { q: '', field: 'zzz', page: 1 };
    expect(list({ guides: [], pagination, choice })).toContain(frame.words.nothingFound);
    expect(list({ guides: [], pagination })).toContain(frame.words.noGuides);
  });
});

const hit: SearchViewProps['answer']['data'][number] = {
  type: 'skill',
  documentId: 's1',
  slug: 'welding',
  title: 'Welding <TIG>',
  url: null,
  kind: 'tool',
  field: null,
  guides: [{ documentId: 'g1', slug: 'welder', title: 'Welder', url: 'https://example.org/guides/welder' }],
  snippet: { text: 'Joining <metal>.', highlights: [{ start: 9, end: 14 }], html: '' },
  score: 1,
};
const answer: SearchViewProps['answer'] = {
  data: [hit, { ...hit, type: 'guide', documentId: 'g1', title: 'Welder', url: '/guides/welder', kind: null }],
  meta: {
    query: { q: 'metal', locale: 'en', type: null, field: null, kind: null },
    pagination: { page: 1, pageSize: 20, pageCount: 3, total: 41 },
    facets: { type: { guide: 40, skill: 1, certification: 0, faq: 0 }, field: [], kind: [] },
  },
};
const results = (props: Partial<SearchViewProps> = {}) =>
  renderDocument(
    <SearchView
      frame={frame}
      choice={{ q: 'metal', field: 'trades', page: 1 }}
      fields={[{ slug: 'trades', name: 'Trades' }]}
      answer={answer}
      hasTypes
      languages={[]}
      {...props}
    />,
  );

describe('the document of a search', () => {
  it('marks what was looked for, and leads to guides', () => {
    const html = results();
    expect(html).toContain('<p class="reader-snippet">Joining &lt;<mark>metal</mark>&gt;.</p>');
    expect(html).toContain('<h2>Welding &lt;TIG&gt;</h2>');
    expect(html).toContain('<span class="careers-badge">Tool</span>');
    expect(html).toContain('Asked for in <span><a href="https://example.org/guides/welder">Welder</a></span>');
    expect(html).toContain('<h2><a href="/guides/welder">Welder</a></h2>');
    expect(html).toContain('Results: 41');
    expect(html).toContain('<meta name="robots" content="noindex"/>');
  });

  it('is narrowed down and turned by links that keep the rest of the question', () => {
    const html = results({ choice: { q: 'metal', field: 'trades', page: 1, type: 'guide' } });
    expect(html).toContain('<a href="?q=metal&amp;field=trades&amp;type=guide" aria-current="true">Guides');
    expect(html).toContain('<a href="?q=metal&amp;field=trades">All <span class="reader-count">41</span></a>');
    expect(html).toContain('href="?q=metal&amp;field=trades&amp;type=guide&amp;page=2"');
    expect(html).not.toContain('Questions');
    expect(results({ hasTypes: false })).not.toContain('reader-types');
  });

  it('says so when nothing fits', () => {
    const html = results({ answer: { ...answer, data: [] } });
    expect(html).toContain(frame.words.noResults);
    expect(html).not.toContain('<ol');
  });
});

it('never asks to index a page that says that something is not there', () => {
  const html = renderDocument(<MessageView frame={frame} title="No" text="Nothing" />);
  expect(html).toContain('<meta name="robots" content="noindex"/>');
  expect(html).not.toMatch(/canonical|<form/);
});

it('lets images in from where the media are, and nothing else', () => {
  const photo = wholePage.cover && { ...wholePage.cover, url: 'https://media.example.net/a.jpg' };
  const policy = securityPolicy({ page: { ...wholePage, cover: photo }, serverUrl });
  expect(policy).toContain("img-src 'self' https://cms.example.org https://media.example.net;");
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  const odd = wholePage.cover && { ...wholePage.cover, url: "javascript:alert(1); script-src 'unsafe-inline'" };
  expect(securityPolicy({ page: { ...wholePage, cover: odd, author: null }, serverUrl: '' })).toContain(
    "img-src 'self';",
  );
});

describe('what visitors ask for', () => {
  it.each([
    [undefined, { q: '', field: '', page: 1 }],
    [
      { q: ' nurse ', field: 'health', page: '3' },
      { q: 'nurse', field: 'health', page: 3 },
    ],
    [
      { q: ['a'], field: { x: 'y' }, page: '0' },
      { q: '', field: '', page: 1 },
    ],
    [
      { q: 'a\u0000b\ud800', field: "x'; drop", page: '1e9' },
      { q: 'a b', field: '', page: 1 },
    ],
    [
      { q: 'x'.repeat(1000), page: '99999' },
      { q: 'x'.repeat(80), field: '', page: 10_000 },
    ],
  ])('reads %j', (query, choice) => {
    expect(readChoice(query)).toEqual(choice);
  });

  it('reads a preview only where one is asked for', () => {
    expect(readPreview({ token: 'x' })).toBeUndefined();
    expect(readPreview({ status: 'draft' })).toEqual({ token: '' });
    expect(readPreview({ status: 'draft', token: ['x'] })).toEqual({ token: '' });
  });

  it('makes short links', () => {
    expect(linkTo({ q: '', field: 'a', page: 9 }, 1)).toBe('?field=a');
  });
});

it('speaks every language in all its words', () => {
  for (const locale of ['es', 'fr', 'de-AT']) {
    const words = readerWords(locale);
    expect(Object.values(words).filter((word) => word === '')).toEqual([]);
    expect(words.skip).not.toBe(readerWords('en').skip);
  }
  expect(readerWords('__proto__')).toBe(readerWords('en'));
});

it('has a stylesheet whose name changes with its text', () => {
  expect(stylesheet.file).toMatch(/^[0-9a-f]{16}\.css$/);
  expect(stylesheet.text).toContain('--careers-accent');
  expect(stylesheet.text).toContain('.reader-header');
  expect(stylesheet.text).not.toMatch(/@import|url\(|\/\*/);
});
