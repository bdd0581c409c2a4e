import { createElement, type FunctionComponent } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { makePageContent, type PageContent } from '../api/pages-fixture';
import type { AuthHeaders } from '../support/accounts';
import { startCareers, type CareersApp } from '../support/careers-app';
import { fillEveryText, type Filled } from './html/fill';
import { startInspector, type Inspector } from './html/inspect';
import { PAYLOADS } from './html/payloads';

jest.setTimeout(240_000);

interface CacheService {
  readonly forget: () => Promise<void>;
}

const SLUG = 'backend-developer';
const READER = [
  '/guides',
  `/guides/${SLUG}`,
  '/es/guides/desarrollador-backend',
  `/guides/compare/${SLUG}/tester`,
  '/guides/match',
];
const SEARCHES = ['/guides?q=alert', '/guides?q=script', '/guides?q=backend'];

/** A link of Markdown that is none that the editor wrote: its brackets are not escaped. */
const LINK_IN_TEXT = /[^\\]\]\(\s*<?\s*(javascript|data|vbscript):/i;

/** Every `{markdown, html}` and every other text of an answer, with where it stands. */
const textsIn = (value: unknown, path = ''): readonly (readonly [string, string])[] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
};

const isDangerous = (address: string): boolean =>
  /^[\u0000-\u0020]*(java|vb)script:|^[\u0000-\u0020]*data:/i.test(address.replace(/[\t\n\r]/g, ''));

describe.each(Object.entries(PAYLOADS))('what would run, stored in every field of text: %s', (_, payload) => {
  let app: CareersApp;
  let content: PageContent;
  let inspector: Inspector;
  let filled: readonly Filled[];
  let admin: AuthHeaders;
  let full: AuthHeaders;

  beforeAll(async () => {
    inspector = startInspector();
    ({ app, content, full } = await (shared.started ??= startShared()));
    admin = await app.asAdmin();
    filled = await fillEveryText(app.strapi, payload);
    const cache: CacheService = app.strapi.plugin('careers').service('cache');
    await cache.forget();
  });

  afterAll(() => inspector.stop());

  it('reaches every field of a guide and of what it names', () => {
    expect(filled.length).toBeGreaterThan(80);
    expect(filled.filter(({ rows }) => rows === 0).map(({ field }) => field)).toEqual([]);
  });

  it.each([...READER, ...SEARCHES])('does nothing in the reader at %s', async (path) => {
    const { text, status, headers } = await app.request.get(path);
    expect([200, 404]).toContain(status);
    if (READER.includes(path)) expect(status).toBe(200);
    expect(await inspector.inspect(text, '/guides/assets/')).toEqual([]);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('does nothing in the HTML of the page API, and is no address there', async () => {
    for (const path of [
      `pages/${SLUG}`,
      'pages',
      'pages?view=full',
      'search?q=alert',
      `compare?from=${SLUG}&to=tester`,
    ]) {
      const { body, headers, status } = await app.request.get(`/api/careers/${path}`);
      expect({ path, status }).toEqual({ path, status: 200 });
      expect(headers['x-content-type-options']).toBe('nosniff');
      for (const [place, text] of textsIn(body)) {
        if (place.endsWith('.html'))
          expect({ place, found: await inspector.inspect(text) }).toEqual({ place, found: [] });
        if (/\.(url|href|uri|canonicalUrl)$/i.test(place))
          expect({ place, text, bad: isDangerous(text) }).toMatchObject({ bad: false });
      }
    }
  });

  it('does nothing in the Markdown of a page beyond what the editor wrote in it', async () => {
    const { text, headers } = await app.request.get(`/api/careers/pages/${SLUG}.md`).expect(200);
    expect(headers['content-type']).toMatch(/^text\/markdown/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    // Links in a field of Markdown stand there as they were written: whoever renders them has to sanitise.
    if (!payload.includes('](')) expect(text).not.toMatch(LINK_IN_TEXT);
  });

  it('is plain text in feeds', async () => {
    for (const path of ['feed.xml', 'sitemap.xml']) {
      const { text, headers } = await app.request.get(`/api/careers/${path}`).buffer(true).expect(200);
      expect(headers['content-type']).toMatch(/xml/);
      expect(XMLValidator.validate(text)).toBe(true);
      const tree: unknown = new XMLParser({ ignoreAttributes: false, processEntities: true }).parse(text);
      const places = textsIn(tree).map(([place]) => place);
      expect(places.filter((place) => /script|\.svg|iframe|\.img/i.test(place))).toEqual([]);
      for (const [place, found] of textsIn(tree)) {
        if (/@_href$|\.loc$/.test(place)) expect({ place, bad: isDangerous(found) }).toEqual({ place, bad: false });
        if (/content|summary/.test(place)) expect(await inspector.inspect(found)).toEqual([]);
      }
    }
    const llms = await app.request.get('/api/careers/llms.txt').expect(200);
    expect(llms.headers['content-type']).toMatch(/^text\/plain/);
    expect(llms.text).not.toMatch(LINK_IN_TEXT);
  });

  it('does nothing in the preview of the admin panel', async () => {
    const question = { documentId: content.whole, locale: 'en', values: { overview: payload, summary: payload } };
    const { body } = await app.request.post('/careers/guide-preview').set(admin).send(question).expect(200);
    const { GuidePage } = jest.requireActual<{ GuidePage: FunctionComponent<{ page: unknown }> }>(
      '../../src/plugins/careers/dist/react/index.js',
    );
    const html = renderToStaticMarkup(createElement(GuidePage, { page: body.data.page }));
    expect(html.length).toBeGreaterThan(2000);
    expect(await inspector.inspect(html)).toEqual([]);
    for (const [place, text] of textsIn(body)) {
      if (place.endsWith('.html'))
        expect({ place, found: await inspector.inspect(text) }).toEqual({ place, found: [] });
    }
  });

  it('is refused as an address when it is saved', async () => {
    if (!isDangerous(payload)) return;
    const data = { role: 'New', callToAction: { heading: 'x', label: 'x', url: payload } };
    await app.request.post('/api/careers/guides').set(full).send({ data }).expect(400);
  });
});

/** One app for all payloads. */
interface Shared {
  readonly app: CareersApp;
  readonly content: PageContent;
  readonly full: AuthHeaders;
}
const shared: { started?: Promise<Shared> } = {};

const startShared = async (): Promise<Shared> => {
  const app = await startCareers({ config: { plugins: { careers: { config: { publicRead: true } } } } });
  const content = await makePageContent(app);
  const full = await app.apiToken({ type: 'full-access' });
  // What the whole guide of the fixture leaves out: translations of the rest of the taxonomy.
  const translate = async (plural: string, translation: object): Promise<void> => {
    const list = await app.request.get(`/api/careers/${plural}`).set(full).expect(200);
    const id = String(list.body.data[0].documentId);
    const data = { translations: [{ locale: 'es', ...translation }] };
    await app.request.put(`/api/careers/${plural}/${id}`).set(full).send({ data }).expect(200);
  };
  await translate('certifications', { name: 'x', description: 'x', requirements: 'x', renewal: 'x' });
  await translate('fields', { name: 'x', description: 'x' });
  await translate('contributors', { jobTitle: 'x', bio: 'x' });
  return { app, content, full };
};

afterAll(async () => (await shared.started)?.app.stop());
