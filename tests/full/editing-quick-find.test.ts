import { addColleague } from '../admin/editor';
import { writeGuide } from '../api/pages-fixture';
import { makeRoles, type Roles } from '../api/career-change-fixture';
import type { AuthHeaders } from '../support/accounts';
import { startCareers, type CareersApp } from '../support/careers-app';

jest.setTimeout(120_000);

interface Entry {
  readonly type: string;
  readonly documentId: string;
  readonly title: string;
  readonly locale: string | null;
}

describe('finding an entry, for an editor', () => {
  let app: CareersApp;
  let roles: Roles;

  beforeAll(async () => {
    app = await startCareers();
    roles = await makeRoles(app);
    await app.strapi.documents('plugin::careers.guide').create({ data: { role: 'Drafted developer' } });
    const { documentId } = await app.strapi
      .documents('plugin::careers.faq')
      .create({ data: { question: 'Does a developer need SQL?', answer: 'Mostly.' } });
    await app.strapi.documents('plugin::careers.faq').publish({ documentId });
    // Search finds a question where a published guide shows it.
    await writeGuide(app, { faqs: [documentId] }, { documentId: roles.get('Developer') ?? '' });
  });

  afterAll(() => app.stop());

  const find = async (q: string, as: AuthHeaders): Promise<readonly Entry[]> =>
    (await app.request.get('/careers/find').query({ q }).set(as).expect(200)).body.data as readonly Entry[];

  it('finds published entries of all types with what leads to their forms, and no drafts', async () => {
    const admin = await app.asAdmin();
    const found = await find('develop', admin);
    expect(found).toContainEqual({
      type: 'guide',
      documentId: roles.get('Developer'),
      title: expect.stringContaining('Developer') as string,
      locale: 'en',
    });
    expect(found.some(({ title }) => title.includes('Drafted'))).toBe(false);
    expect((await find('javascrip', admin))[0]).toEqual({
      type: 'skill',
      documentId: roles.get('JavaScript'),
      title: 'JavaScript',
      locale: null,
    });
    expect(await find('need SQL', admin)).toContainEqual(
      expect.objectContaining({ type: 'faq', title: 'Does a developer need SQL?', locale: 'en' }),
    );
    expect(await find('zzzzqqq', admin)).toEqual([]);
  });

  it('finds only types that the role may read', async () => {
    const { email, password } = await addColleague(app, 'strapi-editor');
    const { body } = await app.request.post('/admin/login').send({ email, password }).expect(200);
    const editor = { Authorization: `Bearer ${String(body.data.token)}` };
    expect((await find('sql', editor)).some(({ type }) => type === 'skill')).toBe(true);
    const { id } = await app.strapi.db.query('admin::role').findOne({ where: { code: 'strapi-editor' } });
    await app.strapi.db.query('admin::permission').deleteMany({
      where: { role: id, action: 'plugin::content-manager.explorer.read', subject: 'plugin::careers.skill' },
    });
    expect((await find('sql', editor)).some(({ type }) => type === 'skill')).toBe(false);
  });

  it('refuses who is not signed in, and a question without words', async () => {
    await app.request.get('/careers/find').query({ q: 'sql' }).expect(401);
    const refused = await app.request
      .get('/careers/find')
      .query({ q: ' ' })
      .set(await app.asAdmin())
      .expect(400);
    expect(refused.body.error.details.errors).toMatchObject([{ path: ['q'] }]);
  });
});
