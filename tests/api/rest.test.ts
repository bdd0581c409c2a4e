import { z } from 'zod';
import { addLocale } from './access-fixture';
import { createLinked, shownLink, spanishGuide, wholeGuide } from './whole-guide-fixture';
import type { AuthHeaders } from '../support/accounts';
import { startCareers, type CareersApp } from '../support/careers-app';

/** What Strapi keeps of what a route takes and gives. */
interface Router {
  readonly routes: readonly {
    readonly method: string;
    readonly response: z.ZodObject;
    readonly request: {
      readonly query: Readonly<Record<string, z.ZodType>>;
      readonly body?: { readonly 'application/json': z.ZodObject };
    };
  }[];
}

const GUIDES = '/api/careers/guides';

const POPULATE = {
  headings: true,
  aliases: true,
  field: true,
  otherFields: true,
  tasks: true,
  skills: { populate: '*' },
  steps: true,
  preparation: true,
  entryRoutes: { populate: '*' },
  legalRequirements: true,
  certifications: { populate: '*' },
  workingConditions: true,
  levels: true,
  salaries: true,
  outlook: true,
  projections: true,
  faqs: true,
  callToAction: true,
  relatedGuides: true,
  advancesTo: true,
  externalIds: true,
  sources: true,
  author: true,
  reviewer: true,
  cover: true,
  seo: { populate: '*' },
  localizations: true,
};

interface GuideList {
  readonly data: readonly (Readonly<Record<string, unknown>> & { readonly role: string; readonly locale: string })[];
  readonly meta: { readonly pagination: object };
}

interface StoredVersion {
  readonly locale: string;
  readonly publishedAt: unknown;
  readonly salaries: readonly { readonly median: number }[];
}

const asWritten = (value: string) => value;
const asRead = wholeGuide({ link: shownLink, choice: asWritten });

