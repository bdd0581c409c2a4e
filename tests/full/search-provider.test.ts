import { startCareers, type CareersApp } from '../support/careers-app';
import { documentsOf, find, makeSearchContent, search } from '../api/search-fixture';

jest.setTimeout(240_000);

/** What an app's own code may do in `bootstrap`: a provider that finds titles by their beginning, and writes down what it is told. */
const SOURCE = `
const told = [];
const indexes = new Map();
const provider = {
  name: 'first letters',
  async rebuild(locale, batches) {
    const documents = new Map();
    for await (const batch of batches) for (const document of batch) documents.set(document.id, document);
    indexes.set(locale, documents);
    told.push(['rebuild', locale, documents.size]);
  },
  async update(locale, { put, remove }) {
    const documents = indexes.get(locale);
    for (const document of put) documents.set(document.id, document);
    for (const id of remove) documents.delete(id);
    told.push(['update', locale, put.map(({ title }) => title), remove.length]);
  },
  async search({ q, locale, page, pageSize }) {
    const fitting = [...indexes.get(locale).values()].filter(({ title }) => title.toLowerCase().startsWith(q.toLowerCase()));
    return {
      hits: fitting.slice((page - 1) * pageSize, page * pageSize).map((document) => ({ document, score: 1 })),
      total: fitting.length,
      counts: { types: {}, fields: {}, kinds: {} },
    };
  },
};
module.exports = {
  register() {},
  bootstrap({ strapi }) {
    strapi.plugin('careers').service('search').use(provider);
    strapi.toldToProvider = told;
  },
};
`;

describe('a search provider of the app', () => {
  let app: CareersApp;
  let content: Awaited<ReturnType<typeof makeSearchContent>>;

  const told = () => Reflect.get(app.strapi, 'toldToProvider') as readonly (readonly unknown[])[];

  beforeAll(async () => {
    app = await startCareers({ files: { 'src/index.js': SOURCE } });
    content = await makeSearchContent(app);
  });

  afterAll(() => app.stop());

  it('finds in place of the one that ships, and its results look the same', async () => {
    expect((await find(app, 'tig')).sort()).toEqual(['skill:TIG welding']);
    expect(await find(app, 'welding')).toEqual([]);
    const { data, meta } = await search(app, { q: 'weld' });
    expect(data[0]).toMatchObject({ title: 'Welder', slug: 'welder', guides: [], kind: null });
    expect(JSON.stringify(data)).not.toContain('Burnerman');
    expect(meta.facets.type).toEqual({ guide: 0, skill: 0, certification: 0, faq: 0 });
    expect(told()[0]).toEqual(['rebuild', 'en', 7]);
  });

  it('is told of what changed, and of nothing else, before it is asked', async () => {
    const before = told().length;
    await documentsOf(app, 'guide').update({
      documentId: content.nurse.documentId,
      data: { role: 'Midwife' },
      status: 'published',
    });
    expect(await find(app, 'midwife')).toEqual(['guide:Midwife']);
    await documentsOf(app, 'guide').unpublish({ documentId: content.nurse.documentId });
    expect(await find(app, 'midwife')).toEqual([]);
    expect(told().slice(before)).toEqual([
      ['update', 'en', ['Midwife'], 0],
      ['update', 'en', [], 1],
    ]);
  });

  it('cannot be chosen once the app has started', () => {
    const service: { use: (provider: unknown) => void } = app.strapi.plugin('careers').service('search');
    expect(() => {
      service.use({});
    }).toThrow(/register/);
  });
});
