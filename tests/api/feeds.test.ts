import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { addLocale } from './access-fixture';
import type { AuthHeaders } from '../support/accounts';
import { startCareers, type CareersApp } from '../support/careers-app';

jest.setTimeout(120_000);

const SITEMAP = '/api/careers/sitemap.xml';
const FEED = '/api/careers/feed.xml';
const LLMS = '/api/careers/llms.txt';
const GUIDE = 'plugin::careers.guide';
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

const AWKWARD = 'C++ <Developer> & "Friends" ]]> &amp;';

interface Link {
  readonly '@rel': string;
  readonly '@hreflang': string;
  readonly '@href': string;
}
interface SitemapUrl {
  readonly loc: string;
  readonly lastmod?: string;
  readonly 'xhtml:link'?: readonly Link[];
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  isArray: (name) => ['url', 'entry', 'sitemap', 'xhtml:link'].includes(name),
});
interface Parsed {
  readonly urlset?: { readonly '@xmlns': string; readonly url?: readonly SitemapUrl[] };
  readonly feed?: Readonly<Record<string, unknown>> & { readonly entry: readonly Readonly<Record<string, unknown>>[] };
}
const parse = (xml: string): Parsed => {
  expect(XMLValidator.validate(xml)).toBe(true);
  const parsed: Parsed = parser.parse(xml);
  return parsed;
};

