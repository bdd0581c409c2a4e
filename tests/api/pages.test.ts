import fc from 'fast-check';
import { GUIDE, makePageContent, slugsIn, writeGuide, type PageContent } from './pages-fixture';
import { startCareers, type CareersApp } from '../support/careers-app';

jest.setTimeout(180_000);

describe('guide pages over REST', () => {
  let app: CareersApp;
  let content: PageContent;

  const get = (path: string) => app.request.get(`/api/careers/pages${path}`);

  beforeAll(async () => {
    app = await startCareers({
      config: { plugins: { careers: { config: { publicRead: true, fallbackLocales: { fr: ['es'] } } } } },
    });
    content = await makePageContent(app);
  });

  afterAll(() => app.stop());

  describe('one page', () => {
    it('comes whole, to anybody, in one answer', async () => {
      const { body, headers } = await get('/backend-developer').expect(200);
      expect(headers.vary).toContain('Accept');
      expect(body.data).toMatchObject({
        schemaVersion: 1,
        documentId: content.whole,
        slug: 'backend-developer',
        locale: 'en',
        field: { name: 'Software' },
        skills: { items: [{ skills: [{ name: 'Python' }, { name: 'Java' }] }, { skills: [{ name: 'Unit testing' }] }] },
        faqs: { items: [{ question: 'Third question?' }, { question: 'First question?' }, {}] },
        overview: {
          body: { markdown: 'A **backend developer** builds servers.', html: expect.stringContaining('<strong>') },
        },
        related: { items: [{ role: 'Tester' }, { role: 'Data Engineer' }] },
        progression: { advancesTo: [{ role: 'Software Architect' }], advancesFrom: [] },
        alternates: [{ locale: 'en' }, { locale: 'es', slug: 'desarrollador-backend' }],
        jsonLd: { '@context': 'https://schema.org' },
      });
    });

    it('comes in another locale, with the words of that locale', async () => {
      const { body } = await get('/desarrollador-backend?locale=es').expect(200);
      expect(body.data).toMatchObject({ locale: 'es', role: 'Desarrollador backend', documentId: content.whole });
      await get('/desarrollador-backend').expect(404);
    });

    it('comes in the first fallback locale that has it: those of the request, else those of the settings', async () => {
      const asked = await get('/desarrollador-backend?locale=de&fallback=fr,es').expect(200);
      expect(asked.body.data.locale).toBe('es');
      const usual = await get('/desarrollador-backend?locale=fr').expect(200);
      expect(usual.body.data.locale).toBe('es');
      await get('/desarrollador-backend?locale=fr&fallback=en').expect(404);
    });

    it('has only the sections asked for', async () => {
      const { body } = await get('/backend-developer?sections=steps,salaries').expect(200);
      expect(body.data).toMatchObject({ role: 'Backend Developer', steps: { items: [{}, {}] } });
      expect(body.data.salaries.items[0]).toMatchObject({ topCoded: true });
      expect(body.data).not.toHaveProperty('skills');
      expect(body.data).not.toHaveProperty('jsonLd');
    });

    it('has Markdown fields in one form or both', async () => {
      const html = await get('/backend-developer?sections=education&body=html').expect(200);
      expect(html.body.data.education.body).toEqual({ markdown: null, html: '<p>A degree helps.</p>' });
      const markdown = await get('/backend-developer?sections=education&body=markdown').expect(200);
      expect(markdown.body.data.education.body).toEqual({ markdown: 'A degree helps.', html: null });
    });

    it.each([
      ['with .md', '/backend-developer.md', {}],
      ['by Accept', '/backend-developer', { Accept: 'text/markdown' }],
    ])('comes as Markdown %s', async (_, path, headers) => {
      const answer = await get(path).set(headers).expect(200);
      expect(answer.headers['content-type']).toBe('text/markdown; charset=utf-8');
      expect(answer.text).toMatch(/^# /m);
      expect(answer.text).toContain('A **backend developer** builds servers.');
      expect(answer.text).toMatch(/^- Education: Bachelor’s degree$/m);
    });

    it('comes as Markdown in the words of its locale', async () => {
      const { text } = await get('/desarrollador-backend.md?locale=es').expect(200);
      expect(text).toMatch(/^1\. \*\*Aprender\*\* \(3.6 meses\)$/m);
      expect(text).toMatch(/^\*.*Actualizada \d+ de /m);
    });

    it('is JSON for browsers and for those who take anything', async () => {
      for (const accept of ['*/*', 'text/html,application/xhtml+xml,*/*;q=0.8', 'application/json']) {
        const answer = await get('/backend-developer').set('Accept', accept).expect(200);
        expect(answer.headers['content-type']).toContain('application/json');
      }
    });
  });

  describe('a slug', () => {
    it('that nobody has, or whose guide is not published, is a 404', async () => {
      await writeGuide(app, { role: 'Only A Draft' }, { status: 'draft' });
      const { body } = await get('/only-a-draft').expect(404);
      expect(body.error).toMatchObject({ name: 'NotFoundError' });
      await get('/nobody').expect(404);
    });

    it('that was changed leads to the present one, with the query and the form that was asked for', async () => {
      const { documentId } = await writeGuide(app, { role: 'First Name', slug: 'first-name' });
      await writeGuide(app, { slug: 'second-name' }, { documentId });
      const follow = async (path: string) => {
        const { headers } = await get(path).expect(301);
        return new URL(String(headers.location), `${app.url}/api/careers/pages${path}`).href.slice(app.url.length);
      };
      expect(await follow('/first-name')).toBe('/api/careers/pages/second-name');
      expect(await follow('/first-name/')).toBe('/api/careers/pages/second-name');
      expect(await follow('/first-name.md?body=html&locale=en')).toBe(
        '/api/careers/pages/second-name.md?body=html&locale=en',
      );
      await app.strapi.documents(GUIDE).unpublish({ documentId });
      await get('/first-name').expect(404);
      await get('/second-name').expect(404);
    });
  });

  describe('lists', () => {
    it('give teasers by role, a page at a time', async () => {
      const first = await get('?pageSize=2').expect(200);
      expect(first.body.data).toHaveLength(2);
      expect(first.body.data[0]).toMatchObject({
        slug: 'backend-developer',
        demand: 'growing',
        cover: { url: expect.stringMatching(/^http/) },
        field: { name: 'Software' },
        url: expect.stringMatching(/^http/),
      });
      expect(first.body.meta.pagination).toMatchObject({ page: 1, pageSize: 2, total: 4, pageCount: 2 });
      const beyond = await get('?pageSize=2&page=9').expect(200);
      expect(beyond.body).toEqual({ data: [], meta: { pagination: { page: 9, pageSize: 2, total: 4, pageCount: 2 } } });
    });

    it('give whole pages for static builds', async () => {
      const { body } = await get('?view=full&sections=steps&body=markdown').expect(200);
      expect(body.data).toHaveLength(4);
      expect(body.data[0]).toMatchObject({
        steps: { items: [{ description: { markdown: 'Any will do.', html: null } }, {}] },
      });
      expect(body.data[0]).not.toHaveProperty('skills');
    });

    it('hold the guides of a field, of those inside it, and of those that name it too', async () => {
      const fields = app.strapi.documents('plugin::careers.field');
      const inner = await fields.create({ data: { name: 'Backend', parent: content.linked.get('Software') } as never });
      const role = await writeGuide(app, { role: 'Inner Role', field: inner.documentId });
      const slugsOf = async (field: string) => {
        const { body } = await get(`?field=${field}`).expect(200);
        return slugsIn(body.data);
      };
      expect(await slugsOf('software')).toEqual(['backend-developer', 'inner-role']);
      expect(await slugsOf('backend')).toEqual(['inner-role']);
      expect(await slugsOf('data')).toEqual(['backend-developer']);
      expect(await slugsOf('nothing')).toEqual([]);
      await app.strapi.documents(GUIDE).delete({ documentId: role.documentId });
    });

    it('are of one locale', async () => {
      const { body } = await get('?locale=es').expect(200);
      expect(slugsIn(body.data)).toEqual(['desarrollador-backend']);
    });
  });

  describe('what nobody can take', () => {
    it.each([
      ['sections', '/backend-developer?sections=nonsense'],
      ['body', '/backend-developer?body=pdf'],
      ['locale', '/backend-developer?locale=../etc'],
      ['locale', '/backend-developer?locale[]=en&locale[]=es'],
      ['fallback', '/backend-developer?fallback=,'],
      ['populate', '/backend-developer?populate=*'],
      ['page', '?page=0'],
      ['pageSize', '?pageSize=101'],
      ['filters', '?filters[role]=x'],
      ['view', '?view=everything'],
    ])('is a 400 that names %s: %s', async (parameter, path) => {
      const { body } = await get(path).expect(400);
      expect(body.error).toMatchObject({
        name: 'ValidationError',
        message: expect.stringContaining(`"${parameter}"`),
        details: { parameter, found: expect.any(String), allowed: expect.any(String) },
      });
    });

    it('never breaks anything, whatever a client sends', async () => {
      const { port } = new URL(app.url);
      const awkward = fc.constantFrom(
        '%00',
        '%2F',
        '%E0%A4%A',
        '%ED%A0%80',
        '..',
        '.md',
        '%',
        'a'.repeat(3000),
        '%F0%9F%98%80',
        "'",
        '%0d%0a',
      );
      const piece = fc.oneof(
        awkward,
        fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => encodeURIComponent(text)),
      );
      const key = fc.constantFrom(
        'locale',
        'page',
        'pageSize',
        'sections',
        'body',
        'field',
        'fallback',
        'status',
        'view',
        'token',
        'locale[]',
        'locale[a][b]',
        'page[]',
        '__proto__',
        'constructor',
      );
      await fc.assert(
        fc.asyncProperty(
          fc.array(piece, { maxLength: 3 }),
          fc.array(fc.tuple(key, piece), { maxLength: 4 }),
          async (slug, query) => {
            const search = query.map(([name, value]) => `${name}=${value}`).join('&');
            const path = `/api/careers/pages/${slug.join('')}?${search}`;
            const answer = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' });
            await answer.arrayBuffer();
            expect([200, 301, 400, 403, 404]).toContain(answer.status);
          },
        ),
        { numRuns: 300 },
      );
    });
  });

  describe('without the permission', () => {
    const ACTIONS = ['plugin::careers.page.find', 'plugin::careers.page.findOne'];

    it('are closed to visitors, open to read-only tokens', async () => {
      const token = await app.apiToken({ type: 'read-only' });
      await app.publicRole.revoke(...ACTIONS);
      await get('/backend-developer').expect(403);
      await get('/backend-developer.md').expect(403);
      await get('').expect(403);
      await get('/backend-developer').set(token).expect(200);
      await get('').set(token).expect(200);
      await app.publicRole.grant(...ACTIONS);
      await get('/backend-developer').expect(200);
    });
  });
});
