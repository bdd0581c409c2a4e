import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PublishPlan } from '../../src/plugins/careers/core/publishing';
import type { ReadinessFinding } from '../../src/plugins/careers/core/readiness';
import type { GuidePage } from '../../src/plugins/careers/core/page';
import type { AuthHeaders } from '../support/accounts';
import { projectRoot } from '../support/app-folder';
import { startCareers, type CareersApp } from '../support/careers-app';

jest.setTimeout(180_000);

const GUIDE = 'plugin::careers.guide';
const FAQ = 'plugin::careers.faq';
const CERTIFICATION = 'plugin::careers.certification';

type Data = Readonly<Record<string, unknown>>;
interface Saved {
  readonly documentId: string;
  readonly slug: string;
}
interface Documents {
  create(params: object): Promise<Saved>;
  update(params: object): Promise<Saved>;
  publish(params: object): Promise<unknown>;
  unpublish(params: object): Promise<unknown>;
  delete(params: object): Promise<unknown>;
  findOne(params: object): Promise<Record<string, unknown> | null>;
}
interface NotReady {
  readonly error: { readonly details: { readonly errors: readonly { readonly rule: string }[] } };
}
interface GuideDocuments {
  import(options: object): Promise<{ files: { status: string; guide: Saved }[] }>;
}
interface Readiness {
  assessMany(subjects: readonly object[]): Promise<{ documentId: string; unmet: string[]; blocked: boolean }[]>;
}

/** What a guide needs at least. */
const READY: Data = {
  overview: 'Does what has to be done.',
  skills: [{ label: 'Care' }, { label: 'Speed' }, { label: 'Patience' }],
  steps: [{ title: 'Learn' }, { title: 'Practise' }, { title: 'Begin' }],
  education: 'A course of some months.',
};

