import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { GuidePreview } from '../../src/plugins/careers/core/guide-preview';
import type { Usage, UsageCounts } from '../../src/plugins/careers/core/usage';
import { addColleague } from '../admin/editor';
import { makePageContent } from '../api/pages-fixture';
import type { AuthHeaders } from '../support/accounts';
import { projectRoot } from '../support/app-folder';
import { startCareers, type CareersApp } from '../support/careers-app';

interface Row {
  readonly id: number;
  readonly documentId: string;
}

interface StoredGuide extends Row {
  readonly skills: readonly { readonly skills: readonly Row[] }[];
  readonly certifications: readonly { readonly certification: Row | null }[];
  readonly faqs: readonly Row[];
  readonly field: Row | null;
  readonly otherFields: readonly Row[];
  readonly author: Row | null;
  readonly reviewer: Row | null;
  readonly relatedGuides: readonly Row[];
  readonly advancesTo: readonly Row[];
}

/** Strapi's Document Service, which knows the types of an app only inside of it. */
interface Documents {
  readonly findMany: (query: object) => Promise<readonly StoredGuide[]>;
  readonly findOne: (query: object) => Promise<StoredGuide>;
  readonly create: (query: object) => Promise<Row>;
  readonly update: (query: object) => Promise<unknown>;
  readonly discardDraft: (query: object) => Promise<unknown>;
}

interface Importer extends Core.Service {
  readonly import: (options: object) => Promise<{ readonly files: readonly { readonly status: string }[] }>;
}

interface UsageService extends Core.Service {
  readonly counts: (question: object) => Promise<ReadonlyMap<string, UsageCounts>>;
}

interface Pages extends Core.Service {
  readonly findDraft: (question: object) => Promise<{ readonly page: object }>;
}

type Component = Readonly<Record<string, unknown>>;

/** A guide as the content manager loads it into its form. */
interface Form {
  readonly revision: number;
  readonly steps: readonly Component[];
  readonly skills: readonly Component[];
  readonly certifications: readonly Component[];
  readonly entryRoutes: readonly Component[];
}

const GUIDE = 'plugin::careers.guide';
const starter = path.join(projectRoot, 'src', 'plugins', 'careers', 'starter', 'guides');
const FILES = ['electrician.md', 'master-electrician.md', 'electrical-contractor.md', 'registered-nurse.md'];
/** What changes with every save, and what nobody edits. */
const WITHOUT = ['updatedAt', 'createdAt', 'publishedAt', 'jsonLd'];

jest.setTimeout(240_000);

const comparable = (page: object): object =>
  Object.fromEntries(Object.entries(page).filter(([key]) => !WITHOUT.includes(key)));

