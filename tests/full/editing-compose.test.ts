import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  checkSchema,
  composedSchema,
  readDocumentSchema,
  type CreateRequest,
  type ReadDocument,
} from '../../src/plugins/careers/core/compose';
import { addColleague } from '../admin/editor';
import type { AuthHeaders } from '../support/accounts';
import { projectRoot } from '../support/app-folder';
import { startCareers, type CareersApp } from '../support/careers-app';

const fixture = readFileSync(
  path.join(projectRoot, 'src/plugins/careers/core/guide-document/fixtures/dental-assistant.txt'),
  'utf8',
);

interface Named {
  readonly name: string;
  readonly known: { readonly documentId: string; readonly name: string } | null;
}

interface StoredDraft {
  readonly role: string;
  readonly faqs: readonly { readonly documentId: string; readonly question: string }[];
  readonly relatedGuides: readonly { readonly slug: string }[];
}

describe('New guide, over HTTP', () => {
  let app: CareersApp;
  let admin: AuthHeaders;

  const post = (where: string, body: object, as = admin) => app.request.post(where).set(as).send(body);
  const get = (where: string, as = admin) => app.request.get(where).set(as);
  const query = (params: Readonly<Record<string, string>>) => new URLSearchParams(params).toString();
  const countOf = (type: string) => app.strapi.db.query(`plugin::careers.${type}`).count();
  const countAll = async () =>
    Promise.all(['guide', 'skill', 'certification', 'field', 'faq', 'slug-reservation'].map(countOf));
  const read = async (text: string): Promise<ReadDocument> => {
    const answer = await post('/careers/compose/read', { text }).expect(200);
    return readDocumentSchema.parse(answer.body.data);
  };
  const create = async (guide: CreateRequest['guide'], extra: object = {}) => {
    const answer = await post('/careers/compose/create', { guide, ...extra }).expect(201);
    return answer.body.data as { documentId: string; locale: string; slug: string; missingGuides: string[] };
  };
  const draftOf = async (documentId: string, locale = 'en'): Promise<StoredDraft> =>
    (await app.strapi.db.query('plugin::careers.guide').findOne({
      where: { documentId, locale, publishedAt: null },
      populate: { faqs: true, relatedGuides: true },
    })) as StoredDraft;
  const signInAs = async ({ email, password }: { email: string; password: string }): Promise<AuthHeaders> => {
    const answer = await app.request.post('/admin/login').send({ email, password }).expect(200);
    return { Authorization: `Bearer ${String(answer.body.data.token)}` };
  };

  beforeAll(async () => {
    app = await startCareers();
    admin = await app.asAdmin();
    const locales: { readonly create: (locale: object) => Promise<unknown> } = app.strapi
      .plugin('i18n')
      .service('locales');
    await locales.create({ code: 'es', name: 'Spanish (es)' });
    const known = { name: 'Radiography', aliases: [{ label: 'X-ray' }] };
    await app.strapi.documents('plugin::careers.skill' as never).create({ data: known } as never);
  });

  afterAll(() => app.stop());

  it('says what a document holds, line by line, and saves nothing', async () => {
    const before = await countAll();
    const answer = await read(fixture);

    expect(answer.guide).toMatchObject({ role: 'Dental Assistant', locale: 'en' });
    expect(answer.origins).toContainEqual({ path: 'steps[0]', line: 11, endLine: expect.any(Number) });
    expect(answer.unplaced).toEqual([
      { line: 59, endLine: 59, text: 'Explore Related Career Guides' },
      { line: 61, endLine: 61, text: 'See what else you can do at a dental practice.' },
    ]);
    const skills: readonly Named[] = answer.names.skill;
    expect(skills.find(({ name }) => name === 'X-ray')?.known?.name).toBe('Radiography');
    expect(skills.find(({ name }) => name === 'Suction')?.known).toBeNull();
    expect(answer.names.certification.length).toBe(4);
    expect(await countAll()).toEqual(before);
  });

  it('refuses what is no guide document, with the line and what to do', async () => {
    const empty = await post('/careers/compose/read', { text: ' \n ' }).expect(400);
    expect(empty.body.error.message).toBe('The document is empty.');
    const broken = await post('/careers/compose/read', { text: '---\nrole: [\n---\n' }).expect(400);
    expect(broken.body.error.details.line).toBeGreaterThan(1);
    const wrong = await post('/careers/compose/read', {
      text: '---\nrole: Baker\npreparation: { isced: 12 }\n---\n',
    }).expect(400);
    expect(wrong.body.error.details.errors[0]).toMatchObject({ path: ['preparation', 'isced'] });
    await post('/careers/compose/read', { words: 'x' }).expect(400);
  });

  it('says of a document that is too long how long it may be', async () => {
    const lines = await post('/careers/compose/read', { text: 'x\n'.repeat(6000) }).expect(400);
    expect(lines.body.error.message).toContain('at most 5000');
    const start = await get('/careers/compose/start').expect(200);
    expect(start.body.data.maxBytes).toBe(1024 * 1024);
    const answer = await post('/careers/compose/read', { text: 'x '.repeat(600_000) });
    expect([400, 413]).toContain(answer.status);
  });

  it('saves the corrected guide as a draft, with what it names, and names who made it', async () => {
    const { guide } = await read(fixture);
    const [first, ...rest] = guide.skills ?? [];
    const corrected = {
      ...guide,
      role: 'Dental Nurse',
      title: undefined,
      field: 'Dentistry',
      skills: [{ ...first, label: 'At the chair', skills: ['X-ray', 'Suction'] }, ...rest.slice(0, 2)],
    };
    const made = await create(corrected);

    expect(made).toMatchObject({ locale: 'en', slug: 'dental-nurse', missingGuides: [] });
    const saved = await app.strapi.db.query('plugin::careers.guide').findOne({
      where: { documentId: made.documentId },
      populate: {
        field: true,
        createdBy: true,
        faqs: { populate: { createdBy: true } },
        skills: { populate: ['skills'] },
      },
    });
    expect(saved).toMatchObject({ role: 'Dental Nurse', publishedAt: null, field: { name: 'Dentistry' } });
    expect(saved.createdBy.email).toBe('admin@example.com');
    expect(saved.faqs).toMatchObject([
      { createdBy: { email: 'admin@example.com' } },
      { createdBy: { email: 'admin@example.com' } },
    ]);
    expect(saved.skills[0].label).toBe('At the chair');
    // A name that stands for a known skill brings no second one into being.
    expect(saved.skills[0].skills).toMatchObject([{ name: 'Radiography' }, { name: 'Suction' }]);
    expect(
      await app.strapi.db.query('plugin::careers.guide').count({ where: { publishedAt: { $notNull: true } } }),
    ).toBe(0);
  });

  it('saves all of a guide or nothing of it', async () => {
    const before = await countAll();
    const refused = await post('/careers/compose/create', {
      guide: {
        role: 'Glazier',
        skills: [{ label: 'Glass', skills: ['Never heard of before'] }],
        faqs: [{ question: 'Does it break?' }],
        callToAction: { label: 'Go', url: 'javascript:alert(1)' },
      },
    }).expect(400);
    expect(refused.body.error.details.errors[0].path).toContain('callToAction');
    const unknown = await post('/careers/compose/create', { guide: { role: 'Glazier', locale: 'eo' } }).expect(400);
    expect(unknown.body.error.details.errors[0].path).toEqual(['locale']);
    await post('/careers/compose/create', { guide: { role: ' ' } }).expect(400);
    expect(await countAll()).toEqual(before);
  });

  it('warns of a guide for the same role, title or alias, and knows a slug that is free', async () => {
    await create({ locale: 'en', role: 'Welder', aliases: [{ label: 'Metal Joiner' }] } as CreateRequest['guide']);
    const check = async (params: Readonly<Record<string, string>>) =>
      checkSchema.parse(
        (await get(`/careers/compose/check?${query({ locale: 'en', ...params })}`).expect(200)).body.data,
      );

    expect(await check({ role: 'WELDER' })).toMatchObject({
      slug: 'welder-2',
      twins: [{ role: 'Welder', by: 'role' }],
    });
    expect((await check({ role: 'Metal joiner' })).twins).toMatchObject([{ role: 'Welder', by: 'alias' }]);
    expect((await check({ role: 'Joiner', title: 'Welder Career Guide' })).twins).toMatchObject([{ by: 'title' }]);
    expect((await check({ role: 'Glassblower' })).twins).toEqual([]);
    expect((await check({ role: 'Welder', locale: 'es' })).twins).toEqual([]);
    await get('/careers/compose/check?locale=en').expect(400);
  });

  it('finds skills by name and alias, the exact one first', async () => {
    const found = await get(`/careers/compose/names?${query({ type: 'skill', search: 'x-ray' })}`).expect(200);
    expect(found.body.data).toMatchObject([{ name: 'Radiography' }]);
    expect(found.body.data.length).toBe(1);
    await get(`/careers/compose/names?${query({ type: 'guide', search: 'x' })}`).expect(400);
  });

  it('copies a guide so that nothing is shared but skills and certifications', async () => {
    const original = await create({
      locale: 'en',
      role: 'Roofer',
      skills: [{ label: 'Slate', skills: ['Slating'] }],
      faqs: [{ question: 'Is it high?', answer: 'Yes.' }],
      sources: [{ title: 'A source' }],
      externalIds: [{ scheme: 'isco', code: '7121' }],
      relatedGuides: ['welder'],
    } as CreateRequest['guide']);
    const found = await get(`/careers/compose/guides?${query({ search: 'roof', locale: 'en' })}`).expect(200);
    expect(found.body.data).toMatchObject([{ documentId: original.documentId, role: 'Roofer' }]);
    const copied = await get(`/careers/compose/guides/${original.documentId}?locale=en`).expect(200);
    const { faqs, skills, relatedGuides } = composedSchema.parse(copied.body.data).guide;
    const copy = await create({ locale: 'en', role: 'Slater', faqs, skills, relatedGuides } as CreateRequest['guide']);

    const [one, other] = await Promise.all([draftOf(original.documentId), draftOf(copy.documentId)]);
    expect(other.faqs.map(({ question }) => question)).toEqual(['Is it high?']);
    expect(other.faqs[0]?.documentId).not.toBe(one.faqs[0]?.documentId);
    expect(other.relatedGuides.map(({ slug }) => slug)).toEqual(['welder']);
    expect(await app.strapi.db.query('plugin::careers.skill').count({ where: { name: 'Slating' } })).toBe(1);
    const shared = await create({ locale: 'en', role: 'Tiler', faqs } as CreateRequest['guide'], { shareFaqs: true });
    const third = await draftOf(shared.documentId);
    expect(third.faqs[0]?.documentId).toBe(one.faqs[0]?.documentId);
    await get('/careers/compose/guides/nothing?locale=en').expect(404);
  });

  it('makes a translation part of the guide that it translates, once', async () => {
    const text = '---\nrole: Soldador\nlocale: es\ntranslationOf: welder\n---\n\n# Soldador\n\nUne metales.\n';
    const { guide } = await read(text);
    const made = await create(guide);
    const welder = await app.strapi.db
      .query('plugin::careers.guide')
      .findOne({ where: { slug: 'welder', locale: 'en' } });
    expect(made).toMatchObject({ documentId: welder.documentId, locale: 'es' });
    expect(await draftOf(String(welder.documentId))).toMatchObject({ role: 'Welder' });
    const again = await post('/careers/compose/create', { guide }).expect(400);
    expect(again.body.error.message).toContain('already');
  });

  it('tells which links lead nowhere, and saves the rest', async () => {
    const made = await create({
      locale: 'en',
      role: 'Mason',
      relatedGuides: ['welder', 'gone'],
    } as CreateRequest['guide']);
    expect(made.missingGuides).toEqual(['gone']);
  });

  it('lets an author make guides and open them, but only with what an author may create', async () => {
    const author = await signInAs(await addColleague(app, 'strapi-author'));
    // An administrator leaves the author one language.
    const role = await app.strapi.db.query('admin::role').findOne({ where: { code: 'strapi-author' } });
    const localised = { role: role.id, subject: { $in: ['plugin::careers.guide', 'plugin::careers.faq'] } };
    for (const { id, properties } of await app.strapi.db.query('admin::permission').findMany({ where: localised })) {
      const data = { properties: { ...properties, locales: ['en'] } };
      await app.strapi.db.query('admin::permission').update({ where: { id }, data });
    }
    const start = await get('/careers/compose/start', author).expect(200);
    expect(start.body.data.locales).toMatchObject([{ code: 'en', isDefault: true }]);
    expect(start.body.data.mayCreate).toMatchObject({ skill: true, faq: true });
    const made = await post('/careers/compose/create', { guide: { role: 'Farrier' } }, author).expect(201);
    const where = `/content-manager/collection-types/plugin::careers.guide/${made.body.data.documentId}?locale=en`;
    await get(where, author).expect(200);
    await post('/careers/compose/create', { guide: { role: 'Herrador', locale: 'es' } }, author).expect(403);
    // Somebody else's draft is not an author's to copy.
    const others = await get(`/careers/compose/guides?${query({ search: 'welder', locale: 'en' })}`, author).expect(
      200,
    );
    expect(others.body.data).toEqual([]);
    const welder = await app.strapi.db.query('plugin::careers.guide').findOne({ where: { slug: 'welder' } });
    await get(`/careers/compose/guides/${welder.documentId}?locale=en`, author).expect(404);

    await app.strapi.db.query('admin::permission').deleteMany({
      where: { role: role.id, action: 'plugin::content-manager.explorer.create', subject: 'plugin::careers.skill' },
    });
    const guide = { role: 'Cooper', skills: [{ label: 'Wood', skills: ['Barrel making'] }] };
    await post('/careers/compose/create', { guide }, author).expect(403);
    await app.strapi.db.query('admin::permission').deleteMany({
      where: { role: role.id, action: 'plugin::careers.guide.compose' },
    });
    for (const request of [
      get('/careers/compose/start', author),
      post('/careers/compose/read', { text: fixture }, author),
      post('/careers/compose/create', { guide: { role: 'Cooper' } }, author),
      get('/careers/compose/check?locale=en&role=x', author),
      get('/careers/compose/names?type=skill&search=x', author),
      get('/careers/compose/guides?locale=en', author),
    ]) {
      await request.expect(403);
    }
  });

  it('answers nobody who is not signed in', async () => {
    await app.request.get('/careers/compose/start').expect(401);
    await app.request.post('/careers/compose/read').send({ text: fixture }).expect(401);
  });
});