describe('publishing', () => {
  let app: CareersApp;
  let admin: AuthHeaders;

  const documents = (uid: string) => app.strapi.documents(uid as never) as unknown as Documents;
  const write = (data: Data) => documents(GUIDE).create({ data, locale: 'en' });
  const isPublic = async (uid: string, documentId: string) =>
    (await documents(uid).findOne({ documentId, status: 'published', locale: 'en' })) !== null;
  const post = (address: string, body: object) => app.request.post(`/careers/guides${address}`).set(admin).send(body);
  const planOf = async (documentId: string): Promise<PublishPlan> => {
    const { body } = await app.request
      .get(`/careers/guides/${documentId}/publish-plan?locale=en`)
      .set(admin)
      .expect(200);
    return body.data as PublishPlan;
  };
  const rulesIn = (findings: readonly ReadinessFinding[]) =>
    findings.filter(({ met, severity }) => !met && severity === 'block').map(({ rule }) => rule);

  beforeAll(async () => {
    app = await startCareers({
      config: { plugins: { careers: { config: { publicRead: true, readiness: { enforce: 'block' } } } } },
    });
    admin = await app.asAdmin();
  });

  afterAll(() => app.stop());

  describe('of a guide that is not ready', () => {
    it('is refused whichever way it comes in, with each rule, field and fix', async () => {
      const { documentId } = await write({ role: 'Unready' });
      const token = await app.apiToken({ type: 'full-access' });
      const answers = [
        await app.request
          .put(`/api/careers/guides/${documentId}`)
          .set(token)
          .send({ data: { summary: 'x' } }),
        await app.request
          .post('/api/careers/guides')
          .set(token)
          .send({ data: { role: 'Also unready' } }),
        await app.request
          .post(`/content-manager/collection-types/${GUIDE}/${documentId}/actions/publish?locale=en`)
          .set(admin)
          .send({}),
        await app.request
          .post(`/content-manager/collection-types/${GUIDE}/actions/bulkPublish?locale=en`)
          .set(admin)
          .send({ documentIds: [documentId] }),
        await post(`/${documentId}/publish`, { locale: 'en' }),
      ];
      for (const { status, body } of answers) {
        expect(status).toBe(400);
        expect(body.error.details.code).toBe('GuideNotReadyError');
        const found: { rule: string; path: string[]; fix: string }[] = body.error.details.errors;
        expect(found.map(({ rule }) => rule)).toEqual([
          'overview-present',
          'skills-enough',
          'steps-enough',
          'education-or-route',
        ]);
        expect(found[1]?.path).toEqual(['skills']);
        expect(found[1]?.fix).toBe('Add what the job asks for; there is nothing yet.');
      }
      const graphql = await app.request
        .post('/graphql')
        .set(token)
        .send({ query: 'mutation { createCareersGuide(data: {role: "Third"}, status: PUBLISHED) { documentId } }' });
      expect(JSON.stringify(graphql.body.errors)).toContain('GuideNotReadyError');
      await expect(documents(GUIDE).publish({ documentId, locale: 'en' })).rejects.toThrow('"Unready" is not ready');
      expect(await isPublic(GUIDE, documentId)).toBe(false);
      const { body } = await app.request.get('/api/careers/guides?status=draft&filters[role]=Also unready').set(token);
      expect(body.data).toEqual([]);
    });

    it('says what blocks it in the plan, with what an unsaved form would change', async () => {
      const { documentId } = await write({ role: 'In the works', ...READY, overview: '' });
      const stored = await planOf(documentId);
      expect(rulesIn(stored.readiness.findings)).toEqual(['overview-present']);
      const answer = await post('/publish-plan', { documentId, locale: 'en', values: { overview: 'Written.' } });
      expect(answer.body.data.readiness.blocked).toBe(false);
      const fresh = await post('/publish-plan', { locale: 'en', values: { role: 'New', ...READY } }).expect(200);
      expect(fresh.body.data).toMatchObject({ documentId: null, revision: null, readiness: { blocked: false } });
    });
  });

  describe('of a guide with what belongs to it', () => {
    it('shows drafts that go along, publishes all in one go and leaves a page with all that the preview had', async () => {
      const faq = await documents(FAQ).create({ data: { question: 'How long?', answer: 'A year.' }, locale: 'en' });
      const renamed = await documents(FAQ).create({ data: { question: 'Old?', answer: 'A.' }, locale: 'en' });
      await documents(FAQ).publish({ documentId: renamed.documentId, locale: 'en' });
      await documents(FAQ).update({ documentId: renamed.documentId, locale: 'en', data: { question: 'New?' } });
      const next = await write({ role: 'Foreman', ...READY });
      const related = await write({ role: 'Neighbour', ...READY, faqs: [faq.documentId] });
      const guide = await write({
        role: 'Builder',
        ...READY,
        faqs: [renamed.documentId, faq.documentId],
        relatedGuides: [related.documentId],
        advancesTo: [next.documentId],
        careerTips: 'See the [foreman](guide:foreman).',
      });
      // A ring: neither can be published before the other.
      await documents(GUIDE).update({
        documentId: related.documentId,
        locale: 'en',
        data: { relatedGuides: [guide.documentId] },
      });

      const plan = await planOf(guide.documentId);
      expect(plan).toMatchObject({ isPublic: false, readiness: { blocked: false }, enforce: 'block' });
      expect(plan.faqs).toEqual([
        { documentId: renamed.documentId, question: 'New?', state: 'modified', isAllowed: true },
        { documentId: faq.documentId, question: 'How long?', state: 'draft', isAllowed: true },
      ]);
      expect(plan.guides.map(({ role, blockers, faqCount }) => ({ role, blockers, faqCount }))).toEqual([
        { role: 'Neighbour', blockers: [], faqCount: 1 },
        { role: 'Foreman', blockers: [], faqCount: 0 },
      ]);

      const refused = await post(`/${guide.documentId}/publish`, { locale: 'en', faqs: [faq.documentId], guides: [] });
      expect(refused.status).toBe(400);
      expect(rulesOfError(refused.body as NotReady)).toEqual(
        ['related-public', 'text-links-public', 'next-steps-public'].sort(),
      );
      expect(await isPublic(FAQ, faq.documentId)).toBe(false);

      const before = await draftPage(guide.documentId, 'builder');
      const answer = await post(`/${guide.documentId}/publish`, {
        locale: 'en',
        revision: plan.revision,
        faqs: plan.faqs.map(({ documentId }) => documentId),
        guides: plan.guides.map(({ documentId }) => documentId),
      }).expect(200);
      expect(answer.body.data).toMatchObject({ role: 'Builder', faqs: 2, guides: 2 });
      expect(answer.body.data.url).toContain('/guides/builder');

      const after = await publicPage('builder');
      // A question that two guides share is marked up for search engines on one of them only.
      expect(withoutDates({ ...after, jsonLd: null })).toEqual(withoutDates({ ...before, jsonLd: null }));
      expect(after.faqs?.items.map(({ question }) => question)).toEqual(['New?', 'How long?']);
      expect(after.related?.items.map(({ slug }) => slug)).toEqual(['neighbour']);
      const other = await publicPage('neighbour');
      expect(other.related?.items.map(({ slug }) => slug)).toEqual(['builder']);
      expect(other.faqs?.items).toHaveLength(1);
    });

    it('keeps every link of a whole starter guide, published with all that hangs on it', async () => {
      const folder = path.join(projectRoot, 'src', 'plugins', 'careers', 'starter', 'guides');
      const files = ['electrician.md', 'master-electrician.md', 'electrical-contractor.md', 'plumber.md', 'welder.md'];
      const service: GuideDocuments = app.strapi.plugin('careers').service('guide-documents');
      const report = await service.import({
        files: files.map((file) => ({ file, text: readFileSync(path.join(folder, file), 'utf8') })),
        publish: false,
      });
      const [electrician] = report.files;
      const documentId = electrician?.guide.documentId ?? '';
      const plan = await planOf(documentId);
      expect(rulesIn(plan.readiness.findings)).toEqual([]);
      expect(plan.guides.length).toBeGreaterThan(1);
      const before = await draftPage(documentId, 'electrician');
      await post(`/${documentId}/publish`, {
        locale: 'en',
        revision: plan.revision,
        faqs: plan.faqs.map((faq) => faq.documentId),
        guides: plan.guides.map((guide) => guide.documentId),
      }).expect(200);
      const after = await publicPage('electrician');
      expect(withoutDates(after)).toEqual(withoutDates(before));
    });

    it('publishes nothing when one of them is held back, and says so beforehand', async () => {
      const poor = await write({ role: 'Poor', ...READY, steps: [] });
      const guide = await write({ role: 'Rich', ...READY, relatedGuides: [poor.documentId] });
      const plan = await planOf(guide.documentId);
      expect(plan.guides[0]?.blockers.map(({ rule }) => rule)).toEqual(['steps-enough']);
      expect(rulesIn(plan.readiness.findings)).toEqual(['related-public']);
      const { body } = await post(`/${guide.documentId}/publish`, { locale: 'en', guides: [poor.documentId] }).expect(
        400,
      );
      expect(body.error.message).toContain('"Poor" is not ready');
      expect(await isPublic(GUIDE, guide.documentId)).toBe(false);
    });

    it('answers 409 when somebody has changed the draft since, and publishes nothing', async () => {
      const guide = await write({ role: 'Contested', ...READY });
      const plan = await planOf(guide.documentId);
      const current = await documents(GUIDE).findOne({ documentId: guide.documentId, locale: 'en' });
      await app.request
        .put(`/content-manager/collection-types/${GUIDE}/${guide.documentId}?locale=en`)
        .set(admin)
        .send({ summary: 'Changed meanwhile', revision: current?.revision })
        .expect(200);
      const { body } = await post(`/${guide.documentId}/publish`, { locale: 'en', revision: plan.revision }).expect(
        409,
      );
      expect(body.error.details).toMatchObject({ code: 'CareersConflictError', loaded: plan.revision });
      expect(await isPublic(GUIDE, guide.documentId)).toBe(false);
      const seen = await planOf(guide.documentId);
      await post(`/${guide.documentId}/publish`, { locale: 'en', revision: seen.revision }).expect(200);
    });

    it('answers 404 for a guide that is gone and 400 for a request that is none', async () => {
      await post('/nothinghere/publish', { locale: 'en' }).expect(404);
      await app.request.get('/careers/guides/nothinghere/publish-plan').set(admin).expect(404);
      await post('/publish', { guides: [] }).expect(400);
      await app.request.post('/careers/guides/publish').send({}).expect(401);
    });
  });

  it('publishes a selection, guide by guide, and reports on each', async () => {
    const one = await write({ role: 'Bulk One', ...READY });
    const two = await write({ role: 'Bulk Two', ...READY, relatedGuides: [one.documentId] });
    await documents(GUIDE).update({
      documentId: one.documentId,
      locale: 'en',
      data: { relatedGuides: [two.documentId] },
    });
    const poor = await write({ role: 'Bulk Poor', ...READY, education: '' });
    const dependent = await write({ role: 'Bulk Dependent', ...READY, advancesTo: [poor.documentId] });
    const selected = [two, poor, one, dependent, { documentId: 'gone' }];
    const { body } = await post('/publish', {
      guides: selected.map(({ documentId }) => ({ documentId, locale: 'en' })),
    }).expect(200);
    const entries: { outcome: string; blockers: { rule: string }[]; url: string | null }[] = body.data.entries;
    expect(entries.map(({ outcome, blockers }) => [outcome, ...blockers.map(({ rule }) => rule)])).toEqual([
      ['published'],
      ['held', 'education-or-route'],
      ['published'],
      ['held', 'next-steps-public'],
      ['missing'],
    ]);
    expect(entries[0]?.url).toContain('/guides/bulk-two');
    const page = await publicPage('bulk-two');
    expect(page.related?.items.map(({ slug }) => slug)).toEqual(['bulk-one']);
  });

  it('lists the public guides that lead to one that is to be taken away', async () => {
    const target = await write({ role: 'Target', ...READY });
    await documents(GUIDE).publish({ documentId: target.documentId, locale: 'en' });
    const leading = await write({
      role: 'Leading',
      ...READY,
      relatedGuides: [target.documentId],
      overview: 'See the [target](guide:target).',
    });
    await documents(GUIDE).publish({ documentId: leading.documentId, locale: 'en' });
    await write({ role: 'Draft that leads there', ...READY, advancesTo: [target.documentId] });
    const readiness: Readiness = app.strapi.plugin('careers').service('readiness');
    await readiness.assessMany([{ documentId: leading.documentId, locale: 'en' }]);
    const { body } = await post('/referrers', { guides: [{ documentId: target.documentId, locale: 'en' }] }).expect(
      200,
    );
    expect(body.data).toEqual({
      total: 1,
      guides: [{ documentId: leading.documentId, locale: 'en', role: 'Leading', links: ['relatedGuides', 'text'] }],
    });
    const both = [target, leading].map(({ documentId }) => ({ documentId }));
    expect((await post('/referrers', { guides: both }).expect(200)).body.data.total).toBe(0);
  });

  describe('stored readiness', () => {
    const unmetOf = async (documentId: string) => {
      const readiness: Readiness = app.strapi.plugin('careers').service('readiness');
      const [found] = await readiness.assessMany([{ documentId, locale: 'en' }]);
      return found?.unmet ?? [];
    };

    it('follows the draft and everything that it links to', async () => {
      const faq = await documents(FAQ).create({ data: { question: 'Why?', answer: 'So.' }, locale: 'en' });
      const certification = await documents(CERTIFICATION).create({ data: { name: 'Old Card' } });
      const related = await write({ role: 'Watched Neighbour', ...READY });
      const { documentId } = await write({
        role: 'Watched',
        ...READY,
        overview: 'Like a [watched neighbour](guide:watched-neighbour).',
        faqs: [faq.documentId],
        relatedGuides: [related.documentId],
        certifications: [{ certification: certification.documentId }],
      });
      expect(await unmetOf(documentId)).toEqual(
        expect.arrayContaining(['faqs-public', 'related-public', 'text-links-public', 'author-named']),
      );

      await documents(GUIDE).publish({ documentId: related.documentId, locale: 'en' });
      expect(await unmetOf(documentId)).not.toEqual(expect.arrayContaining(['related-public']));
      expect(await unmetOf(documentId)).not.toContain('text-links-public');
      await documents(GUIDE).unpublish({ documentId: related.documentId, locale: 'en' });
      expect(await unmetOf(documentId)).toEqual(expect.arrayContaining(['related-public', 'text-links-public']));

      await documents(FAQ).publish({ documentId: faq.documentId, locale: 'en' });
      expect(await unmetOf(documentId)).not.toContain('faqs-public');
      await documents(CERTIFICATION).update({ documentId: certification.documentId, data: { lifecycle: 'retired' } });
      expect(await unmetOf(documentId)).toContain('certifications-obtainable');

      await documents(GUIDE).update({ documentId, locale: 'en', data: { overview: '' } });
      expect(await unmetOf(documentId)).toContain('overview-present');
      await documents(GUIDE).delete({ documentId: related.documentId });
      expect(await unmetOf(documentId)).not.toContain('related-public');
      await documents(GUIDE).delete({ documentId });
      expect(await unmetOf(documentId)).toEqual([]);
    });

    it('judges what a form holds as if it were saved', async () => {
      const certification = await documents(CERTIFICATION).create({
        data: { name: 'Gone Card', lifecycle: 'retired' },
      });
      const hidden = await write({ role: 'Hidden Guide', ...READY });
      const { documentId } = await write({ role: 'Formed', ...READY, relatedGuides: [hidden.documentId] });
      const assess = async (values: object) => {
        const { body } = await post('/readiness', { documentId, locale: 'en', values }).expect(200);
        return rulesIn(body.data.findings as ReadinessFinding[]);
      };
      expect(await assess({})).toEqual(['related-public']);
      expect(await assess({ relatedGuides: { connect: [], disconnect: [{ documentId: hidden.documentId }] } })).toEqual(
        [],
      );
      const recommended = { certification: { connect: [{ documentId: certification.documentId }], disconnect: [] } };
      expect(await assess({ certifications: [recommended], salaries: [{ median: '100', year: 2025 }] })).toEqual([
        'certifications-obtainable',
        'salaries-founded',
        'related-public',
      ]);
    });
  });

  /** The draft's page, as an editor's preview shows it. */
  const draftPage = async (documentId: string, slug: string): Promise<GuidePage> => {
    const preview: { createToken(subject: object): Promise<string> } = app.strapi.plugin('careers').service('preview');
    const token = await preview.createToken({ documentId, locale: 'en' });
    const { body } = await app.request.get(`/api/careers/pages/${slug}?status=draft&token=${token}`).expect(200);
    return body.data as GuidePage;
  };
  const publicPage = async (slug: string): Promise<GuidePage> => {
    const { body } = await app.request.get(`/api/careers/pages/${slug}`).expect(200);
    return body.data as GuidePage;
  };
  const rulesOfError = (body: NotReady) => body.error.details.errors.map(({ rule }) => rule).sort();
});

const DATES = new Set(['publishedAt', 'updatedAt', 'datePublished', 'dateModified']);

/** A page without what tells when it was written. */
const withoutDates = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutDates);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (DATES.has(key) ? [] : [[key, withoutDates(inner)]])),
  );
};
