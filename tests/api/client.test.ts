import type * as Client from '../../src/plugins/careers/client';
import { makePageContent, writeGuide } from './pages-fixture';
import { startCareers, type CareersApp } from '../support/careers-app';

// As users have it: built. Its types come from the sources, which are there before anything is built.
const { createCareersClient, BadRequest, Forbidden, Gone, Moved, NotFound } =
  jest.requireActual<typeof Client>('strapi-plugin-careers/client');

describe('the client, against the app', () => {
  let app: CareersApp;
  let whole: string;
  const client = () => createCareersClient({ baseUrl: app.url });

  beforeAll(async () => {
    app = await startCareers();
    ({ whole } = await makePageContent(app));
    const { documentId } = await writeGuide(app, { role: 'Farrier', slug: 'farrier' });
    await writeGuide(app, { slug: 'blacksmith' }, { documentId });
  });

  afterAll(() => app.stop());

  it('reads a whole page, in another locale, and only some sections of it', async () => {
    const page = await client().pages.get('backend-developer');
    expect(page.skills?.items.length).toBeGreaterThan(0);
    expect((await client().pages.get('desarrollador-backend', { locale: 'es' })).locale).toBe('es');
    const some = await client().pages.get('backend-developer', { sections: ['steps'], body: 'markdown' });
    expect(some.steps?.items[0]?.description).toMatchObject({ markdown: 'Any will do.', html: null });
    expect(some).not.toHaveProperty('skills');
  });

  it('follows a slug that was changed, or tells of it', async () => {
    expect((await client().pages.get('farrier')).slug).toBe('blacksmith');
    const moved = await client()
      .pages.get('farrier', { whenMoved: 'throw' })
      .catch((error: unknown) => error);
    expect(moved).toBeInstanceOf(Moved);
    expect(moved).toMatchObject({ slug: 'blacksmith', locale: 'en' });
  });

  it('lists every page, whole or as a teaser, and gives one as Markdown', async () => {
    const slugs: string[] = [];
    for await (const { slug } of client().pages.all({ pageSize: 2 })) slugs.push(slug);
    expect(slugs).toContain('blacksmith');
    const whole: string[] = [];
    for await (const { slug, jsonLd } of client().pages.allWhole({ pageSize: 2 })) {
      expect(jsonLd).toHaveProperty(['@context'], 'https://schema.org');
      whole.push(slug);
    }
    expect(whole).toEqual(slugs);
    expect(await client().pages.getMarkdown('blacksmith')).toMatch(/^# Farrier Career Guide\n/);
  });

  it('asks again with the ETag it was given', async () => {
    const statuses: number[] = [];
    const watched = createCareersClient({
      baseUrl: app.url,
      fetch: async (...call) => {
        const answer = await fetch(...call);
        statuses.push(answer.status);
        return answer;
      },
    });
    const first = await watched.pages.get('backend-developer');
    expect(await watched.pages.get('backend-developer')).toEqual(first);
    expect(statuses).toEqual([200, 304]);
  });

  it('reads Strapi’s own lists and documents', async () => {
    const { data, meta } = await client().guides.find({
      filters: { slug: { $in: ['backend-developer', 'nothing'] } },
      fields: ['role'],
      populate: { skills: true },
    });
    expect(data.map(({ documentId }) => documentId)).toEqual([whole]);
    expect(data[0]?.skills.length).toBeGreaterThan(0);
    expect(meta.pagination.total).toBe(1);
    expect((await client().guides.findOne(whole, { fields: ['role'] })).role).toBe('Backend Developer');
  });

  it('follows what changes, and is told when it has missed something', async () => {
    const { data, meta } = await client().changes();
    expect(data).toEqual([]);
    const { documentId } = await writeGuide(app, { role: 'Cooper' });
    const found = await client().changes({ after: meta.next, limit: 5 });
    expect(found.data).toMatchObject([{ event: 'guide.published', documentId, slug: 'cooper' }]);
    const elsewhere = Buffer.from('1 elsewhere 1').toString('base64url');
    await expect(client().changes({ after: elsewhere })).rejects.toBeInstanceOf(Gone);
  });

  it('searches, compares, finds ways and matches', async () => {
    const found = await client().search('backend', { type: ['guide'] });
    expect(found.data[0]).toMatchObject({ type: 'guide', documentId: whole });
    const roles = { from: 'backend-developer', to: 'blacksmith', hoursPerWeek: 20 };
    expect(await client().compare(roles)).toMatchObject({ to: { role: 'Farrier' }, learning: { hoursPerWeek: 20 } });
    expect(await client().paths(roles)).toMatchObject({ kind: 'none', routes: [] });
    const match = await client().match({ text: 'Python since 2015', guide: 'backend-developer' });
    expect(match).toMatchObject({
      skills: [{ name: 'Python', evidence: [{ start: 0, end: 6, text: 'Python' }] }],
      guides: [{ slug: 'backend-developer' }],
    });
    await expect(client().match({ skills: ['Python'], guide: 'nobody' })).rejects.toBeInstanceOf(NotFound);
    await expect(client().compare({ ...roles, hoursPerWeek: 0 })).rejects.toBeInstanceOf(BadRequest);
  });

  it('throws what went wrong as an error of its own kind', async () => {
    await expect(client().pages.get('nobody')).rejects.toBeInstanceOf(NotFound);
    await expect(client().pages.list({ pageSize: 1000 })).rejects.toBeInstanceOf(BadRequest);
    await expect(client().pages.get('blacksmith', { status: 'draft' })).rejects.toBeInstanceOf(Forbidden);
  });
});
