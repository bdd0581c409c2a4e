import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  guideListSchema,
  overviewSchema,
  type GuideList,
  type Overview,
} from '../../src/plugins/careers/core/overview';
import { addColleague } from '../admin/editor';
import type { AuthHeaders } from '../support/accounts';
import { projectRoot } from '../support/app-folder';
import { startCareers, type CareersApp } from '../support/careers-app';

const GUIDE = 'plugin::careers.guide';
const CERTIFICATION = 'plugin::careers.certification';
const DAY = 24 * 60 * 60 * 1000;

interface GuideDocuments {
  readonly import: (options: { readonly files: readonly object[]; readonly publish: boolean }) => Promise<{
    readonly files: readonly { readonly file: string; readonly status: string }[];
  }>;
}

describe('the careers home, for those who ask the server', () => {
  let app: CareersApp;
  let admin: AuthHeaders;
  const idOf = new Map<string, string>();

  const importStarter = async (...names: readonly string[]) => {
    const folder = path.join(projectRoot, 'src', 'plugins', 'careers', 'starter', 'guides');
    const files = names.map((file) => ({ file, text: readFileSync(path.join(folder, file), 'utf8') }));
    const service: GuideDocuments = app.strapi.plugin('careers').service('guide-documents');
    const report = await service.import({ files, publish: true });
    expect(report.files.filter(({ status }) => status === 'failed')).toEqual([]);
  };
  const overview = async (query: Readonly<Record<string, string>> = {}): Promise<Overview> => {
    const answer = await app.request.get('/careers/overview').query(query).set(admin).expect(200);
    return overviewSchema.parse(answer.body.data);
  };
  const list = async (query: Readonly<Record<string, string | number>>): Promise<GuideList> => {
    const answer = await app.request.get('/careers/overview/guides').query(query).set(admin).expect(200);
    return guideListSchema.parse(answer.body.data);
  };
  const rolesOf = ({ guides }: GuideList) => guides.map(({ role }) => role);
  const documentOf = (slug: string): string => idOf.get(slug) ?? '';
  const review = (slug: string, dueInDays: number, reviewedDaysAgo: number) =>
    app.strapi.db.query('plugin::careers.review').create({
      data: {
        guideDocumentId: documentOf(slug),
        guideLocale: 'en',
        reviewedAt: new Date(Date.now() - reviewedDaysAgo * DAY),
        dueAt: new Date(Date.now() + dueInDays * DAY),
      },
    });
  /** As Strapi's form does. */
  const save = (entry: string, data: object) =>
    app.request.put(`/content-manager/collection-types/${entry}`).set(admin).send(data).expect(200);
  const signIn = async (email: string, password: string): Promise<AuthHeaders> => {
    const answer = await app.request.post('/admin/login').send({ email, password }).expect(200);
    return { Authorization: `Bearer ${answer.body.data.token}` };
  };

  beforeAll(async () => {
    app = await startCareers();
    admin = await app.asAdmin();
  });

  afterAll(async () => {
    await app.stop();
  });

  it('has nothing but zeros in a fresh installation', async () => {
    const { locale, isRestricted, locales, fields, readiness, reviews, certifications, links, unused } =
      await overview();
    expect(locale).toBe('en');
    expect(isRestricted).toBe(false);
    expect(locales).toEqual([{ code: 'en', name: 'English (en)', draft: 0, modified: 0, published: 0, missing: 0 }]);
    expect(fields).toEqual([]);
    expect(readiness).toEqual({
      ready: 0,
      almostReady: 0,
      inTheWorks: 0,
      notAssessed: 0,
      bands: [0, 0, 0, 0, 0],
      first: [],
    });
    expect(reviews).toEqual({ overdue: 0, dueSoon: 0, neverReviewed: 0, first: [] });
    expect(certifications).toEqual({ guides: 0, first: [] });
    expect(links.unpublished).toBe(0);
    expect(unused).toEqual({ skills: 0, faqs: 0 });
  });

  describe('with guides', () => {
    beforeAll(async () => {
      await app.request.post('/i18n/locales').set(admin).send({ code: 'es', name: 'Spanish (es)', isDefault: false });
      await importStarter('electrician.md', 'plumber.md', 'welder.md', 'backend-developer.md');
      await importStarter('backend-developer.es.md');
      const rows = await app.strapi.db.query(GUIDE).findMany({ where: { locale: 'en', publishedAt: null } });
      for (const { slug, documentId } of rows) idOf.set(String(slug), String(documentId));
      await app.strapi.documents(GUIDE).unpublish({ documentId: documentOf('welder'), locale: 'en' });
      await save(`${GUIDE}/${documentOf('plumber')}`, {
        summary: 'Changed since it was published, and not published again.',
      });
    });

    it('counts guides by state, field and locale', async () => {
      const { locales, fields } = await overview();
      expect(locales).toEqual([
        { code: 'en', name: 'English (en)', draft: 1, modified: 1, published: 2, missing: 0 },
        { code: 'es', name: 'Spanish (es)', draft: 0, modified: 0, published: 1, missing: 3 },
      ]);
      expect(fields.map(({ documentId: _, ...field }) => field)).toEqual([
        { name: 'Skilled Trades', draft: 1, modified: 1, published: 1 },
        { name: 'Software & IT', draft: 0, modified: 0, published: 1 },
      ]);
    });

    it('shows another locale when asked, and says which there are when asked for none of them', async () => {
      const spanish = await overview({ locale: 'es' });
      expect(spanish.locale).toBe('es');
      expect(spanish.fields).toHaveLength(1);
      expect(spanish.locales.map(({ code, missing }) => [code, missing])).toEqual([
        ['en', 0],
        ['es', 0],
      ]);
      const refused = await app.request.get('/careers/overview?locale=fr').set(admin).expect(400);
      expect(refused.body.error.details.errors[0]).toMatchObject({ path: ['locale'], allowed: 'en, es' });
    });

    it('counts as many as Strapi’s own list has behind each figure', async () => {
      const { locales, fields } = await overview();
      const behind = async (filters: string): Promise<number> => {
        const url = `/content-manager/collection-types/${GUIDE}?locale=en&${filters}`;
        const answer = await app.request.get(url).set(admin).expect(200);
        return Number(answer.body.pagination.total);
      };
      const [english] = locales;
      expect(await behind('filters[$and][0][__status][$eq]=draft')).toBe(english?.draft);
      expect(await behind('filters[$and][0][__status][$eq]=published-modified')).toBe(english?.modified);
      expect(await behind('filters[$and][0][__status][$eq]=published-unmodified')).toBe(english?.published);
      const trades = fields.find(({ name }) => name === 'Skilled Trades');
      expect(
        await behind('filters[$and][0][__status][$eq]=draft&filters[$and][1][field][name][$eq]=Skilled%20Trades'),
      ).toBe(trades?.draft);
    });

    it('lists the guides without a version in a language', async () => {
      const missing = await list({ list: 'missing-translation', translation: 'es' });
      expect(rolesOf(missing)).toEqual(['Electrician', 'Plumber', 'Welder']);
      const [electrician, plumber, welder] = missing.guides;
      expect(electrician).toMatchObject({ field: 'Skilled Trades', state: 'published' });
      expect(plumber?.state).toBe('modified');
      expect(welder?.state).toBe('draft');
      const refused = await app.request.get('/careers/overview/guides?list=missing-translation').set(admin).expect(400);
      expect(refused.body.error.details.errors[0].path).toEqual(['translation']);
    });

    it('gives a list page by page', async () => {
      const question = { list: 'missing-translation', translation: 'es', pageSize: 2 };
      const second = await list({ ...question, page: 2 });
      expect(rolesOf(second)).toEqual(['Welder']);
      expect(second.pagination).toEqual({ page: 2, pageSize: 2, pageCount: 2, total: 3 });
      const beyond = await list({ ...question, page: 9 });
      expect(beyond.guides).toEqual([]);
      expect(beyond.pagination.total).toBe(3);
    });

    it('finds published guides that link to guides which are not public', async () => {
      expect((await overview()).links.unpublished).toBe(2);
      const found = await list({ list: 'unpublished-links' });
      expect(found.guides.map(({ role, because }) => [role, because])).toEqual([
        ['Electrician', ['Welder']],
        ['Plumber', ['Welder']],
      ]);
    });

    it('finds certifications that are retired or about to and still recommended', async () => {
      const draft = await app.strapi.db.query(GUIDE).findOne({
        where: { documentId: documentOf('backend-developer'), locale: 'en', publishedAt: null },
        populate: { certifications: { populate: ['certification'] } },
      });
      const [first, second] = draft.certifications.map(({ certification }: { certification: object }) => certification);
      await save(`${CERTIFICATION}/${second.documentId}`, { retiresAt: '2031-03-31' });
      await save(`${CERTIFICATION}/${first.documentId}`, {
        lifecycle: 'retired',
        retiresAt: '2024-06-30',
        replacedBy: { connect: [{ documentId: second.documentId }] },
      });
      const found = (await overview()).certifications;
      expect(found.guides).toBe(1);
      expect(found.first).toHaveLength(2);
      expect(found.first).toEqual(
        expect.arrayContaining([
          {
            documentId: first.documentId,
            name: first.name,
            lifecycle: 'retired',
            retiresAt: '2024-06-30',
            replacedBy: second.name,
            guides: 1,
          },
          expect.objectContaining({ name: second.name, lifecycle: 'active', retiresAt: '2031-03-31' }),
        ]),
      );
      const [guide] = (await list({ list: 'retired-certifications' })).guides;
      expect(guide?.role).toBe('Backend Developer');
      expect([...(guide?.because ?? [])].sort()).toEqual([first.name, second.name].sort());
      expect((await overview({ locale: 'es' })).certifications.guides).toBe(1);
    });

    it('counts skills and FAQs that no guide uses', async () => {
      const before = (await overview()).unused;
      const make = (type: string, data: object) =>
        app.request.post(`/content-manager/collection-types/${type}`).set(admin).send(data).expect(201);
      await make('plugin::careers.skill', { name: 'Juggling', nature: 'skill' });
      await make('plugin::careers.faq', { question: 'Nobody asks this?' });
      const { unused } = await overview();
      expect(unused).toEqual({ skills: before.skills + 1, faqs: before.faqs + 1 });
      const url =
        '/content-manager/collection-types/plugin::careers.faq?locale=en&filters[$and][0][guides][role][$null]=true';
      const answer = await app.request.get(url).set(admin).expect(200);
      expect(answer.body.pagination.total).toBe(unused.faqs);
    });

    it('counts reviews that are overdue, due soon and never made, by the newest of each guide', async () => {
      expect((await overview()).reviews).toMatchObject({ overdue: 0, dueSoon: 0, neverReviewed: 3 });
      await review('electrician', 400, 500);
      await review('electrician', -10, 300);
      await review('plumber', 10, 300);
      const { reviews } = await overview();
      expect(reviews).toMatchObject({ overdue: 1, dueSoon: 1, neverReviewed: 1 });
      expect(reviews.first.map(({ role, state }) => [role, state])).toEqual([
        ['Electrician', 'overdue'],
        ['Plumber', 'due-soon'],
        ['Backend Developer', 'never-reviewed'],
      ]);
      await review('electrician', 300, 0);
      expect((await overview()).reviews).toMatchObject({ overdue: 0, dueSoon: 1, neverReviewed: 1 });
    });

    it('says how ready the drafts are that nobody has published as they are', async () => {
      const { readiness } = await overview();
      const { ready, almostReady, inTheWorks, notAssessed, bands, first } = readiness;
      expect(ready + almostReady + inTheWorks + notAssessed).toBe(2);
      expect(notAssessed).toBe(0);
      expect(bands.reduce((total, count) => total + count, 0)).toBe(2);
      for (const [name, total] of [
        ['ready', ready],
        ['almost-ready', almostReady],
        ['in-the-works', inTheWorks],
      ] as const) {
        const found = await list({ list: name });
        expect(found.pagination.total).toBe(total);
        for (const { score } of found.guides) expect(score).toBeGreaterThan(0);
      }
      for (const { role } of first) expect(['Plumber', 'Welder']).toContain(role);
    });

    it('is for administrators whose role has it', async () => {
      await app.request.get('/careers/overview').expect(401);
      await app.request.get('/careers/overview/guides?list=ready').expect(401);
      const author = await addColleague(app, 'strapi-author');
      const asAuthor = await signIn(author.email, author.password);
      const answer = await app.request.get('/careers/overview').set(asAuthor).expect(200);
      // Strapi shows Authors what they made themselves, and nobody has signed the imported guides.
      expect(overviewSchema.parse(answer.body.data)).toMatchObject({
        isRestricted: true,
        fields: [],
        reviews: { first: [] },
        readiness: { first: [] },
        certifications: { guides: 0 },
        links: { unpublished: 0 },
      });
      await app.request
        .post(`/content-manager/collection-types/${GUIDE}`)
        .set(asAuthor)
        .send({ role: 'Glazier' })
        .expect(201);
      const own = await app.request.get('/careers/overview').set(asAuthor).expect(200);
      expect(overviewSchema.parse(own.body.data).locales[0]).toMatchObject({ code: 'en', draft: 1, published: 0 });
      const { id } = await app.strapi.db.query('admin::role').findOne({ where: { code: 'strapi-author' } });
      await app.strapi.db
        .query('admin::permission')
        .deleteMany({ where: { action: 'plugin::careers.overview.read', role: id } });
      await app.request.get('/careers/overview').set(asAuthor).expect(403);
      await app.request.get('/careers/overview/guides?list=ready').set(asAuthor).expect(403);
    });
  });
});