describe('a whole guide over REST', () => {
  let app: CareersApp;
  let token: AuthHeaders;
  let ids: ReadonlyMap<string, unknown>;
  let documentId: string;

  const read = async (query: object): Promise<GuideList> => {
    const answer = await app.request.get(GUIDES).query(query).expect(200);
    const { data, meta }: GuideList = answer.body;
    return { data, meta };
  };
  const readWhole = async (query: object = {}) => {
    const { data } = await read({ filters: { documentId }, populate: POPULATE, ...query });
    expect(data).toHaveLength(1);
    return data[0];
  };
  const rolesOf = (list: GuideList) => list.data.map(({ role }) => role);

  beforeAll(async () => {
    app = await startCareers();
    token = await app.apiToken({ type: 'full-access' });
    await addLocale(app.strapi, 'es', 'Spanish');
    ids = await createLinked(app, token);
    const data = wholeGuide({ link: (name) => ids.get(name), choice: asWritten });
    const created = await app.request.post(GUIDES).set(token).send({ data });
    expect(created.body.error).toBeUndefined();
    documentId = created.body.data.documentId;
    const translated = await app.request
      .put(`${GUIDES}/${documentId}?locale=es`)
      .set(token)
      .send({ data: spanishGuide });
    expect(translated.body.error).toBeUndefined();
  });

  afterAll(() => app.stop());

  it('comes back as it was written, with everything it links to', async () => {
    expect(await readWhole()).toMatchObject(asRead);
  });

  it('is found by its slug', async () => {
    expect(rolesOf(await read({ filters: { slug: 'backend-developer' } }))).toEqual(['Backend Developer']);
  });

  it('comes back by its document id', async () => {
    const answer = await app.request.get(`${GUIDES}/${documentId}`).query({ populate: POPULATE }).expect(200);
    expect(answer.body.data).toMatchObject(asRead);
  });

  it('has words of its own in each locale, and shares figures, codes, sources and cover', async () => {
    const spanish = await readWhole({ locale: 'es' });

    const { salaries, projections, externalIds, sources, cover } = asRead;
    expect(spanish).toMatchObject({ ...spanishGuide, salaries, projections, externalIds, sources, cover });
    expect(spanish).toMatchObject({ overview: null, outlook: null, tasks: [], skills: [] });
    expect(spanish).toMatchObject({ localizations: [{ locale: 'en', role: 'Backend Developer' }] });
  });

  describe('with a shared figure that changes', () => {
    const medians = async (id: string) => {
      const rows: readonly StoredVersion[] = await app.strapi.db
        .query('plugin::careers.guide')
        .findMany({ where: { documentId: id }, populate: ['salaries'] });
      return Object.fromEntries(
        rows.map(({ locale, publishedAt, salaries }) => [
          `${locale} ${publishedAt ? 'published' : 'draft'}`,
          salaries.map(({ median }) => median),
        ]),
      );
    };
    const save = async (path: string, data: object) => {
      const answer = await app.request.put(`${GUIDES}/${path}`).set(token).send({ data });
      expect(answer.status).toBe(200);
    };
    const make = async (role: string) => {
      const data = { role, salaries: [{ currency: 'EUR', median: 1 }] };
      const answer = await app.request.post(GUIDES).set(token).send({ data }).expect(201);
      return String(answer.body.data.documentId);
    };
    const salaries = [{ currency: 'EUR', median: 2 }];
    const changedEverywhere = { 'en draft': [2], 'en published': [2], 'es draft': [2], 'es published': [2] };

    it('changes every version of every locale, and a later save of another locale leaves it so', async () => {
      const id = await make('Shared One');
      await save(`${id}?locale=es`, { role: 'Compartido Uno' });
      await save(id, { salaries });
      expect(await medians(id)).toEqual(changedEverywhere);

      await save(`${id}?locale=es`, { summary: 'Otra cosa' });
      expect(await medians(id)).toEqual(changedEverywhere);
    });

    it('keeps an unpublished change when another locale is begun', async () => {
      const id = await make('Shared Two');
      await save(`${id}?status=draft`, { salaries });
      await save(`${id}?locale=es&status=draft`, { role: 'Compartido Dos' });

      expect(await medians(id)).toEqual({ 'en draft': [2], 'es draft': [2], 'en published': [1] });
    });

    it('does not carry words over', async () => {
      const id = await make('Shared Three');
      await save(id, { steps: [{ title: 'First' }] });
      await save(`${id}?locale=es`, { role: 'Compartido Tres', steps: [{ title: 'Primero' }] });
      await save(id, { steps: [{ title: 'Changed' }], salaries });

      const read = await app.request.get(`${GUIDES}/${id}?locale=es&populate=steps`).expect(200);
      expect(read.body.data.steps).toMatchObject([{ title: 'Primero' }]);
    });
  });

  it('gives all locales at once when asked', async () => {
    const { data } = await read({ locale: '*', filters: { documentId }, sort: 'locale' });
    expect(data.map(({ locale }) => locale)).toEqual(['en', 'es']);
  });

  it('is found through what it links to', async () => {
    const found = async (filters: object) => rolesOf(await read({ filters }));
    expect(await found({ skills: { skills: { slug: 'python' } } })).toEqual(['Backend Developer']);
    expect(await found({ field: { name: 'Software' }, salaries: { currency: 'IDR' } })).toEqual(['Backend Developer']);
    expect(await found({ faqs: { question: { $startsWith: 'Second' } } })).toEqual(['Backend Developer']);
    expect(await found({ relatedFrom: { slug: 'backend-developer' } })).toEqual(['Data Engineer', 'Tester']);
    expect(await found({ skills: { skills: { slug: 'cobol' } } })).toEqual([]);
  });

  it('is sorted and paginated', async () => {
    const page = await read({
      filters: { role: { $notContains: 'Shared' } },
      sort: 'role:desc',
      pagination: { page: 1, pageSize: 3 },
      fields: ['role'],
    });
    expect(rolesOf(page)).toEqual(['Tester', 'Software Architect', 'Data Engineer']);
    expect(page.meta.pagination).toEqual({ page: 1, pageSize: 3, pageCount: 2, total: 4 });
  });

  it('keeps the order of its FAQs when one of them is published again', async () => {
    const faq = String(ids.get('Third question?'));
    await app.request
      .put(`/api/careers/faqs/${faq}`)
      .set(token)
      .send({ data: { answer: 'Changed' } })
      .expect(200);

    expect(await readWhole()).toMatchObject({
      faqs: [
        { question: 'Third question?', answer: 'Changed' },
        { question: 'First question?' },
        { question: 'Second question?' },
      ],
    });
  });

  it('answers many readers at once alike', async () => {
    const expected = await readWhole();
    const answers = await Promise.all(Array.from({ length: 25 }, () => readWhole()));
    for (const answer of answers) expect(answer).toEqual(expected);
  });
});

describe('the schemas of the REST routes', () => {
  let app: CareersApp;

  beforeAll(async () => {
    app = await startCareers();
  });

  afterAll(() => app.stop());

  const kindOf = (schema: z.ZodType) => schema.def.type;

  it('are made when they are looked into, and not in each start', () => {
    const { routes } = (app.strapi.plugin('careers').routes as unknown as Readonly<Record<'guide', Router>>).guide;
    expect(routes).toHaveLength(5);
    for (const { method, response, request } of routes) {
      const data = response.shape.data as z.ZodType;
      expect(kindOf(data instanceof z.ZodArray ? (data.element as z.ZodType) : data)).toBe('lazy');
      expect(kindOf((request.query.fields as z.ZodOptional).unwrap() as z.ZodType)).toBe('lazy');
      const body = request.body?.['application/json'].shape.data as z.ZodLazy | undefined;
      expect(body && kindOf(body)).toBe(['POST', 'PUT'].includes(method) ? 'lazy' : undefined);
      if (body) expect(Object.keys((body.unwrap() as z.ZodObject).shape)).toContain('role');
    }
  });

  it('are those of other types at once, as Strapi makes them', () => {
    const { factories } = outside.strapi;
    const validator = factories.createCoreValidator('plugin::careers.guide', app.strapi);
    expect(validator.document.def.type).toBe('object');
    expect(validator.partialBody.shape.data.def.type).toBe('object');
  });
});
