import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { evaluate, makeHostWithPlugin, visit, type Visit } from './fresh-app';
import type { HostApp } from './host-app';
import { describeOnEachDatabase, type DatabaseName } from '../support/each-database';

jest.setTimeout(400_000);

const WITH_PLUGIN = 'export default () => ({ careers: { enabled: true, config: { publicRead: true } } });\n';
const WITHOUT_PLUGIN = 'export default () => ({});\n';

/** A change of the host's own, so that Strapi compares its whole schema and clears up what it finds orphaned. */
const newType = {
  'src/api/note/content-types/note/schema.json': JSON.stringify({
    kind: 'collectionType',
    collectionName: 'notes',
    info: { singularName: 'note', pluralName: 'notes', displayName: 'Note' },
    options: {},
    attributes: { text: { type: 'string' } },
  }),
};

const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const POPULATE = [
  'skills.skills',
  'steps',
  'certifications.certification',
  'salaries',
  'faqs',
  'field',
  'relatedGuides',
  'cover',
  'seo.image',
]
  .map((path, index) => `populate[${index}]=${path}`)
  .join('&');

const add = async ({ request, token }: Visit, { type, data }: { type: string; data: object }) => {
  const { body, status } = await request.post(`/api/careers/${type}`).set(token).send({ data });
  if (status !== 201) throw new Error(`${type}: ${JSON.stringify(body)}`);
  return body.data as { documentId: string };
};

/** One guide with everything: relations, components, an image, two locales, a draft that differs; and a second guide. */
const fill = async (visitor: Visit): Promise<void> => {
  const { request, admin, token } = visitor;
  await request
    .post('/i18n/locales')
    .set(admin)
    .send({ code: 'es', name: 'Spanish (es)', isDefault: false })
    .expect(200);
  const upload = await request.post('/api/upload').set(token).attach('files', DOT, 'dot.png').expect(201);
  const image = upload.body[0].id as number;
  const skill = await add(visitor, { type: 'skills', data: { name: 'Welding' } });
  const certification = await add(visitor, { type: 'certifications', data: { name: 'Certified Welder' } });
  const field = await add(visitor, { type: 'fields', data: { name: 'Trades' } });
  const faq = await add(visitor, { type: 'faqs', data: { question: 'Is it hot?', answer: 'Yes.' } });
  const other = await add(visitor, { type: 'guides', data: { role: 'Boilermaker' } });
  const guide = await add(visitor, {
    type: 'guides',
    data: {
      role: 'Welder',
      summary: 'Joins metal',
      skills: [{ label: 'Joining', skills: [skill.documentId] }],
      steps: [{ title: 'Train', minMonths: 6 }],
      certifications: [{ certification: certification.documentId, condition: 'if abroad' }],
      salaries: [{ region: 'US', currency: 'USD', median: 50_000 }],
      faqs: [faq.documentId],
      field: field.documentId,
      relatedGuides: [other.documentId],
      cover: image,
      seo: { metaTitle: 'Welder', image },
    },
  });
  const address = `/api/careers/guides/${guide.documentId}`;
  await request
    .put(`${address}?locale=es`)
    .set(token)
    .send({ data: { role: 'Soldador' } })
    .expect(200);
  await request
    .put(`${address}?status=draft`)
    .set(token)
    .send({ data: { summary: 'Not yet published' } })
    .expect(200);
};

interface ViewConfiguration {
  readonly settings: object;
  readonly metadatas: Readonly<Record<string, { list: { mainField?: unknown } }>>;
  readonly layouts: object;
}

/** An administrator's own arrangement of the edit view, and what the role Editor may do. */
const arrange = async ({ request, admin }: Visit): Promise<void> => {
  const view = '/content-manager/content-types/plugin::careers.guide/configuration';
  const { body } = await request.get(view).set(admin).expect(200);
  const { settings, metadatas, layouts } = body.data.contentType as ViewConfiguration;
  // The admin panel leaves this out as well.
  for (const { list } of Object.values(metadatas)) delete list.mainField;
  await request
    .put(view)
    .set(admin)
    .send({ settings: { ...settings, pageSize: 50 }, metadatas, layouts })
    .expect(200);
  const editor = await editorRole({ request, admin });
  await request
    .put(`/admin/roles/${editor}/permissions`)
    .set(admin)
    .send({
      permissions: [
        {
          action: 'plugin::content-manager.explorer.read',
          subject: 'plugin::careers.guide',
          properties: { fields: ['role'], locales: ['en'] },
          conditions: [],
        },
      ],
    })
    .expect(200);
};

