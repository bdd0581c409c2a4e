import { startCareers, type CareersApp } from '../support/careers-app';
import { addColleague } from '../admin/editor';

const PATH = '/careers/settings';

interface GuideDocuments {
  readonly import: (options: {
    readonly files: readonly { readonly file: string; readonly text: string }[];
    readonly publish: boolean;
  }) => Promise<{ readonly files: readonly { readonly status: string }[] }>;
}

interface Page {
  readonly skills: { readonly heading: string };
  readonly seo: { readonly canonicalUrl: string };
}

interface Answer {
  readonly revision: number;
  readonly settings: { readonly site: { readonly name: string }; readonly reviews: { readonly months: number } };
  readonly stored: object;
  readonly fixed: readonly string[];
  readonly files: readonly string[];
  readonly running: { readonly path: string };
  readonly rules: readonly { readonly id: string }[];
  readonly usualHeadings: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly cache: { readonly entries: number };
}

describe('settings of the careers plugin', () => {
  let app: CareersApp;

  beforeAll(async () => {
    const fixed = { site: { urls: { skill: 'https://fixed.example/{slug}' } }, readiness: { enforce: 'off' } };
    app = await startCareers({ config: { plugins: { careers: { config: fixed } } } });
    const service: GuideDocuments = app.strapi.plugin('careers').service('guide-documents');
    const text =
      '---\nrole: Glazier\n---\n\n# Glazier Career Guide\n\nCuts glass.\n\n## What skills does a Glazier need?\n\n- Cutting glass\n';
    const report = await service.import({ files: [{ file: 'glazier.md', text }], publish: true });
    expect(report.files[0]).toMatchObject({ status: 'created' });
  });

  afterAll(async () => {
    await app.stop();
  });

  const read = async (): Promise<Answer> =>
    (
      await app.request
        .get(PATH)
        .set(await app.asAdmin())
        .expect(200)
    ).body.data as Answer;
  const send = async (settings: object, revision?: number) =>
    app.request
      .put(PATH)
      .set(await app.asAdmin())
      .send({ revision: revision ?? (await read()).revision, settings });
  const page = async (): Promise<Page> =>
    (await app.request.get('/api/careers/pages/glazier').expect(200)).body.data as Page;

  it('say what holds, what the config file fixes and where', async () => {
    const answer = await read();
    expect(answer.fixed).toEqual(['site.urls.skill', 'readiness.enforce']);
    expect(answer.files).toEqual(['config/plugins.ts']);
    expect(answer.settings).toMatchObject({ site: { name: 'Career guides' }, reviews: { months: 12 } });
    expect(answer.rules.length).toBeGreaterThanOrEqual(20);
    expect(answer.usualHeadings.en?.skills).toBe('What skills does {roleWithArticle} need?');
  });

  it('change what pages show, at once and whether or not they are in the cache', async () => {
    expect((await page()).skills.heading).toBe('What skills does a Glazier need?');
    await page();
    const headings = { en: { skills: 'What {rolePlural} know' } };
    const urls = { guide: 'https://example.org/{locale}/careers/{slug}' };
    await send({ headings, site: { name: 'Careers of Example', urls } }).then(({ status }) => {
      expect(status).toBe(200);
    });
    const changed = await page();
    expect(changed.skills.heading).toBe('What Glaziers know');
    expect(changed.seo.canonicalUrl).toBe('https://example.org/en/careers/glazier');
    await send({});
    expect((await page()).skills.heading).toBe('What skills does a Glazier need?');
  });

  it('leave what the config file fixes as it is', async () => {
    const { status } = await send({ site: { urls: { skill: 'https://example.org/{slug}' } } });
    expect(status).toBe(200);
    const answer = await read();
    expect(answer.stored).toEqual({ site: { urls: {} } });
    expect(answer.settings).toMatchObject({ site: { urls: { skill: 'https://fixed.example/{slug}' } } });
    await send({});
  });

  it.each([
    [['settings', 'site', 'urls', 'guide'], { site: { urls: { guide: '/guides/{slug}' } } }],
    [['settings', 'headings', 'es', 'skills'], { headings: { es: { skills: '{rol}' } } }],
    [['settings', 'reviews', 'months'], { reviews: { months: 0 } }],
    [['settings', 'reader', 'path'], { reader: { path: '/admin' } }],
    [['settings', 'reader', 'path'], { reader: { path: '/api' } }],
  ])('name the field at fault: %j', async (path, settings) => {
    const { status, body } = await send(settings);
    expect(status).toBe(400);
    expect(body.error.details.errors).toEqual([expect.objectContaining({ path })]);
  });

  it('are not overwritten by somebody who has not seen the last change', async () => {
    const { revision } = await read();
    await send({ reviews: { months: 6 } }, revision);
    const { status, body } = await send({ reviews: { months: 24 } }, revision);
    expect(status).toBe(409);
    expect(body.error.details).toEqual({ revision: revision + 1 });
    expect((await read()).settings.reviews.months).toBe(6);
    await send({});
  });

  it('wait for the next start where the reader is concerned', async () => {
    await send({ reader: { path: '/jobs' } });
    expect((await read()).running.path).toBe('/guides');
    await app.request.get('/guides/glazier').expect(200);
    await send({});
  });

  it('empty the cache on demand', async () => {
    await page();
    await page();
    expect((await read()).cache.entries).toBeGreaterThan(0);
    await app.request
      .post(`${PATH}/clear-cache`)
      .set(await app.asAdmin())
      .expect(200);
    expect((await read()).cache.entries).toBe(0);
  });

  it('are noticed within a second when another process has changed them', async () => {
    await page();
    // As another process writes it: past this one's own lifecycles, with a row in the log of changes.
    const knex = app.strapi.db.connection;
    const value = JSON.stringify({ revision: 90, settings: { headings: { en: { skills: 'From elsewhere' } } } });
    const key = 'plugin_careers_settings';
    await knex('strapi_core_store_settings').where({ key }).update({ value });
    await knex('careers_changes').insert({
      document_id: 'c00000000000000000000001',
      changed_type: '*',
      changed_document_id: '*',
      writer: 'another',
      created_at: Date.now(),
    });
    const deadline = Date.now() + 1000;
    let heading = '';
    while (heading !== 'From elsewhere' && Date.now() < deadline) heading = (await page()).skills.heading;
    expect(heading).toBe('From elsewhere');
    await send({});
  });

  it('are for those who may: an editor reads, an author does not, and neither changes anything', async () => {
    const statuses = [];
    for (const role of ['strapi-editor', 'strapi-author'] as const) {
      const colleague = await addColleague(app, role);
      const { body } = await app.request.post('/admin/login').send(colleague).expect(200);
      const token = { Authorization: `Bearer ${String(body.data.token)}` };
      statuses.push((await app.request.get(PATH).set(token)).status);
      statuses.push((await app.request.put(PATH).set(token).send({ revision: 0, settings: {} })).status);
      statuses.push((await app.request.post(`${PATH}/clear-cache`).set(token)).status);
    }
    expect(statuses).toEqual([200, 403, 403, 403, 403, 403]);
    await app.request.get(PATH).expect(401);
  });
});
