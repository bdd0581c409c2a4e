import { read, UNCACHED, warm } from './cache-fixture';
import { makeRoles, type Roles } from './career-change-fixture';
import { GUIDE, slugsIn, writeGuide } from './pages-fixture';
import { startCareers, type CareersApp } from '../support/careers-app';

jest.setTimeout(180_000);

describe('related guides that nobody picked', () => {
  let app: CareersApp;
  let roles: Roles;

  const idOf = (name: string): string => roles.get(name) ?? '';
  const relatedTo = async (slug: string, query = ''): Promise<readonly string[]> => {
    const { body } = await app.request.get(`/api/careers/pages/${slug}${query}`).expect(200);
    return slugsIn(body.data.related?.items ?? []);
  };
  const asks = (...names: readonly string[]) => [
    { label: 'Skills', skills: names.map(idOf), satisfiedBy: 'all', importance: 'essential' },
  ];
  const skill = async (name: string): Promise<string> =>
    (await app.strapi.documents('plugin::careers.skill').create({ data: { name } } as never)).documentId;

  beforeAll(async () => {
    app = await startCareers({ config: { plugins: { careers: { config: { publicRead: true } } } } });
    roles = await makeRoles(app);
  });

  afterAll(() => app.stop());

  it('are those with the most skills and next steps in common, best first', async () => {
    // Analyst and Lead are a step away and share a skill each, the Tester only shares one, the Plumber nothing.
    expect(await relatedTo('developer')).toEqual(['analyst', 'lead', 'tester']);
    expect(await relatedTo('plumber')).toEqual([]);
  });

  it('stay those of the same language', async () => {
    const tester = { role: 'Probador', slug: 'probador', skills: asks('SQL') };
    await writeGuide(app, tester, { documentId: idOf('Tester'), locale: 'es' });
    expect(await relatedTo('desarrollador', '?locale=es')).toEqual(['probador']);
  });

  it('give way to what an editor picks, and come back', async () => {
    const plumber = idOf('Plumber');
    await writeGuide(app, { relatedGuides: [plumber] }, { documentId: idOf('Tester') });
    expect(await relatedTo('tester')).toEqual(['plumber']);
    await writeGuide(app, { relatedGuides: [] }, { documentId: idOf('Tester') });
    expect(await relatedTo('tester')).toEqual(['analyst', 'developer']);
  });

  it('are the guides of its field for one that shares its skills with nobody', async () => {
    const field = await app.strapi.documents('plugin::careers.field').create({ data: { name: 'Trades' } } as never);
    await writeGuide(app, { field: field.documentId }, { documentId: idOf('Plumber') });
    await writeGuide(app, { role: 'Welder', slug: 'welder', field: field.documentId });
    expect(await relatedTo('plumber')).toEqual(['welder']);
    expect(await relatedTo('welder')).toEqual(['plumber']);
  });

  it('change with the next answer after a better one is published, and never show a draft', async () => {
    await warm(app, '/api/careers/pages/developer');
    const data = { role: 'Frontend', slug: 'frontend', skills: asks('React', 'Vue', 'SQL'), advancesTo: [] };
    const { documentId } = await writeGuide(app, data, { status: 'draft' });
    expect(await relatedTo('developer')).not.toContain('frontend');
    await app.strapi.documents(GUIDE).publish({ documentId });
    expect((await relatedTo('developer'))[0]).toBe('frontend');

    // What its draft says counts once it is published.
    await writeGuide(app, { skills: [], role: 'Secret' }, { documentId, status: 'draft' });
    const shown = await app.request.get('/api/careers/pages/developer').expect(200);
    expect(shown.body.data.related.items[0]).toMatchObject({ slug: 'frontend', role: 'Frontend' });
    await app.strapi.documents(GUIDE).unpublish({ documentId });
    expect(await relatedTo('developer')).not.toContain('frontend');
  });

  it('follow the requirements of a draft in its preview only', async () => {
    await writeGuide(app, { skills: asks('Leading teams', 'React') }, { documentId: idOf('Plumber'), status: 'draft' });
    const token = await app.apiToken({ type: 'full-access' });
    const { body } = await app.request.get('/api/careers/pages/plumber?status=draft').set(token).expect(200);
    expect(slugsIn(body.data.related.items)[0]).toBe('lead');
    expect(await relatedTo('plumber')).toEqual(['welder']);
  });

  describe('are never old', () => {
    const pages = ['painter', 'sculptor', 'printer'].map((slug) => `/api/careers/pages/${slug}`);
    const admin = async (path: string, body: object) => {
      const { body: answer } = await app.request
        .post(`/careers/taxonomy${path}`)
        .set(await app.asAdmin())
        .send(body)
        .expect(200);
      return answer.data;
    };
    /** Stored answers before and after, and what is computed anew after. */
    const through = async (change: () => Promise<unknown>) => {
      const before = [];
      for (const path of pages) before.push((await warm(app, path)).text);
      await change();
      const after = [];
      for (const path of pages) after.push((await read(app, path)).text);
      const anew = [];
      for (const path of pages) anew.push((await read(app, path, UNCACHED)).text);
      return { before, after, anew };
    };
    const related = (page: string | undefined) => slugsIn(JSON.parse(page ?? '').data.related?.items ?? []);

    it('when skills are merged, parted and deleted', async () => {
      const [colour, color, clay, ink] = [
        await skill('Colour'),
        await skill('Color'),
        await skill('Clay'),
        await skill('Ink'),
      ];
      const needs = (...skills: readonly string[]) => [
        { label: 'Skills', skills, satisfiedBy: 'all', importance: 'essential' },
      ];
      await writeGuide(app, { role: 'Painter', slug: 'painter', skills: needs(colour) });
      await writeGuide(app, { role: 'Sculptor', slug: 'sculptor', skills: needs(clay, ink) });
      await writeGuide(app, { role: 'Printer', slug: 'printer', skills: needs(color, ink) });

      const { fingerprint } = await admin('/skills/merges/preview', { winner: colour, losers: [color] });
      let id = '';
      const merged = await through(async () => {
        const body = { winner: colour, losers: [color], seen: fingerprint };
        id = (await admin('/skills/merges', body)).merges[0].id;
      });
      expect(merged.after).toEqual(merged.anew);
      expect(merged.before.map(related)).toEqual([[], ['printer'], ['sculptor']]);
      expect(merged.after.map(related)).toEqual([['printer'], ['printer'], ['painter', 'sculptor']]);

      const parted = await through(() => admin(`/skills/merges/${id}/undo`, {}));
      expect(parted.after).toEqual(parted.anew);
      expect(parted.after.map(related)).toEqual([[], ['printer'], ['sculptor']]);

      const deleted = await through(() =>
        app.strapi.documents('plugin::careers.skill').delete({ documentId: ink } as never),
      );
      expect(deleted.after).toEqual(deleted.anew);
      expect(deleted.after.map(related)).toEqual([[], [], []]);
    });
  });

  it('can be read inside of a transaction', async () => {
    const pages = app.strapi.plugin('careers').service('pages');
    const found = await app.strapi.db.transaction(async () => {
      await writeGuide(app, { role: 'Vue Developer', slug: 'vue', skills: asks('React', 'Vue', 'SQL') });
      return pages.find({ slug: 'developer', locale: 'en' });
    });
    expect(slugsIn(found.page.related.items)[0]).toBe('vue');
    expect((await relatedTo('developer'))[0]).toBe('vue');
  });
});