const editorRole = async ({ request, admin }: Pick<Visit, 'request' | 'admin'>): Promise<number> => {
  const roles = await request.get('/admin/roles').set(admin).expect(200);
  return (roles.body.data as { id: number; code: string }[]).find(({ code }) => code === 'strapi-editor')?.id ?? 0;
};

/** Everything about careers that a person could miss. */
const inventory = async ({ request, admin, token }: Visit) => {
  const read = async (query: string) => {
    const answer = await request.get(`/api/careers/guides?${POPULATE}&sort=role&${query}`).set(token).expect(200);
    return answer.body.data as object[];
  };
  const view = await request
    .get('/content-manager/content-types/plugin::careers.guide/configuration')
    .set(admin)
    .expect(200);
  const editor = await request
    .get(`/admin/roles/${await editorRole({ request, admin })}/permissions`)
    .set(admin)
    .expect(200);
  return {
    published: await read('locale=en'),
    drafts: await read('locale=en&status=draft'),
    spanish: await read('locale=es'),
    visitors: (await request.get('/api/careers/guides')).status,
    view: view.body.data.contentType,
    permissions: (editor.body.data as { subject: string | null }[]).filter(({ subject }) =>
      subject?.includes('careers'),
    ),
  };
};

/** A database on the server: a host of its own knows no schemas. @returns its settings, and how to be rid of it */
const makePostgresDatabase = async () => {
  const server = process.env.TEST_DATABASE_URL ?? '';
  const name = `careers_test_${randomBytes(6).toString('hex')}`;
  const run = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await run(`CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { env: { DATABASE_URL: url.href }, drop: () => run(`DROP DATABASE ${name} WITH (FORCE)`) };
};

const onItsOwnFile = { env: {}, drop: () => Promise.resolve() };

const inAndOut = (name: DatabaseName): void => {
  let database: Awaited<ReturnType<typeof makePostgresDatabase>> | typeof onItsOwnFile;
  let host: HostApp;

  const takeOut = () => {
    host.uninstallPlugin();
    host.write({ 'config/plugins.ts': WITHOUT_PLUGIN, ...newType });
  };
  const putBack = () => {
    host.installPlugin();
    host.write({ 'config/plugins.ts': WITH_PLUGIN });
  };

  beforeAll(async () => {
    database = name === 'SQLite' ? onItsOwnFile : await makePostgresDatabase();
    host = makeHostWithPlugin({ packages: ['@strapi/plugin-users-permissions', 'pg'], env: database.env });
    putBack();
    await visit(host, async (visitor) => {
      await fill(visitor);
      await arrange(visitor);
    });
  });

  afterAll(async () => {
    host.dispose();
    await database.drop();
  });

  it('finds all content, its pictures, permissions and views again after `detach`', async () => {
    const before = await visit(host, inventory);
    expect(before).toMatchObject({
      published: [{ role: 'Boilermaker' }, { role: 'Welder', summary: 'Joins metal', cover: { name: 'dot.png' } }],
      drafts: [{}, { role: 'Welder', summary: 'Not yet published', cover: { name: 'dot.png' } }],
      spanish: [{ role: 'Soldador', cover: { name: 'dot.png' } }],
      visitors: 200,
      permissions: [{ action: 'plugin::content-manager.explorer.read' }],
      view: { settings: { pageSize: 50 } },
    });

    const detached = await evaluate<{ tables: string[] }>(host, "strapi.plugin('careers').service('host').detach()");
    expect(detached).toMatchObject({ references: [], files: [] });
    expect(detached.tables).toEqual(expect.arrayContaining(['careers_guides', 'components_careers_steps']));

    takeOut();
    await visit(host, async ({ request, token }) => {
      await request.get('/api/careers/guides').set(token).expect(404);
    });

    putBack();
    expect(await visit(host, inventory)).toEqual(before);
  });

  it('changes nothing when it is detached and never taken out', async () => {
    const before = await visit(host, inventory);
    await evaluate(host, "strapi.plugin('careers').service('host').detach()");
    expect(await visit(host, inventory)).toEqual(before);
  });

  it('loses its content when it is not detached first: Strapi drops the tables', async () => {
    takeOut();
    await visit(host, () => Promise.resolve());
    putBack();
    const after = await visit(host, inventory);
    expect(after).toMatchObject({ published: [], drafts: [], spanish: [] });
  });
};

describeOnEachDatabase('an app that takes the plugin out and puts it back', inAndOut, ['SQLite', 'PostgreSQL']);
