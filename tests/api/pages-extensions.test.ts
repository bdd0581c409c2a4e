import { graphql } from './access-fixture';
import { makePageContent, writeGuide, type PageContent } from './pages-fixture';
import { startCareers, type CareersApp } from '../support/careers-app';

jest.setTimeout(120_000);

/** `src/index.js` of an app that adds to guide pages. */
const OWN_CODE = `
  const pagesOf = (strapi) => strapi.plugin('careers').service('pages');
  module.exports = {
    register({ strapi }) {
      pagesOf(strapi).extendJsonLd(({ page, ids }) => [
        { '@type': 'Course', '@id': ids.page + '#course', name: 'Become a ' + page.role, about: { '@id': ids.occupation } },
      ]);
      pagesOf(strapi).extendPage('counts', ({ page, record }) => ({ skills: page.skills?.items.length ?? 0, faqs: record.faqs.length }));
    },
    bootstrap({ strapi }) {
      pagesOf(strapi).extendPage('faulty', ({ page }) => page.noSuchSection.items);
      pagesOf(strapi).extendJsonLd(() => { throw new Error('A fault of the app.'); });
    },
  };
`;

interface Extendable {
  extendPage(key: string, extension: () => unknown): void;
  extendJsonLd(extension: () => readonly object[]): void;
}

interface Page {
  readonly slug: string;
  readonly extensions: object;
  readonly jsonLd: { readonly '@graph': readonly object[] };
}

describe('guide pages that the app extends', () => {
  let app: CareersApp;
  let content: PageContent;
  let logged: jest.SpyInstance;

  /** One page, or the list of them. */
  const get = async (path: string) => {
    const { body }: { body: { data: Page & readonly Page[] } } = await app.request
      .get(`/api/careers/pages${path}`)
      .expect(200);
    return body.data;
  };
  const course = expect.objectContaining({
    '@type': 'Course',
    '@id': expect.stringMatching(/\/guides\/backend-developer#course$/),
    name: 'Become a Backend Developer',
  });
  const extensions = { counts: { skills: 2, faqs: 3 }, faulty: null };

  beforeAll(async () => {
    app = await startCareers({
      files: { 'src/index.js': OWN_CODE },
      config: { plugins: { careers: { config: { publicRead: true } } } },
    });
    logged = jest.spyOn(app.strapi.log, 'error').mockReturnValue(app.strapi.log);
    content = await makePageContent(app);
  });

  afterAll(() => app.stop());

  it('have its part and its JSON-LD beside the plugin’s own, also from the cache', async () => {
    for (const page of [await get('/backend-developer'), await get('/backend-developer')]) {
      expect(page.extensions).toEqual(extensions);
      expect(page.jsonLd['@graph']).toContainEqual(expect.objectContaining({ '@type': 'Occupation' }));
      expect(page.jsonLd['@graph']).toContainEqual(course);
    }
  });

  it('stand when the app’s own code fails, and the log says why', () => {
    const errors = logged.mock.calls.map(([message]) => String(message));
    expect(errors).toContainEqual(expect.stringMatching(/"faulty" failed for the guide "backend-developer" \(en\)/));
    expect(errors).toContainEqual(expect.stringContaining('A fault of the app.'));
  });

  it('are extended by the whole page, whatever of it was asked for', async () => {
    const part = await get('/backend-developer?sections=extensions,steps&body=markdown');
    expect(part.extensions).toEqual(extensions);
    expect(part).not.toHaveProperty('jsonLd');
    expect(await get('/backend-developer?sections=steps')).not.toHaveProperty('extensions');
    const listed = await get('?view=full&sections=extensions,jsonLd');
    expect(listed.find(({ slug }) => slug === 'backend-developer')).toMatchObject({
      extensions,
      jsonLd: { '@graph': expect.arrayContaining([course]) },
    });
  });

  it('are the same over GraphQL', async () => {
    const query = '{ careersPage(slug: "backend-developer") { extensions jsonLd } }';
    const { body } = await graphql(app, { query }).expect(200);
    expect(body.data.careersPage).toEqual({
      extensions,
      jsonLd: { '@context': 'https://schema.org', '@graph': expect.arrayContaining([course]) },
    });
  });

  it('carry its JSON-LD in the built-in reader', async () => {
    const { text } = await app.request.get('/guides/backend-developer').expect(200);
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1] ?? '';
    expect(JSON.parse(data)['@graph']).toContainEqual(course);
  });

  it('follow a change of the guide at once', async () => {
    await writeGuide(app, { faqs: [] }, { documentId: content.whole });
    expect((await get('/backend-developer')).extensions).toMatchObject({ counts: { skills: 2, faqs: 0 } });
  });

  it('are extended while the app starts, and by one extension a key', () => {
    const pages: Extendable = app.strapi.plugin('careers').service('pages');
    expect(() => {
      pages.extendPage('late', () => 1);
    }).toThrow(/register/);
    expect(() => {
      pages.extendJsonLd(() => []);
    }).toThrow(/register/);
    app.strapi.isLoaded = false;
    try {
      expect(() => {
        pages.extendPage('counts', () => 1);
      }).toThrow(/"counts" already/);
    } finally {
      app.strapi.isLoaded = true;
    }
  });
});
