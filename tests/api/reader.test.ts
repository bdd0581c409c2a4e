import { startCareers, type CareersApp } from '../support/careers-app';
import { addLocale } from './access-fixture';
import { guidesOf, stylesheetOf } from './reader-fixture';

const READ = ['plugin::careers.page.find', 'plugin::careers.page.findOne'];

describe('the built-in reader', () => {
  let app: CareersApp;

  beforeAll(async () => {
    app = await startCareers();
    await addLocale(app.strapi, 'es', 'Spanish');
    const field = await app.strapi
      .documents('plugin::careers.field')
      .create({ data: { name: 'Metal & Co', slug: 'metal' } });
    const guides = guidesOf(app.strapi);
    const welder = await guides.create({
      data: {
        role: 'Welder',
        slug: 'welder',
        summary: 'Joins <metal>.',
        overview: 'Sparks fly. <script>alert(1)</script>',
        field: field.documentId,
        aliases: [{ label: 'Fuser' }, { label: 'Burner', hidden: true }],
      },
      status: 'published',
    });
    await guides.update({
      documentId: welder.documentId,
      locale: 'es',
      data: { role: 'Soldador', slug: 'soldador', summary: 'Une metales.' },
      status: 'published',
    });
    await guides.create({ data: { role: 'Nurse', slug: 'nurse' }, status: 'published' });
    await guides.create({ data: { role: 'Secret Role', slug: 'secret-role' } });
  });

  afterAll(() => app.stop());

  it('lists the published guides by field and narrows them down without a script', async () => {
    const { text } = await app.request
      .get('/guides')
      .expect(200)
      .expect('Content-Type', /text\/html/);
    expect(text).toContain('>Metal &amp; Co</h2>');
    expect(text).toContain('>Welder</a>');
    expect(text).toContain('>Nurse</a>');
    expect(text).not.toContain('Secret');
    const shown = async (query: string) => {
      const answer = await app.request.get(`/guides?${query}`).expect(200);
      return ['Welder', 'Nurse'].filter((role) => answer.text.includes(`>${role}</a>`));
    };
    expect(await shown('field=metal')).toEqual(['Welder']);
    expect(await shown('q=fuser')).toEqual(['Welder']);
    expect(await shown('q=BURN')).toEqual(['Welder']);
    expect(await shown('q=nur')).toEqual(['Nurse']);
    // Nothing has both words: what has the rarer one comes.
    expect(await shown('q=nurse+welder')).toEqual(['Nurse']);
    expect(await shown('q=secret')).toEqual([]);
    expect(await shown('field=metal&q=nurse')).toEqual([]);
  });

  it('takes a field for what the list of pages takes it for, with a search and without', async () => {
    const fields = app.strapi.documents('plugin::careers.field');
    const outer = await fields.create({ data: { name: 'Outer', slug: 'outer' } as never });
    const inner = await fields.create({ data: { name: 'Inner', slug: 'inner', parent: outer.documentId } as never });
    const guides = guidesOf(app.strapi);
    const made = [
      await guides.create({
        data: { role: 'Kiln Operator', slug: 'kiln-operator', field: inner.documentId },
        status: 'published',
      }),
      await guides.create({
        data: { role: 'kiln builder', slug: 'kiln-builder', otherFields: [inner.documentId] },
        status: 'published',
      }),
      await guides.create({ data: { role: 'Kiln Salesperson', slug: 'kiln-salesperson' }, status: 'published' }),
    ];
    const shown = async (query: string) => {
      const { text } = await app.request.get(`/guides?${query}`).expect(200);
      return [...text.matchAll(/href="[^"]*\/guides\/(kiln-[a-z]+)"/g)].map(([, slug]) => slug);
    };
    const listed = await app.request.get('/api/careers/pages?field=outer').expect(200);
    expect(listed.body.data).toMatchObject([{ slug: 'kiln-builder' }, { slug: 'kiln-operator' }]);
    expect(await shown('q=kiln&field=outer')).toEqual(['kiln-builder', 'kiln-operator']);
    expect(await shown('q=kiln&field=inner')).toEqual(['kiln-builder', 'kiln-operator']);
    expect(await shown('q=kiln&field=metal')).toEqual([]);
    expect(await shown('q=kiln&field=nothing')).toEqual([]);
    expect(await shown('q=kiln')).toEqual(['kiln-builder', 'kiln-operator', 'kiln-salesperson']);
    const searched = await app.request.get('/guides?q=operator').expect(200);
    expect(searched.text).toContain('<span class="careers-badge">Inner</span>');
    for (const { documentId } of made) await guides.delete({ documentId });
  });

  it('shows a guide with its other languages, under a policy that lets nothing in', async () => {
    const answer = await app.request
      .get('/guides/welder')
      .expect(200)
      .expect('Content-Type', /text\/html/);
    expect(answer.text).toContain('<h1>Welder Career Guide</h1>');
    expect(answer.text).toContain('Joins &lt;metal&gt;.');
    expect(answer.text).toContain('Sparks fly.');
    expect(answer.text).not.toContain('<script>alert');
    expect(answer.text).toMatch(/hrefLang="es" href="[^"]*\/es\/guides\/soldador"/);
    expect(answer.text).toMatch(/rel="canonical" href="[^"]*\/guides\/welder"/);
    expect(answer.text).not.toContain('noindex');
    expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'self'; img-src/);
    expect(answer.headers['content-security-policy']).not.toContain('unsafe');
    await app.request.head('/guides/welder').expect(200);
  });

  it('speaks the language of the address', async () => {
    const { text } = await app.request.get('/es/guides/soldador').expect(200);
    expect(text).toMatch(/^<!doctype html><html lang="es" dir="ltr">/);
    expect(text).toContain('Saltar al contenido');
    const list = await app.request.get('/es/guides').expect(200);
    expect(list.text).toContain('Soldador');
    expect(list.text).not.toContain('Nurse');
    await app.request.get('/es/guides/nurse').expect(404);
    await app.request
      .get('/en/guides/welder?x=1')
      .expect(301)
      .expect('Location', /\/guides\/welder\?x=1$/);
    await app.request
      .get('/en/guides')
      .expect(301)
      .expect('Location', /\/guides$/);
  });

  it('has a page for what is not there, and none for a draft', async () => {
    for (const slug of ['secret-role', 'nothing', 'Welder', 'welder.md', '%00', '%FF', 'a'.repeat(3000)]) {
      const { text, headers } = await app.request.get(`/guides/${slug}`).expect(404);
      expect(headers['content-type']).toMatch(/text\/html/);
      expect(text).toContain('There is no such guide');
      expect(text).not.toContain('Secret');
    }
  });

  it('leaves addresses to others that are not its own', async () => {
    for (const path of ['/xx/guides', '/api/guides', '/guides/changes', '/guides/welder/more', '/fr/guides/welder']) {
      const answer = await app.request.get(path).expect(404);
      expect([path, answer.headers['content-type']]).toEqual([path, 'application/json; charset=utf-8']);
    }
  });

  it('leads from an old slug to the new one', async () => {
    const guides = guidesOf(app.strapi);
    const { documentId } = await guides.create({ data: { role: 'Old Name', slug: 'old-name' }, status: 'published' });
    await app.request.get('/guides/old-name').expect(200);
    await guides.update({ documentId, data: { slug: 'new-name' }, status: 'published' });
    await app.request.get('/guides/old-name').expect(301).expect('Location', '/guides/new-name');
    await app.request.get('/guides/new-name').expect(200);
  });

  it('shows a change at once', async () => {
    await app.request.get('/guides/nurse').expect(200);
    const { documentId } = await guidesOf(app.strapi).findFirst({ filters: { slug: 'nurse' } });
    await guidesOf(app.strapi).update({
      documentId,
      data: { summary: 'Cares for people.' },
      status: 'published',
    });
    const { text } = await app.request.get('/guides/nurse').expect(200);
    expect(text).toContain('Cares for people.');
  });

  it('shows a draft to whoever has a link of the preview, marked and never kept', async () => {
    const { documentId } = await guidesOf(app.strapi).findFirst({ filters: { slug: 'secret-role' } });
    const previews: { createToken: (subject: { documentId: string; locale: string }) => Promise<string> } = app.strapi
      .plugin('careers')
      .service('preview');
    const token = await previews.createToken({ documentId, locale: 'en' });
    const answer = await app.request.get(`/guides/secret-role?status=draft&token=${token}`).expect(200);
    expect(answer.text).toContain('Secret Role');
    expect(answer.text).toContain('Draft preview');
    expect(answer.text).toContain('<meta name="robots" content="noindex"/>');
    expect(answer.headers['cache-control']).toBe('private, no-store');
    expect(answer.headers['x-robots-tag']).toBe('noindex');

    for (const query of [`token=${token}x`, 'token=', `token=${token.slice(1)}`, 'token[a]=b']) {
      const refused = await app.request.get(`/guides/secret-role?status=draft&${query}`).expect(404);
      expect(refused.text).not.toContain('Secret');
      expect(refused.headers['cache-control']).toBe('private, no-store');
    }
    const other = await app.request.get(`/guides/welder?status=draft&token=${token}`).expect(404);
    expect(other.text).not.toContain('Sparks');
  });

  it('sends its stylesheet once and for all', async () => {
    const { text } = await app.request.get('/guides').expect(200);
    const address = stylesheetOf(text);
    const css = await app.request
      .get(address)
      .expect(200)
      .expect('Content-Type', /text\/css/);
    expect(css.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(css.text).toContain('--careers-accent');
    await app.request.get('/guides/assets/0123456789abcdef.css').expect(200).expect('Cache-Control', 'no-cache');
    await app.request.get('/guides/assets/passwd').expect(404);
  });

  it.each([
    '/guides?q=%00%01',
    '/guides?q=%F0%9F',
    '/guides?q[$ne]=1&field[]=x&page=-1',
    '/guides?page=99999999999999999999',
    '/guides?field=%27%3B--',
    `/guides?q=${'%25'.repeat(500)}`,
    '/guides?locale=xx&populate=*&status=draft',
    '/guides/welder?sections[]=x&body=1',
    '/%E0%A4%A/guides',
    '/guides/..%2f..%2fetc%2fpasswd',
    '/__proto__/guides',
    '/guides/__proto__',
  ])('survives %s', async (path) => {
    const { status } = await app.request.get(path);
    expect([200, 301, 400, 404]).toContain(status);
  });

  it('shows what visitors may read over the API, and nothing else', async () => {
    await app.publicRole.revoke(...READ);
    for (const path of ['/guides', '/guides/welder', '/es/guides/soldador', '/guides/nothing', '/guides?q=welder']) {
      const { text } = await app.request.get(path).expect(404);
      expect(text).toMatch(/Roles, Public, Careers/);
      expect(text).not.toMatch(/Welder|Soldador|Metal/);
    }
    await app.publicRole.grant(...READ);
    await app.request.get('/guides/welder').expect(200);
  });
});

describe('the settings of the reader', () => {
  it('answers elsewhere, and asks not to be indexed when another site shows the guides', async () => {
    const careers = {
      config: {
        reader: { path: '/help/careers' },
        site: { name: 'Our guides', urls: { guide: 'https://example.org/{locale}/careers/{slug}' } },
      },
    };
    // Behind a proxy that takes `/cms` off before it asks Strapi.
    const server = { url: 'https://example.org/cms' };
    const app = await startCareers({ config: { server, plugins: { careers } } });
    try {
      const { documentId } = await guidesOf(app.strapi).create({
        data: { role: 'Welder', slug: 'welder' },
        status: 'published',
      });
      const { text } = await app.request.get('/help/careers/welder').expect(200);
      expect(text).toContain('<meta name="robots" content="noindex"/>');
      expect(text).toContain('rel="canonical" href="https://example.org/en/careers/welder"');
      expect(text).toContain('<a class="reader-name" href="/cms/help/careers">');
      const list = await app.request.get('/help/careers').expect(200);
      expect(list.text).toContain('<h1 class="reader-title">Our guides</h1>');
      const stylesheet = stylesheetOf(text);
      expect(stylesheet).toMatch(/^\/cms\/help\/careers\/assets\//);
      await app.request.get(stylesheet.slice('/cms'.length)).expect(200);
      const previews: { urlFor: (guide: object) => Promise<string> } = app.strapi.plugin('careers').service('preview');
      expect(await previews.urlFor({ documentId, locale: 'en', status: 'draft' })).toMatch(
        /^https:\/\/example\.org\/cms\/help\/careers\/welder\?status=draft&token=/,
      );
      await app.request.get('/guides').expect(404);
    } finally {
      await app.stop();
    }
  });

  it('can be off', async () => {
    const careers = { config: { reader: { enabled: false } } };
    const app = await startCareers({ config: { plugins: { careers } } });
    try {
      for (const path of ['/guides', '/guides/welder', '/guides/assets/0123456789abcdef.css']) {
        const answer = await app.request.get(path).expect(404);
        expect(answer.headers['content-type']).toMatch(/json/);
      }
    } finally {
      await app.stop();
    }
  });
});
