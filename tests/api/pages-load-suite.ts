import { addLocale } from './access-fixture';
import { createStockReader } from './pages-stock';
import { createLinked, spanishGuide, wholeGuide } from './whole-guide-fixture';
import { startCareers, type CareersApp } from '../support/careers-app';

interface Records {
  findRecord(question: {
    slug: string;
    locale: string;
    status?: string;
  }): Promise<Readonly<Record<string, unknown>> | null>;
}

interface Starter {
  load(): Promise<{ guides: number }>;
}

interface Version {
  readonly documentId: string;
  readonly slug: string;
  readonly locale: string;
}

const GUIDE = 'plugin::careers.guide';
const AWKWARD = `"quoted" 'single' \\ back\\slash \u2028 😀 {"json": [1]} ? ?? :name $1 \t tab\nline é 日本語 %s`;

/** The same on every database: what pages are built from is what Strapi's own populate gives. */
export const describePageLoader = ({ withStarter }: { readonly withStarter: boolean }): void => {
  let app: CareersApp;
  let records: Records;

  const versions = (status: 'draft' | 'published'): Promise<readonly Version[]> =>
    app.strapi.db.query(GUIDE).findMany({
      select: ['documentId', 'slug', 'locale'],
      where: { publishedAt: status === 'published' ? { $notNull: true } : { $null: true } },
    });

  /** Compares every guide of a status with what Strapi itself reads; @returns how many there were */
  const compareAll = async (status: 'draft' | 'published'): Promise<number> => {
    const all = await versions(status);
    for (const { documentId, slug, locale } of all) {
      const found = await records.findRecord({ slug, locale, status });
      const suggestions = (found?.suggested as readonly { documentId: string }[]).map((other) => other.documentId);
      const expected = await createStockReader(app.strapi, locale)({ documentId, status, suggestions });
      expect(found).toEqual({ ...expected, lastReview: null });
    }
    return all.length;
  };

  beforeAll(async () => {
    app = await startCareers();
    records = app.strapi.plugin('careers').service('pages') as unknown as Records;
  });

  afterAll(() => app.stop());

  // First: starter content goes into an empty app only.
  const ifStarter = withStarter ? it : () => undefined;
  ifStarter('reads every published starter guide, in each locale, as Strapi does', async () => {
    const starter = app.strapi.plugin('careers').service('starter') as unknown as Starter;
    await starter.load();
    expect(await compareAll('published')).toBeGreaterThan(30);
  });

  it('reads a guide that has everything, and one with awkward texts', async () => {
    await addLocale(app.strapi, 'es', 'Spanish');
    const token = await app.apiToken({ type: 'full-access' });
    const linked = await createLinked(app, token);
    const data = {
      ...wholeGuide({ link: (name) => linked.get(name), choice: (value) => value }),
      slug: 'whole-guide',
    };
    const whole = await app.request.post('/api/careers/guides').set(token).send({ data }).expect(201);
    const id = String(whole.body.data.documentId);
    const photo = linked.get('cover.png');
    await app.request
      .put(`/api/careers/guides/${id}?locale=es`)
      .set(token)
      .send({ data: { ...spanishGuide, slug: 'guia-entera' } })
      .expect(200);
    await app.request
      .put(`/api/careers/contributors/${String(linked.get('Ada Writer'))}`)
      .set(token)
      .send({ data: { photo, bio: AWKWARD, translations: [{ locale: 'es', jobTitle: 'Editora', bio: AWKWARD }] } })
      .expect(200);
    const awkward = {
      role: 'Awkward',
      overview: AWKWARD,
      tasks: [{ text: AWKWARD }, { text: 'second', core: false }],
      faqs: [linked.get('Second question?'), linked.get('First question?')],
      salaries: [{ p10: 0.123456789012345, median: 123456.789, p90: 1e15, year: 2024 }],
      projections: [{ growthPercent: -12.345678901, openingsPerYear: 2_000_000_000 }],
      field: linked.get('Software'),
    };
    await app.request.post('/api/careers/guides').set(token).send({ data: awkward }).expect(201);

    const published = await compareAll('published');
    const record = await records.findRecord({ slug: 'whole-guide', locale: 'en' });
    expect(record).toMatchObject({
      cover: { url: expect.stringContaining('/uploads/') },
      author: { name: 'Ada Writer', photo: { mime: 'image/png' } },
      salaries: [{ topCoded: true, p10: 100_000_000.5 }],
      aliases: [{ hidden: false }, { hidden: true }],
      sources: [{ retrievedAt: '2025-01-31' }],
    });
    expect(published).toBeGreaterThan(5);
  });

  it('reads drafts with the drafts that they link to', async () => {
    const guides = app.strapi.documents(GUIDE);
    const one = await guides.create({ data: { role: 'Draft One', faqs: [] } as never });
    const two = await guides.create({ data: { role: 'Draft Two', relatedGuides: [one.documentId] } as never });
    const faq = await app.strapi
      .documents('plugin::careers.faq')
      .create({ data: { question: 'Draft?', guides: [two.documentId] } as never });

    const draft = await records.findRecord({ slug: 'draft-two', locale: 'en', status: 'draft' });
    expect(draft).toMatchObject({
      relatedGuides: [{ documentId: one.documentId }],
      faqs: [{ documentId: faq.documentId, markedUpOn: two.documentId }],
      publishedAt: null,
    });
    expect(await records.findRecord({ slug: 'draft-two', locale: 'en' })).toBeNull();
    expect(await compareAll('draft')).toBeGreaterThan(5);
  });

  it('gives the last review of the locale, with its reviewer', async () => {
    const [guide] = await versions('published');
    const contributor = await app.strapi.db
      .query('plugin::careers.contributor')
      .findOne({ where: { name: 'Ada Writer' } });
    const review = (guideLocale: string, reviewedAt: string, reviewer?: number) =>
      app.strapi.documents('plugin::careers.review').create({
        data: { guideDocumentId: guide?.documentId, guideLocale, reviewedAt, ...(reviewer && { reviewer }) } as never,
      });
    const locale = guide?.locale ?? 'en';
    await review(locale, '2026-01-02T03:04:05.678Z', Number(contributor.id));
    await review(locale, '2025-01-01T00:00:00.000Z');
    await review('xx', '2026-06-01T00:00:00.000Z');

    expect(await records.findRecord({ slug: guide?.slug ?? '', locale })).toMatchObject({
      lastReview: { reviewedAt: '2026-01-02T03:04:05.678Z', reviewer: { documentId: contributor.documentId } },
    });
  });

  it('works inside a transaction, and sees what that has written', async () => {
    await app.strapi.db.transaction(async () => {
      await app.strapi.documents(GUIDE).create({ data: { role: 'In Transit' } as never, status: 'published' });
      expect(await records.findRecord({ slug: 'in-transit', locale: 'en' })).toMatchObject({ role: 'In Transit' });
    });
  });
};
