import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CareerPaths } from '../../src/plugins/careers/core/career-change';
import type { CareerMap, FoundGuide, NextSteps } from '../../src/plugins/careers/core/career-map';
import type { GuideDocuments } from '../../src/plugins/careers/server/src/guide-documents';
import { localesOf } from '../../src/plugins/careers/server/src/strapi/locales';
import { addColleague } from '../admin/editor';
import type { AuthHeaders } from '../support/accounts';
import { projectRoot } from '../support/app-folder';
import { startCareers, type CareersApp } from '../support/careers-app';

const STARTER = path.join(projectRoot, 'src', 'plugins', 'careers', 'starter', 'guides');
const FILES = ['bookkeeper.md', 'accountant.md', 'financial-manager.md', 'electrician.md', 'master-electrician.md'];

describe('the career map over HTTP', () => {
  let app: CareersApp;
  let admin: AuthHeaders;

  const load = async (query = ''): Promise<CareerMap> =>
    (await app.request.get(`/careers/map${query}`).set(admin).expect(200)).body.data as CareerMap;
  const guideNamed = (map: CareerMap, role: string) => {
    const guide = map.guides.find((one) => one.role === role);
    if (guide === undefined) throw new Error(`No guide "${role}" in the map`);
    return guide;
  };
  const change = (documentId: string, body: object, as = admin) =>
    app.request.put(`/careers/map/${documentId}/next-steps`).set(as).send(body);
  const signIn = async ({ email, password }: { email: string; password: string }): Promise<AuthHeaders> => {
    const { body } = await app.request.post('/admin/login').send({ email, password }).expect(200);
    return { Authorization: `Bearer ${String(body.data.token)}` };
  };

  beforeAll(async () => {
    app = await startCareers();
    admin = await app.asAdmin();
    await localesOf(app.strapi).create({ code: 'es', name: 'Spanish (es)' });
    const files = FILES.map((file) => ({ file, text: readFileSync(path.join(STARTER, file), 'utf8') }));
    const guides: GuideDocuments = app.strapi.plugin('careers').service('guide-documents');
    const report = await guides.import({ files, publish: true });
    expect(report.files.map(({ status }) => status)).not.toContain('failed');
  });

  afterAll(() => app.stop());

  it('shows guides by field, with the skills that each step adds', async () => {
    const map = await load();
    expect(map.scope.kind).toBe('all');
    expect(map.guides.map(({ role }) => role).sort()).toEqual(
      ['Accountant', 'Bookkeeper', 'Electrician', 'Financial Manager', 'Master Electrician'].sort(),
    );
    expect(map.fields.reduce((all, { guides }) => all + guides, 0)).toBeGreaterThanOrEqual(5);
    const from = guideNamed(map, 'Bookkeeper').documentId;
    const to = guideNamed(map, 'Accountant').documentId;
    const step = map.steps.find((one) => one.from === from && one.to === to);
    expect(step).toMatchObject({ state: 'live', locales: ['en'] });
    expect(step?.adds.length).toBeGreaterThan(0);
    const skills = step?.adds.flatMap((requirement) => requirement.skills) ?? [];
    for (const skill of skills) expect(map.skills[skill]).toEqual(expect.any(String));
  });

  it('is filtered by field, and keeps the neighbours that a field leads to', async () => {
    const whole = await load();
    const { field } = guideNamed(whole, 'Electrician');
    const map = await load(`?field=${field ?? ''}`);
    expect(map.scope).toEqual({ kind: 'field', field, around: null });
    expect(map.guides.map(({ role }) => role).sort()).toEqual(['Electrician', 'Master Electrician']);
  });

  it('shows the surroundings of one guide', async () => {
    const whole = await load();
    const { documentId } = guideNamed(whole, 'Bookkeeper');
    const near = await load(`?around=${documentId}&reach=1`);
    expect(near.guides.map(({ role }) => role).sort()).toEqual(['Accountant', 'Bookkeeper']);
    const further = await load(`?around=${documentId}`);
    expect(further.guides.map(({ role }) => role).sort()).toEqual(['Accountant', 'Bookkeeper', 'Financial Manager']);
  });

  it('finds guides by a part of their role, and takes signs literally', async () => {
    const find = async (q: string): Promise<FoundGuide[]> =>
      (await app.request.get('/careers/map/guides').query({ q }).set(admin).expect(200)).body.data as FoundGuide[];
    expect((await find('electric')).map(({ role }) => role)).toEqual(['Electrician', 'Master Electrician']);
    expect(await find('%')).toEqual([]);
  });

  describe('ways from one guide to another', () => {
    const findWays = (query: object, as = admin) => app.request.get('/careers/map/ways').query(query).set(as);
    const ways = async (from: string, to: string, more: object = {}): Promise<CareerPaths> => {
      const map = await load();
      const ends = { from: guideNamed(map, from).documentId, to: guideNamed(map, to).documentId };
      return (await findWays({ ...ends, locale: 'en', ...more }).expect(200)).body.data as CareerPaths;
    };

    it('lead over next steps, with what each adds and the hours at a pace', async () => {
      await app.strapi.db.query('plugin::careers.skill').updateMany({ where: {}, data: { learningHours: 50 } });
      const found = await ways('Bookkeeper', 'Financial Manager', { hoursPerWeek: 20 });
      expect(found.kind).toBe('steps');
      const [route] = found.routes;
      expect(route?.hops.map(({ to }) => to.role)).toEqual(['Accountant', 'Financial Manager']);
      expect(route?.hops[0]?.toAdd.length).toBeGreaterThan(0);
      expect(route?.hours).toBeGreaterThan(0);
      expect(route?.weeks).toBe(Math.ceil((route?.hours ?? 0) / 20));
    });

    it('are an answer where there are none, and from a role to itself', async () => {
      expect(await ways('Accountant', 'Accountant')).toMatchObject({ kind: 'same', routes: [] });
      const none = await ways('Financial Manager', 'Electrician');
      expect(['similar', 'none']).toContain(none.kind);
    });

    it('are over published guides only, and say which end is not', async () => {
      const map = await load();
      const ends = { from: guideNamed(map, 'Bookkeeper').documentId, to: guideNamed(map, 'Accountant').documentId };
      const documents = app.strapi.documents('plugin::careers.guide');
      const search = async () =>
        (
          (await app.request.get('/careers/map/guides?q=accountant').set(admin).expect(200)).body.data as FoundGuide[]
        )[0];
      expect(await search()).toMatchObject({ isInLocale: true, isPublic: true });
      await documents.unpublish({ documentId: ends.to, locale: 'en' });
      const { body } = await findWays(ends).expect(404);
      expect(body.error.details).toMatchObject({ parameter: 'to', locale: 'en' });
      expect(await search()).toMatchObject({ isInLocale: true, isPublic: false });
      await documents.publish({ documentId: ends.to, locale: 'en' });
      await findWays(ends).expect(200);

      await findWays({ from: ends.from }).expect(400);
      await findWays({ ...ends, hoursPerWeek: 0 }).expect(400);
      await findWays({ ...ends, locale: 'xx' }).expect(400);
      await app.request.get('/careers/map/ways').query(ends).expect(401);
    });
  });

  it('adds a next step to the draft, which is public once the guide is published', async () => {
    const map = await load();
    const { documentId, revision } = guideNamed(map, 'Bookkeeper');
    const to = guideNamed(map, 'Financial Manager').documentId;
    const saved = (await change(documentId, { locale: 'en', revision, add: [to] }).expect(200)).body.data as NextSteps;
    expect(saved.nextSteps.map(({ role }) => role)).toEqual(['Accountant', 'Financial Manager']);
    const stateOf = async () => (await load()).steps.find((step) => step.from === documentId && step.to === to)?.state;
    expect(await stateOf()).toBe('added');
    await app.strapi.documents('plugin::careers.guide').publish({ documentId, locale: 'en' });
    expect(await stateOf()).toBe('live');

    const after = guideNamed(await load(), 'Bookkeeper');
    await change(documentId, { locale: 'en', revision: after.revision, remove: [to] }).expect(200);
    expect(await stateOf()).toBe('removed');
  });

  it('answers 409 when the guide was changed since, and leaves it as it is', async () => {
    const map = await load();
    const { documentId, revision } = guideNamed(map, 'Electrician');
    const to = guideNamed(map, 'Accountant').documentId;
    await app.strapi
      .documents('plugin::careers.guide')
      .update({ documentId, locale: 'en', data: { summary: 'Changed by somebody else' } as object });
    const { body } = await change(documentId, { locale: 'en', revision, add: [to] }).expect(409);
    expect(body.error.details).toMatchObject({ code: 'CareersConflictError', loaded: revision });
    const now = await load();
    expect(now.steps.some((step) => step.from === documentId && step.to === to)).toBe(false);
    await change(documentId, { locale: 'en', revision: guideNamed(now, 'Electrician').revision, add: [to] }).expect(
      200,
    );
  });

  it('refuses a guide that leads to itself, to one that is not in the language, and to nothing', async () => {
    const map = await load();
    const { documentId, revision } = guideNamed(map, 'Accountant');
    const itself = await change(documentId, { locale: 'en', revision, add: [documentId] }).expect(400);
    expect(itself.body.error.details.errors[0].path).toEqual(['advancesTo']);
    const nowhere = await change(documentId, { locale: 'en', revision, add: ['nosuchguide'] }).expect(400);
    expect(nowhere.body.error.details.errors[0].path).toEqual(['add']);
    await change(documentId, { locale: 'en', revision }).expect(400);
    await change(documentId, { locale: 'es', revision, add: [documentId] }).expect(404);
    await change('nosuchguide', { locale: 'en', revision, add: [documentId] }).expect(404);
  });

  it('merges the locales of a guide, and says which connection is in which', async () => {
    const map = await load();
    const documents = app.strapi.documents('plugin::careers.guide');
    const { documentId } = guideNamed(map, 'Accountant');
    const other = guideNamed(map, 'Bookkeeper').documentId;
    await documents.update({ documentId: other, locale: 'es', data: { role: 'Contable auxiliar' } as object });
    await documents.update({ documentId, locale: 'es', data: { role: 'Contable', advancesTo: [other] } as object });

    const english = await load();
    expect(english.guides.filter((guide) => guide.documentId === documentId)).toHaveLength(1);
    expect(guideNamed(english, 'Accountant').locales).toEqual(['en', 'es']);
    const inEnglish = english.steps.find((step) => step.from === documentId && step.to === other);
    expect(inEnglish).toMatchObject({ state: 'elsewhere', locales: ['es'] });
    const spanish = await load('?locale=es');
    expect(guideNamed(spanish, 'Contable').documentId).toBe(documentId);
    expect(spanish.steps.find((step) => step.from === documentId && step.to === other)?.state).toBe('added');
    expect(guideNamed(spanish, 'Electrician')).toMatchObject({ wordsFrom: 'en', revision: null });
  });

  it('lets authors look and only editors change', async () => {
    await app.request.get('/careers/map').expect(401);
    const author = await signIn(await addColleague(app, 'strapi-author'));
    const map = await load();
    const { documentId, revision } = guideNamed(map, 'Master Electrician');
    const add = [guideNamed(map, 'Electrician').documentId];
    await change(documentId, { locale: 'en', revision, add }, author).expect(403);
  });
});