describe('what the panels beside a form are given', () => {
  let app: CareersApp;
  let admin: AuthHeaders;
  /** A guide with everything, in English and Spanish, published. */
  let whole: string;

  const documents = (uid: string) => app.strapi.get<(of: string) => Documents>('documents')(uid);
  const plugin = () => app.strapi.plugin('careers');
  const documentNamed = (uid: string, where: object): Promise<Row> =>
    app.strapi.db.query(uid).findOne({ where: where as never });
  const guideOf = (role: string) => documentNamed(GUIDE, { role, locale: 'en', publishedAt: null });

  const usage = async (type: string, documentId: string, query = ''): Promise<Usage> => {
    const answer = await app.request.get(`/careers/usage/${type}/${documentId}${query}`).set(admin).expect(200);
    return answer.body.data as Usage;
  };
  const preview = async (documentId: string | null, values: object = {}, locale = 'en'): Promise<GuidePreview> => {
    const body = { documentId, locale, values };
    const answer = await app.request.post('/careers/guide-preview').set(admin).send(body).expect(200);
    return answer.body.data as GuidePreview;
  };
  const changedIn = ({ changes }: GuidePreview) =>
    changes.filter(({ change }) => change !== 'unchanged').map(({ section }) => section);

  const signIn = async (role: 'strapi-editor' | 'strapi-author'): Promise<AuthHeaders> => {
    const { email, password } = await addColleague(app, role);
    const answer = await app.request.post('/admin/login').send({ email, password }).expect(200);
    return { Authorization: `Bearer ${String(answer.body.data.token)}` };
  };

  /** On a new app Strapi's own roles may read no locale of a localised type, until somebody ticks one. */
  const allowLocale = async (role: string, locale: string): Promise<void> => {
    const permissions = app.strapi.db.query('admin::permission');
    const subjects = [GUIDE, 'plugin::careers.faq'];
    const where = { role: { code: role }, subject: { $in: subjects } };
    const found: readonly { readonly id: number; readonly properties: object }[] = await permissions.findMany({
      where,
    });
    for (const { id, properties } of found) {
      await permissions.update({ where: { id }, data: { properties: { ...properties, locales: [locale] } } });
    }
  };

  beforeAll(async () => {
    app = await startCareers();
    admin = await app.asAdmin();
    whole = (await makePageContent(app)).whole;
    const files = FILES.map((file) => ({ file, text: readFileSync(path.join(starter, file), 'utf8') }));
    const report = await plugin().service<Importer>('guide-documents').import({ files, publish: true });
    expect(report.files.map(({ status }) => status)).not.toContain('failed');
  });

  afterAll(() => app.stop());

  describe('where something is used', () => {
    it.each([
      ['skill', 'skills', { skills: { populate: ['skills'] } }, (g: StoredGuide) => g.skills.flatMap((r) => r.skills)],
      [
        'certification',
        'certifications',
        { certifications: { populate: ['certification'] } },
        (g: StoredGuide) => g.certifications.flatMap((r) => r.certification ?? []),
      ],
      ['faq', 'faqs', ['faqs'], (g: StoredGuide) => g.faqs],
      [
        'field',
        'field or otherFields',
        ['field', 'otherFields'],
        (g: StoredGuide) => [g.field, ...g.otherFields].flatMap((field) => field ?? []),
      ],
      [
        'contributor',
        'author or reviewer',
        ['author', 'reviewer'],
        (g: StoredGuide) => [g.author, g.reviewer].flatMap((person) => person ?? []),
      ],
      ['guide', 'links', ['relatedGuides', 'advancesTo'], (g: StoredGuide) => [...g.relatedGuides, ...g.advancesTo]],
    ] as const)('counts the guides of every %s as a look at all %s does', async (type, _ways, populate, usedBy) => {
      const expected = new Map<string, { live: Set<string>; pages: Set<string>; draft: Set<string> }>();
      for (const status of ['draft', 'published'] as const) {
        for (const locale of ['en', 'es']) {
          for (const guide of await documents(GUIDE).findMany({ status, locale, populate, limit: 1000 })) {
            for (const { documentId } of usedBy(guide)) {
              const uses = expected.get(documentId) ?? { live: new Set(), pages: new Set(), draft: new Set() };
              expected.set(documentId, uses);
              if (status === 'draft') uses.draft.add(guide.documentId);
              else uses.live.add(guide.documentId);
              if (status === 'published') uses.pages.add(`${guide.documentId} ${locale}`);
            }
          }
        }
      }
      expect(expected.size).toBeGreaterThan(0);
      const counts = await plugin().service<UsageService>('usage').counts({ type });
      const found = [...counts].map(([documentId, { liveGuides, livePages, draftGuides }]) => [
        documentId,
        [liveGuides, livePages, draftGuides],
      ]);
      expect(Object.fromEntries(found)).toEqual(
        Object.fromEntries(
          [...expected].map(([id, { live, pages, draft }]) => [id, [live.size, pages.size, draft.size]]),
        ),
      );
      const some = [...expected.keys()].slice(0, 3);
      const ofSome = await plugin().service<UsageService>('usage').counts({ type, documentIds: some });
      expect([...ofSome]).toEqual(expect.arrayContaining(some.map((id) => [id, counts.get(id)])));
      expect(ofSome.size).toBe(some.length);
    });

    it('tells drafts from what readers see, and one locale from another', async () => {
      const guide = await documents(GUIDE).findOne({
        documentId: whole,
        populate: { skills: { populate: ['skills'] } },
      });
      const skillId = guide.skills[0]?.skills[0]?.documentId ?? '';
      const before = await usage('skill', skillId);
      expect(before.guides).toEqual([
        expect.objectContaining({ documentId: whole, locale: 'en', draft: ['skills'], live: ['skills'] }),
      ]);
      await documents(GUIDE).update({ documentId: whole, data: { skills: [] } });
      const after = await usage('skill', skillId);
      expect(after.counts).toEqual({ liveGuides: 1, livePages: 1, draftGuides: 0, guides: 1 });
      expect(after.guides).toMatchObject([
        { documentId: whole, draft: [], live: ['skills'], role: 'Backend Developer' },
      ]);
      await documents(GUIDE).discardDraft({ documentId: whole });
    });

    it('says by which way a contributor is named', async () => {
      const guide = await documents(GUIDE).findOne({ documentId: whole, populate: ['author', 'reviewer'] });
      const { guides } = await usage('contributor', guide.reviewer?.documentId ?? '');
      expect(guides.find((using) => using.documentId === whole && using.locale === 'en')?.live).toContain('reviewer');
    });

    it('gives guides page by page, by role', async () => {
      const field = await documentNamed('plugin::careers.field', { slug: 'skilled-trades' });
      const all = await usage('field', field.documentId);
      expect(all.guides.map(({ role }) => role)).toEqual([
        'Electrical Contractor',
        'Electrician',
        'Master Electrician',
      ]);
      const second = await usage('field', field.documentId, '?page=2&pageSize=2');
      expect(second.guides).toEqual(all.guides.slice(2));
      expect(second.pagination).toEqual({ page: 2, pageSize: 2, total: 3 });
      const beyond = await usage('field', field.documentId, '?page=9&pageSize=2');
      expect(beyond).toMatchObject({ guides: [], pagination: { total: 3 } });
    });

    it('finds nothing for what nobody uses, and names a field at fault', async () => {
      expect(await usage('faq', 'nobody-made-this')).toMatchObject({ counts: { guides: 0 }, guides: [] });
      const { body } = await app.request.get('/careers/usage/faq/x?pageSize=0').set(admin).expect(400);
      expect(body.error.details.errors[0].path).toEqual(['pageSize']);
    });
  });

  describe('the preview of a guide', () => {
    it('is the page of the saved draft while nothing is edited', async () => {
      for (const locale of ['en', 'es']) {
        const shown = await preview(whole, {}, locale);
        const { slug } = shown.page;
        const found = await plugin()
          .service<Pages>('pages')
          .findDraft({ slug, subject: { documentId: whole, locale } });
        expect(comparable(shown.page)).toEqual(comparable(JSON.parse(JSON.stringify(found.page))));
        expect(changedIn(shown)).toEqual([]);
        expect(shown.isPublished).toBe(true);
      }
    });

    it('shows edits as they will look once the content manager has saved them, and saves none', async () => {
      const url = `/content-manager/collection-types/${GUIDE}/${whole}`;
      const nurse = await guideOf('Registered Nurse');
      const electrician = await guideOf('Electrician');
      const anySkill = await documentNamed('plugin::careers.skill', { slug: { $notNull: true } });
      const field = await documentNamed('plugin::careers.field', { slug: 'healthcare' });
      const certification = await documentNamed('plugin::careers.certification', {});
      const faq = await documentNamed('plugin::careers.faq', { publishedAt: null, locale: 'en' });
      const loaded = await app.request.get(`${url}?locale=en`).set(admin).expect(200);
      const form: Form = loaded.body.data;
      const link = ({ id, documentId }: Row, position?: object) => ({
        id,
        documentId,
        ...(position && { position }),
      });
      const none = { connect: [], disconnect: [] };
      const inner = (entries: readonly Component[], name: string) =>
        entries.map((entry) => ({ ...entry, [name]: none }));
      const related = await documents(GUIDE).findOne({ documentId: whole, populate: ['relatedGuides', 'author'] });
      const [firstRelated] = related.relatedGuides;

      const values = {
        role: 'Server Developer',
        summary: null,
        overview: 'A **new** overview.',
        steps: [...[...form.steps].reverse(), { title: 'One more step', description: 'With words.' }],
        preparation: null,
        entryRoutes: form.entryRoutes.map((route, index) =>
          index === 0
            ? { ...route, kind: 'volunteering', links: [{ label: 'A link', url: 'https://example.org' }] }
            : route,
        ),
        skills: [
          ...inner(form.skills, 'skills').map((requirement, index) =>
            index === 0
              ? { ...requirement, skills: { connect: [link(anySkill, { start: true })], disconnect: [] } }
              : requirement,
          ),
          {
            label: 'Something new',
            importance: 'optional',
            satisfiedBy: 'any',
            skills: { connect: [link(anySkill)], disconnect: [] },
          },
        ],
        certifications: [
          ...inner(form.certifications, 'certification'),
          { importance: 'essential', certification: { connect: [link(certification)], disconnect: [] } },
        ],
        field: { connect: [link(field)], disconnect: [] },
        faqs: { connect: [link(faq, { start: true })], disconnect: [] },
        relatedGuides: {
          connect: [link(nurse, firstRelated ? { before: firstRelated.documentId } : { end: true })],
          disconnect: [],
        },
        advancesTo: { connect: [link(electrician)], disconnect: [] },
        author: { connect: [], disconnect: related.author ? [link(related.author)] : [] },
      };
      const shown = await preview(whole, values);
      expect(shown.page).toMatchObject({
        role: 'Server Developer',
        overview: { body: { markdown: 'A **new** overview.' } },
      });
      expect((await preview(whole)).page.role).toBe('Backend Developer');

      const { revision } = form;
      await app.request
        .put(`${url}?locale=en`)
        .set(admin)
        .send({ ...values, revision })
        .expect(200);
      const saved = await preview(whole);
      expect(comparable(shown.page)).toEqual(comparable(saved.page));
      expect(shown.changes).toEqual(saved.changes);
      expect(changedIn(saved)).toEqual(
        expect.arrayContaining(['basics', 'overview', 'steps', 'skills', 'related', 'people']),
      );
      await documents(GUIDE).discardDraft({ documentId: whole });
    });

    it('shows a guide that was never saved, all of it as new', async () => {
      const shown = await preview(null, { role: 'Beekeeper', overview: 'Keeps bees.', steps: [{ title: 'Get bees' }] });
      expect(shown.page).toMatchObject({
        role: 'Beekeeper',
        title: 'Beekeeper Career Guide',
        steps: { items: [{ title: 'Get bees' }] },
        salaries: null,
      });
      expect(shown.isPublished).toBe(false);
      expect(changedIn(shown)).toEqual(['basics', 'overview', 'steps']);
    });

    it('says what readers will not see', async () => {
      const faq = await documents('plugin::careers.faq').create({
        data: { question: 'Is this a draft?', answer: 'Yes.' },
      });
      const connect = [{ id: faq.id, apiData: { id: faq.id, documentId: faq.documentId } }];
      const shown = await preview(whole, { faqs: { connect, disconnect: [] } });
      expect(shown.notPublic).toEqual([{ type: 'faq', documentId: faq.documentId, label: 'Is this a draft?' }]);
      expect(shown.page.faqs?.items.at(-1)?.question).toBe('Is this a draft?');
    });

    it.each([
      ['texts where lists belong', { steps: 'x', skills: 'y', faqs: 'z', cover: 'w', role: 7, overview: {} }],
      ['entries of no shape', { steps: [null, 1, 'a', {}], skills: [{ skills: { connect: [null, { id: 'x' }] } }] }],
      [
        'entries that do not exist',
        { faqs: { connect: [{ id: 99999 }, { documentId: "'; drop table" }] }, cover: { id: 1e9 } },
      ],
      ['attributes that do not exist', { constructor: 'x', __proto__: { a: 1 }, nothing: [] }],
      ['choices that are none', { outlook: { demand: 'sky-high' }, entryRoutes: [{ kind: 'rocket', links: [{}] }] }],
      ['ids of others', { steps: [{ id: 1 }, { id: 1 }], seo: { image: { id: 5 } } }],
    ])('answers a form with %s', async (_what, values) => {
      const shown = await preview(whole, values);
      expect(shown.page.documentId).toBe(whole);
    });

    it('names what is wrong with a request', async () => {
      const body = { documentId: whole, values: 'no form' };
      const answer = await app.request.post('/careers/guide-preview').set(admin).send(body).expect(400);
      expect(answer.body.error.details.errors[0].path).toEqual(['values']);
    });

    it('opens the saved draft under an address that expires', async () => {
      const body = { documentId: whole, locale: 'es' };
      const { body: answer } = await app.request.post('/careers/guide-preview/link').set(admin).send(body).expect(200);
      expect(answer.data.minutes).toBeGreaterThan(0);
      const { pathname, search } = new URL(String(answer.data.url), app.url);
      expect(search).toContain('token=');
      const page = await app.request.get(`${pathname}${search}`).expect(200);
      expect(page.text).toContain('reader-draft');
    });
  });

  describe('who may see it', () => {
    const paths = () => ['/careers/usage/skill/x', '/careers/usage/faq/x'];

    it('is nobody who has not signed in', async () => {
      for (const address of paths()) await app.request.get(address).expect(401);
      await app.request.post('/careers/guide-preview').send({ documentId: whole, values: {} }).expect(401);
    });

    it('is an editor, until the role loses the right to the panels or to the type', async () => {
      const editor = await signIn('strapi-editor');
      await allowLocale('strapi-editor', 'en');
      for (const address of paths()) await app.request.get(address).set(editor).expect(200);
      const send = (to: string, body: object) => app.request.post(to).set(editor).send(body);
      await send('/careers/guide-preview', { documentId: whole, values: {} }).expect(200);

      await send('/careers/guide-preview', { documentId: whole, locale: 'es', values: {} }).expect(403);
      await send('/careers/guide-preview/link', { documentId: whole, locale: 'es' }).expect(403);

      const role: Row = await app.strapi.db.query('admin::role').findOne({ where: { code: 'strapi-editor' } });
      const forbid = (where: object) =>
        app.strapi.db.query('admin::permission').deleteMany({ where: { role: role.id, ...where } });
      await forbid({ action: 'plugin::content-manager.explorer.read', subject: 'plugin::careers.faq' });
      await app.request.get('/careers/usage/faq/x').set(editor).expect(403);
      await app.request.get('/careers/usage/skill/x').set(editor).expect(200);
      const draft = await documents('plugin::careers.faq').create({ data: { question: 'A secret question?' } });
      const values = { faqs: { connect: [{ documentId: draft.documentId }], disconnect: [] } };
      const { body } = await send('/careers/guide-preview', { documentId: whole, values }).expect(200);
      expect(JSON.stringify(body)).not.toContain('A secret question?');

      await forbid({ action: 'plugin::careers.overview.read' });
      await app.request.get('/careers/usage/skill/x').set(editor).expect(403);
      await send('/careers/guide-preview', { documentId: whole, values: {} }).expect(403);
      await send('/careers/guide-preview/link', { documentId: whole }).expect(403);
    });

    it('is an author for guides of the author only', async () => {
      const author = await signIn('strapi-author');
      await allowLocale('strapi-author', 'en');
      const send = (documentId: string) =>
        app.request.post('/careers/guide-preview').set(author).send({ documentId, locale: 'en', values: {} });
      await send(whole).expect(403);
      const made = await app.request
        .post(`/content-manager/collection-types/${GUIDE}?locale=en`)
        .set(author)
        .send({ role: 'Author of Books' })
        .expect(201);
      await send(String(made.body.data.documentId)).expect(200);
    });
  });
});
