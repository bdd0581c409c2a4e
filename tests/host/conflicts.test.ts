import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import supertest from 'supertest';
import { createApiToken, signInAsAdmin } from '../support/accounts';
import { makeHostApp, packPlugin, type HostApp } from './host-app';

jest.setTimeout(240_000);

const json = (value: object) => JSON.stringify(value, null, 2);
const pluginConfig = (config: object) =>
  `export default () => (${json({ careers: { enabled: true, config }, graphql: { enabled: true } })});\n`;

const careerType = {
  'src/api/career/content-types/career/schema.json': json({
    kind: 'collectionType',
    collectionName: 'careers',
    info: { singularName: 'career', pluralName: 'careers', displayName: 'Career' },
    options: { draftAndPublish: false },
    attributes: { name: { type: 'string' } },
  }),
  'src/api/career/routes/career.ts':
    "import { factories } from '@strapi/strapi';\nexport default factories.createCoreRouter('api::career.career' as never);\n",
  'src/api/career/controllers/career.ts':
    "import { factories } from '@strapi/strapi';\nexport default factories.createCoreController('api::career.career' as never);\n",
  'src/api/career/services/career.ts':
    "import { factories } from '@strapi/strapi';\nexport default factories.createCoreService('api::career.career' as never);\n",
};

const stepComponent = json({
  collectionName: 'components_careers_steps',
  info: { displayName: 'step' },
  options: {},
  attributes: { icon: { type: 'string' }, title: { type: 'string' } },
});

/** What the operator reads: the lines of the log that report an error, without the time. */
const errorLines = (log: string): string[] =>
  log

    .replace(/\u001b\[\d+m/g, '')
    .replace(/^\[[^\]]+\] (?!error)\w+: .*$/gm, '')
    .split('\n')
    .map((line) => line.replace(/^\[[^\]]+\] error: /, '').trim())
    .filter((line) => line !== '');

describe('an app that already has what the plugin needs', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'careers-pack-'));
  const tarball = packPlugin(folder);
  let host: HostApp;

  beforeAll(() => {
    host = makeHostApp({ tarball, packages: ['@strapi/plugin-graphql'] });
    host.installPlugin();
  });

  afterAll(() => {
    host.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  it('stops with one line for each thing, all at once, and no stack trace', async () => {
    host.write({
      ...careerType,
      'config/plugins.ts': pluginConfig({}),
      'src/components/careers/step.json': stepComponent,
      'src/api/careers-guide/content-types/careers-guide/schema.json': json({
        kind: 'collectionType',
        collectionName: 'careers_guides',
        info: { singularName: 'careers-guide', pluralName: 'careers-guides', displayName: 'Article' },
        attributes: { name: { type: 'string' } },
      }),
    });

    const { code, log } = await host.startInVain();
    expect(code).toBe(1);
    expect(errorLines(log)).toEqual([
      expect.stringMatching(/^careers: .*careers\.step .*\(src\/components\/careers\/step\.json\).*Rename yours/),
      expect.stringMatching(
        /^careers: api::careers-guide\.careers-guide \(src\/api\/careers-guide\/content-types\/careers-guide\/schema\.json\).*"careers_guides".*collectionName/,
      ),
      expect.stringMatching(/^careers: api::careers-guide\.careers-guide .*plugin::careers\.guide.*GraphQL.*Rename/),
      expect.stringMatching(
        /^careers: api::career \(src\/api\/career\/routes\/career\.ts\).*GET \/api\/careers\/:id.*GET \/api\/careers\/guides.*prefix/,
      ),
    ]);

    host.remove('src/api/careers-guide');
    host.remove('src/components');
  });

  it('stops for a route alone, before the database has a table of the plugin', async () => {
    host.write({ ...careerType, 'config/plugins.ts': pluginConfig({}) });
    const { code, log } = await host.startInVain();
    expect(code).toBe(1);
    expect(errorLines(log)).toEqual([expect.stringMatching(/^careers: api::career .*GET \/api\/careers\/:id/)]);
    const tables = await host.run(
      "console.log(require('better-sqlite3')(process.env.DATABASE_FILENAME).prepare(\"select count(*) as n from sqlite_master where name like 'careers_guides%'\").get().n)",
    );
    expect(tables.trim()).toBe('0');
  });

  it('starts beside the type of the same name once the prefix is another, and both answer', async () => {
    host.write({ ...careerType, 'config/plugins.ts': pluginConfig({ prefix: 'career-guides' }) });
    const running = await host.start();
    try {
      const request = supertest(running.url);
      const token = await createApiToken({
        request,
        admin: await signInAsAdmin(request),
        token: { type: 'full-access' },
      });
      const made = await request
        .post('/api/careers')
        .set(token)
        .send({ data: { name: 'Theirs' } });
      expect(made.status).toBe(201);
      await request
        .get(`/api/careers/${String(made.body.data.documentId)}`)
        .set(token)
        .expect(200);
      await request.get('/api/career-guides/guides').set(token).expect(200);
      await request.get('/api/careers/guides').set(token).expect(404);
    } finally {
      await running.stop();
    }
  });

  it('stops with one line a wrong setting', async () => {
    host.write({ 'config/plugins.ts': pluginConfig({ prefix: '/Careers/', publicRead: 'yes', colour: 'blue' }) });
    const { code, log } = await host.startInVain();
    expect(code).toBe(1);
    expect(errorLines(log)).toEqual([
      expect.stringMatching(/^careers: config\/plugins, careers\.config\.prefix: .*found "\/Careers\/"/),
      expect.stringMatching(/^careers: config\/plugins, careers\.config\.publicRead: .*boolean.*found "yes"/),
      expect.stringMatching(/^careers: config\/plugins, careers\.config\.colour: no such setting; there are .*prefix/),
    ]);
  });
});
