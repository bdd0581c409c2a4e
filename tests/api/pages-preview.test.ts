import { graphql } from './access-fixture';
import { makePageContent, writeGuide, type PageContent } from './pages-fixture';
import { startCareers, type CareersApp } from '../support/careers-app';

jest.setTimeout(120_000);

const PATTERN = 'https://example.org/api/draft?slug={slug}&locale={locale}&token={token}&status={status}';
const GUIDE = 'plugin::careers.guide';

interface Preview {
  createToken(subject: { documentId: string; locale: string }): Promise<string>;
}

describe('the preview of drafts', () => {
  let app: CareersApp;
  let content: PageContent;

  const get = (path: string) => app.request.get(`/api/careers/pages${path}`);
  const draft = (slug: string, token: string) => get(`/${slug}?status=draft&token=${token}`);

  /** What Strapi's own preview button asks for. */
  const previewUrl = async (query: Readonly<Record<string, string>>): Promise<URL> => {
    const { body } = await app.request
      .get(`/content-manager/preview/url/${GUIDE}`)
      .query(query)
      .set(await app.asAdmin())
      .expect(200);
    return new URL(String(body.data.url));
  };
  const tokenFor = async (documentId: string, locale = 'en') =>
    String((await previewUrl({ documentId, locale, status: 'draft' })).searchParams.get('token'));

  beforeAll(async () => {
    app = await startCareers({
      config: { plugins: { careers: { config: { publicRead: true, site: { urls: { preview: PATTERN } } } } } },
    });
    content = await makePageContent(app);
    await writeGuide(app, { summary: 'Not yet public' }, { documentId: content.whole, status: 'draft' });
  });

  afterAll(() => app.stop());

  it('opens from the content manager, in one’s own frontend', async () => {
    const url = await previewUrl({ documentId: content.whole, locale: 'en', status: 'draft' });
    expect(`${url.origin}${url.pathname}`).toBe('https://example.org/api/draft');
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      slug: 'backend-developer',
      locale: 'en',
      status: 'draft',
    });
    const published = await previewUrl({ documentId: content.whole, locale: 'en', status: 'published' });
    expect(Object.fromEntries(published.searchParams)).toMatchObject({ status: 'published', token: '' });
  });

  it('gives the draft to whoever has the token, and keeps it out of every cache', async () => {
    const token = await tokenFor(content.whole);
    const answer = await draft('backend-developer', token).expect(200);
    expect(answer.body.data.summary).toBe('Not yet public');
    expect(answer.headers['cache-control']).toBe('private, no-store');
    expect(answer.headers).not.toHaveProperty('surrogate-key');
    const markdown = await get(`/backend-developer.md?status=draft&token=${token}`).expect(200);
    expect(markdown.text).toContain('Not yet public');

    const open = await get('/backend-developer').expect(200);
    expect(open.body.data.summary).toBe('Builds what users do not see.');
  });

  it('follows the draft to a new slug', async () => {
    const { documentId } = await writeGuide(app, { role: 'Renamed', slug: 'old-slug' });
    const token = await tokenFor(documentId);
    await writeGuide(app, { slug: 'new-slug' }, { documentId, status: 'draft' });
    await draft('new-slug', token).expect(200);
    const { headers } = await draft('old-slug', token).expect(301);
    expect(headers.location).toContain('new-slug?status=draft&token=');
    expect(headers['cache-control']).toBe('private, no-store');
  });

  it('opens nothing else', async () => {
    const other = await writeGuide(app, { role: 'Secret Role' }, { status: 'draft' });
    const token = await tokenFor(content.whole);
    for (const path of ['/secret-role', '/tester', '/desarrollador-backend', '/backend-developer?locale=es']) {
      const { body } = await get(`${path}${path.includes('?') ? '&' : '?'}status=draft&token=${token}`).expect(403);
      expect(body.error).toMatchObject({
        name: 'PolicyError',
        message: expect.stringContaining('another guide'),
        details: { parameter: 'token', reason: 'other-guide' },
      });
    }
    await draft('secret-role', await tokenFor(other.documentId)).expect(200);
    await app.request.get(`/api/careers/guides?status=draft&token=${token}`).expect(400);
  });

  it('refuses tokens that are not ours, changed or expired, and drafts without one', async () => {
    const token = await tokenFor(content.whole);
    const [head = '', payload = '', signature = ''] = token.split('.');
    const changed = Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from(payload, 'base64url').toString()), exp: 9_999_999_999 }),
    ).toString('base64url');
    const unsigned = Buffer.from('{"alg":"none"}').toString('base64url');
    for (const bad of ['x', '%00', `${head}.${changed}.${signature}`, `${unsigned}.${changed}.`, '']) {
      const { body, headers } = await draft('backend-developer', bad).expect(403);
      expect(body.error.details).toEqual({ parameter: 'token', reason: 'invalid' });
      expect(headers['cache-control']).toBe('private, no-store');
    }
    const minutes = app.strapi.config.get('plugin::careers.preview.minutes');
    app.strapi.config.set('plugin::careers.preview.minutes', -1);
    const preview = app.strapi.plugin('careers').service('preview') as unknown as Preview;
    const expired = await preview.createToken({ documentId: content.whole, locale: 'en' });
    app.strapi.config.set('plugin::careers.preview.minutes', minutes);
    const { body } = await draft('backend-developer', expired).expect(403);
    expect(body.error.details).toEqual({ parameter: 'token', reason: 'expired' });

    const without = await get('/backend-developer?status=draft').expect(403);
    expect(without.body.error.details).toMatchObject({ parameter: 'status', permission: `${GUIDE}.findDrafts` });
  });

  it('is open without a token to those who may read drafts anyhow', async () => {
    const token = await app.apiToken({ type: 'full-access' });
    const answer = await get('/backend-developer?status=draft').set(token).expect(200);
    expect(answer.body.data.summary).toBe('Not yet public');
    expect(answer.headers['cache-control']).toBe('private, no-store');
    const reader = await app.apiToken({ type: 'read-only' });
    await get('/backend-developer?status=draft').set(reader).expect(403);
  });

  it('works over GraphQL too', async () => {
    const token = await tokenFor(content.whole);
    const query = `query ($token: String) { careersPage(slug: "backend-developer", status: DRAFT, token: $token) { summary } }`;
    const opened = await graphql(app, { query, variables: { token } });
    expect(opened.body).toEqual({ data: { careersPage: { summary: 'Not yet public' } } });
    expect(opened.headers['cache-control']).toContain('no-store');
    const refused = await graphql(app, { query });
    expect(refused.body.errors[0].extensions).toMatchObject({ code: 'FORBIDDEN' });
    expect(JSON.stringify(refused.body)).not.toContain('Not yet public');
  });

  it('has no address for what does not exist, and none for other types', async () => {
    const ask = async (uid: string, documentId: string) =>
      app.request
        .get(`/content-manager/preview/url/${uid}`)
        .query({ documentId })
        .set(await app.asAdmin());
    expect((await ask(GUIDE, 'nothing')).status).toBe(204);
    expect((await ask('plugin::careers.skill', String(content.linked.get('Python')))).status).toBe(204);
  });
});
