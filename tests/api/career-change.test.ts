import { makeRoles, type Roles } from './career-change-fixture';
import { GUIDE, writeGuide } from './pages-fixture';
import { startCareers, type CareersApp } from '../support/careers-app';

jest.setTimeout(180_000);

describe('from one role to another', () => {
  let app: CareersApp;
  let roles: Roles;

  const get = (path: string) => app.request.get(`/api/careers${path}`);
  const idOf = (name: string): string => roles.get(name) ?? '';
  const names = (entries: readonly { readonly name: string }[]) => entries.map(({ name }) => name);

  const leadSkills = () => [
    { label: 'Leading', skills: [idOf('Leading teams')], satisfiedBy: 'any', importance: 'essential' },
    { label: 'Screens', skills: [idOf('React')], satisfiedBy: 'any', importance: 'essential' },
  ];

  beforeAll(async () => {
    app = await startCareers({ config: { plugins: { careers: { config: { publicRead: true } } } } });
    roles = await makeRoles(app);
  });

  afterAll(() => app.stop());

  describe('compare', () => {
    it('says what is shared, to add and to deepen, with certifications, pay and outlook side by side', async () => {
      const { body } = await get('/compare?from=analyst&to=developer').expect(200);
      expect(body.data).toMatchObject({
        from: { documentId: idOf('Analyst'), slug: 'analyst', url: expect.stringContaining('/guides/analyst') },
        to: { role: 'Developer', title: 'Developer Career Guide' },
        skills: {
          shared: [{ name: 'SQL', slug: 'sql', nature: 'knowledge' }],
          toAdd: [
            { label: 'Screens', anyOf: true, importance: 'essential', skills: [{ name: 'React' }, { name: 'Vue' }] },
          ],
          toDeepen: [{ label: 'Data', from: 'working', to: 'practitioner', skills: [{ name: 'SQL' }] }],
        },
        certifications: { shared: [], toAdd: [{ acronym: 'DBA', importance: 'recommended', condition: 'with data' }] },
        preparation: { from: null, to: { educationLevel: 'bachelor', experienceMonths: 0 } },
        salaries: [
          { from: { region: 'US', median: 80_000 }, to: { median: 120_000 }, changePercent: 50 },
          { from: null, to: { region: 'UK', median: 60_000 }, changePercent: null },
        ],
        outlook: { from: null, to: { demand: 'high' } },
      });
    });

    it('rolls hours up over prerequisites, each once, at a pace the reader names', async () => {
      const { body } = await get('/compare?from=analyst&to=developer&hoursPerWeek=20').expect(200);
      expect(body.data.learning).toMatchObject({ hours: 420, hoursPerWeek: 20, weeks: 21, stepsWithoutHours: 0 });
      expect(
        body.data.learning.steps.map(({ skill, reason }: { skill: { name: string }; reason: string }) => [
          skill.name,
          reason,
        ]),
      ).toEqual([
        ['Programming', 'prerequisite'],
        ['JavaScript', 'prerequisite'],
        ['Vue', 'chosen'],
      ]);
      expect(names(body.data.learning.steps.at(-1).alternatives)).toEqual(['React']);
    });

    it('is empty from a role to itself', async () => {
      const { body } = await get('/compare?from=developer&to=developer').expect(200);
      expect(body.data.skills).toMatchObject({ toAdd: [], toDeepen: [] });
      expect(body.data.certifications.toAdd).toEqual([]);
      expect(body.data.learning).toMatchObject({ hours: 0, weeks: 0, steps: [] });
    });

    it('comes in the words of another locale', async () => {
      const { body } = await get('/compare?from=analista&to=desarrollador&locale=es').expect(200);
      expect(body.data.skills.toAdd).toMatchObject([{ label: 'Datos', skills: [{ name: 'Lenguaje SQL' }] }]);
      await get('/compare?from=analyst&to=developer&locale=es').expect(404);
    });

    it('knows a guide by a slug that it had before', async () => {
      await writeGuide(app, { slug: 'plumber-2' }, { documentId: idOf('Plumber') });
      const { body } = await get('/compare?from=plumber&to=analyst').expect(200);
      expect(body.data.from.slug).toBe('plumber-2');
    });

    it('changes with the next answer after a skill, a publish or an unpublish, and never shows a draft', async () => {
      const hours = async () =>
        Number((await get('/compare?from=analyst&to=lead').expect(200)).body.data.learning.hours);
      const before = await hours();
      await app.strapi
        .documents('plugin::careers.skill')
        .update({ documentId: idOf('Leading teams'), data: { learningHours: 150 } } as never);
      expect(await hours()).toBe(before + 50);
      await writeGuide(app, { skills: [] }, { documentId: idOf('Lead'), status: 'draft' });
      expect(await hours()).toBe(before + 50);
      await app.strapi.documents(GUIDE).unpublish({ documentId: idOf('Lead') });
      await get('/compare?from=analyst&to=lead').expect(404);
      await writeGuide(app, { skills: leadSkills() }, { documentId: idOf('Lead') });
      expect(await hours()).toBe(before + 50);
    });

    it.each([
      ['from', '/compare?to=developer'],
      ['to', '/compare?from=analyst'],
      ['from', '/compare?from=%27or%201&to=developer'],
      ['locale', '/compare?from=analyst&to=developer&locale=xx'],
      ['hoursPerWeek', '/compare?from=analyst&to=developer&hoursPerWeek=0'],
      ['hoursPerWeek', '/compare?from=analyst&to=developer&hoursPerWeek=1000'],
      ['nonsense', '/compare?from=analyst&to=developer&nonsense=1'],
      ['from', '/compare?from=analyst&from=developer&to=developer'],
    ])('refuses a wrong "%s" by name: %s', async (parameter, path) => {
      const { body } = await get(path).expect(400);
      expect(JSON.stringify(body.error)).toContain(parameter);
    });

    it('names the guide that is not there', async () => {
      const { body } = await get('/compare?from=analyst&to=nobody').expect(404);
      expect(body.error).toMatchObject({ details: { parameter: 'to', found: 'nobody', locale: 'en' } });
    });
  });

  describe('paths', () => {
    it('lead over the next steps that editors set, with what each adds', async () => {
      const { body } = await get('/paths?from=analyst&to=lead').expect(200);
      expect(body.data).toMatchObject({ kind: 'steps', from: { slug: 'analyst' }, to: { slug: 'lead' } });
      const [route] = body.data.routes;
      expect(route.hops).toMatchObject([
        { from: { slug: 'analyst' }, to: { slug: 'developer' }, kind: 'advances', learning: { hours: 420 } },
        {
          to: { slug: 'lead' },
          toAdd: [
            { label: 'Leading', skills: [{ name: 'Leading teams' }] },
            { label: 'Screens', skills: [{ name: 'React' }] },
          ],
        },
      ]);
      expect(route).toMatchObject({ hours: 420 + 150 + 80, weeks: 65 });
    });

    it('lead over like roles where no step does, marked as such', async () => {
      const { body } = await get('/paths?from=analyst&to=tester').expect(200);
      expect(body.data.kind).toBe('similar');
      expect(body.data.routes.length).toBeGreaterThan(0);
      expect(body.data.routes[0].hops.map(({ kind }: { kind: string }) => kind)).toEqual(['similar']);
    });

    it('are none to a role with nothing in common, and from a role to itself', async () => {
      const none = await get('/paths?from=analyst&to=plumber-2').expect(200);
      expect(none.body.data).toMatchObject({ kind: 'none', routes: [] });
      const same = await get('/paths?from=analyst&to=analyst').expect(200);
      expect(same.body.data).toMatchObject({ kind: 'same', routes: [] });
    });
  });

  describe('in the reader', () => {
    const page = (path: string) => app.request.get(path);

    it('is a form of all roles, which leads to the address that names both', async () => {
      const { text } = await page('/guides/compare').expect(200);
      expect(text).toContain('<option value="analyst">Analyst</option>');
      const answer = await page('/guides/compare?from=analyst&to=developer&hoursPerWeek=20').expect(301);
      expect(answer.headers.location).toBe('/guides/compare/analyst/developer?hoursPerWeek=20');
      const spanish = await page('/es/guides/compare?from=analista&to=desarrollador').expect(301);
      expect(spanish.headers.location).toBe('/es/guides/compare/analista/desarrollador');
      const standard = await page('/en/guides/compare/analyst/developer').expect(301);
      expect(standard.headers.location).toBe('/guides/compare/analyst/developer');
    });

    it('shows what to learn, the ways to get there, and works without a script', async () => {
      const { text } = await page('/guides/compare/analyst/developer?hoursPerWeek=20').expect(200);
      expect(text).toContain('<h1 class="reader-title">From Analyst to Developer</h1>');
      expect(text).toContain('About 420 hours: 21 weeks at 20 hours a week.');
      expect(text).toContain('+50%');
      expect(text).not.toContain('<script');
      const spanish = await page('/es/guides/compare/analista/desarrollador').expect(200);
      expect(spanish.text).toContain('Lenguaje SQL');
    });

    it('says that there is no such guide, with the form to choose another', async () => {
      const { text } = await page('/guides/compare/analyst/nobody').expect(404);
      expect(text).toContain('There is no guide to one of these roles.');
      expect(text).toContain('<select');
      await page('/guides/compare?from=%00&to[]=x&hoursPerWeek=-1').expect(200);
    });

    it('follows a guide to its present slug', async () => {
      const answer = await page('/guides/compare/plumber/analyst').expect(301);
      expect(answer.headers.location).toBe('/guides/compare/plumber-2/analyst');
    });
  });

  it('is closed to those who may not read pages', async () => {
    await app.publicRole.revoke('plugin::careers.page.findOne');
    await get('/compare?from=analyst&to=developer').expect(403);
    await get('/paths?from=analyst&to=developer').expect(403);
    await app.request.get('/guides/compare').expect(404);
  });
});