describe('feeds', () => {
  let app: CareersApp;
  let token: AuthHeaders;
  let ids: Readonly<Record<string, string>>;

  const urlsOf = async (): Promise<readonly SitemapUrl[]> => {
    const answer = await get(SITEMAP).expect(200).expect('content-type', 'application/xml; charset=utf-8');
    const { urlset } = parse(answer.text);
    expect(urlset?.['@xmlns']).toBe(NAMESPACE);
    return urlset?.url ?? [];
  };
  const pathsOf = (urls: readonly SitemapUrl[]) => urls.map(({ loc }) => new URL(loc).pathname);
  const get = (path: string) => app.request.get(path).set(token);
  const publish = async (data: object, locale = 'en', documentId?: string) => {
    const documents = app.strapi.documents(GUIDE);
    const saved = documentId
      ? await documents.update({ documentId, locale, data, status: 'published' })
      : await documents.create({ locale, data: data as { role: string }, status: 'published' });
    return String(saved?.documentId);
  };

  beforeAll(async () => {
    app = await startCareers({
      config: { plugins: { careers: { config: { site: { name: 'Careers & More', urls: {} } } } } },
    });
    token = await app.apiToken({ type: 'full-access' });
    await addLocale(app.strapi, 'es', 'Spanish');
    const field = await app.strapi
      .documents('plugin::careers.field')
      .create({ data: { name: 'Software & IT', translations: [{ locale: 'es', name: 'Informática' }] } });
    const both = await publish({ role: 'Backend Developer', field: field.documentId, summary: 'Builds *servers*.' });
    await publish({ role: 'Desarrollador Backend', field: field.documentId }, 'es', both);
    ids = {
      both,
      awkward: await publish({ role: 'Friend', title: AWKWARD, slug: 'friend', summary: AWKWARD }),
      hidden: await publish({ role: 'Hidden One', seo: { noIndex: true } }),
      elsewhere: await publish({ role: 'Elsewhere', seo: { canonicalUrl: 'https://other.example.org/elsewhere' } }),
    };
    await app.strapi.documents(GUIDE).create({ data: { role: 'Draft One' } });
  });

  afterAll(() => app.stop());

  describe('the sitemap', () => {
    it('names every published page of every locale, and the lists', async () => {
      expect(pathsOf(await urlsOf()).sort()).toEqual([
        '/es/guides',
        '/es/guides/desarrollador-backend',
        '/guides',
        '/guides/backend-developer',
        '/guides/friend',
      ]);
    });

    it('says when a page changed, and where its other languages are', async () => {
      const urls = await urlsOf();
      const english = urls.find(({ loc }) => loc.endsWith('/guides/backend-developer'));
      const spanish = urls.find(({ loc }) => loc.endsWith('/es/guides/desarrollador-backend'));
      expect(english?.lastmod).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      expect(english?.['xhtml:link']).toEqual([
        { '@rel': 'alternate', '@hreflang': 'en', '@href': english?.loc },
        { '@rel': 'alternate', '@hreflang': 'es', '@href': spanish?.loc },
        { '@rel': 'alternate', '@hreflang': 'x-default', '@href': english?.loc },
      ]);
      expect(spanish?.['xhtml:link']).toEqual(english?.['xhtml:link']);
      expect(urls.find(({ loc }) => loc.endsWith('/friend'))).not.toHaveProperty('xhtml:link');
    });

    it('has one file, which is found by its number too', async () => {
      const whole = await get(SITEMAP).expect(200);
      const first = await get('/api/careers/sitemap-1.xml').expect(200);
      expect(first.text).toBe(whole.text);
      const second = await get('/api/careers/sitemap-2.xml').expect(404);
      expect(second.body.error).toMatchObject({ name: 'NotFoundError', details: { found: '"2"', allowed: '1' } });
    });

    it('counts the guides once to be written', async () => {
      const documentId = await publish({ role: 'Counted' });
      const counts: string[] = [];
      const note = ({ sql }: { readonly sql: string }) => {
        if (/count\(/i.test(sql) && sql.includes('careers_guides')) counts.push(sql);
      };
      app.strapi.db.connection.on('query', note);
      await get(SITEMAP).expect(200);
      app.strapi.db.connection.removeListener('query', note);
      await app.strapi.documents(GUIDE).unpublish({ documentId });
      // All of them, and those of each locale for its list.
      expect(counts).toHaveLength(3);
    });

    it('has a new guide as soon as it is published', async () => {
      const documentId = await publish({ role: 'Plumber' });
      expect(pathsOf(await urlsOf())).toContain('/guides/plumber');
      await app.strapi.documents(GUIDE).unpublish({ documentId });
      expect(pathsOf(await urlsOf())).not.toContain('/guides/plumber');
    });
  });

  describe('the Atom feed', () => {
    const read = async (path: string) => {
      const answer = await get(path).expect(200).expect('content-type', 'application/atom+xml; charset=utf-8');
      const { feed } = parse(answer.text);
      if (!feed) throw new Error('There is no feed.');
      return feed;
    };

    it('has the guides that changed last first, with any title', async () => {
      const feed = await read(FEED);
      expect(feed).toMatchObject({ title: 'Careers & More', '@xml:lang': 'en' });
      expect(feed.entry.map(({ id }) => String(id).split('/').at(-1))).toEqual(
        [ids.elsewhere, ids.hidden, ids.awkward, ids.both].map((id) => `${String(id)}?locale=en`),
      );
      const html = 'C++ &lt;Developer&gt; &amp; "Friends" ]]&gt; &amp;amp;';
      expect(feed.entry[2]).toMatchObject({ title: { '@type': 'html', '#text': html }, summary: { '#text': html } });
    });

    it('has those of another locale, with the field in its language', async () => {
      const feed = await read(`${FEED}?locale=es`);
      expect(feed['@xml:lang']).toBe('es');
      expect(feed.entry).toMatchObject([{ category: { '@term': 'Informática' } }]);
    });
  });

  describe('llms.txt', () => {
    it('lists the guides of each field with their Markdown', async () => {
      const { text } = await get(LLMS).expect(200).expect('content-type', 'text/plain; charset=utf-8');
      expect(text).toMatch(/^# Careers \\& More\n\n> Career guides, 3 in all: /);
      expect(text).toMatch(
        /\n## Software \\& IT\n\n- \[Backend Developer Career Guide\]\(http[^)]*\/api\/careers\/pages\/backend-developer\.md\): Builds \\\*servers\\\*\.\n/,
      );
      expect(text).toMatch(/\n## More career guides\n\n- \[C\+\+ /);
      expect(text).not.toContain('hidden-one');
    });

    it('has those of another locale', async () => {
      const { text } = await get(`${LLMS}?locale=es`).expect(200);
      expect(text).toContain('\n> Guías profesionales, 1 en total: ');
      expect(text).toMatch(/\n## Informática\n\n- \[[^\]]*\]\([^)]*\/pages\/desarrollador-backend\.md\?locale=es\)\n/);
    });
  });

  it.each([
    [`${FEED}?locale=fr`, 404],
    [`${LLMS}?locale=%00`, 404],
    [`${LLMS}?locale[a]=b`, 400],
    [`${FEED}?locale=en&locale=es`, 400],
    [`${FEED}?limit=1`, 400],
    [`${SITEMAP}?locale=es`, 400],
    ['/api/careers/sitemap-0.xml', 404],
    ['/api/careers/sitemap-99999.xml', 404],
    ['/api/careers/sitemap-123456.xml', 404],
    ['/api/careers/sitemap-a.xml', 404],
  ])('answers %s with %i', async (path, status) => {
    await get(path).expect(status);
  });

  it('are not for whoever may not read pages', async () => {
    const all = [SITEMAP, FEED, LLMS];
    for (const path of all) await app.request.get(path).expect(200);
    await app.publicRole.revoke('plugin::careers.page.find');
    for (const path of all) await app.request.get(path).expect(403);
    await app.publicRole.grant('plugin::careers.page.find');
    for (const path of all) await app.request.get(path).expect(200);
  });
});
