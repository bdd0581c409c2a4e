import { readFileSync } from 'node:fs';
import path from 'node:path';
import { evaluate, makeHostWithPlugin, visit, type Visit } from './fresh-app';
import type { HostApp } from './host-app';

jest.setTimeout(240_000);

interface Attribute {
  readonly name: string;
  readonly [key: string]: unknown;
}

interface BuilderModel {
  readonly uid: string;
  readonly attributes: readonly Attribute[];
  readonly [key: string]: unknown;
}

const GUIDE = 'src/extensions/careers/content-types/guide/schema.json';
const STEP = 'src/components/careers/step.json';

/** Saves in the Content-Type Builder what a person would: one attribute more, one changed. */
const saveInBuilder = async ({ request, admin }: Visit) => {
  const { body } = await request.get('/content-type-builder/schema').set(admin).expect(200);
  const guide: BuilderModel = body.data.contentTypes['plugin::careers.guide'];
  const step: BuilderModel = body.data.components['careers.step'];
  const kept = ({ name, ...properties }: Attribute) => ({ action: 'update', name, properties });
  const added = (name: string, properties: object) => ({ action: 'create', name, properties });
  await request
    .post('/content-type-builder/update-schema')
    .set(admin)
    .send({
      data: {
        contentTypes: [
          {
            action: 'update',
            uid: guide.uid,
            kind: guide.kind,
            ...(guide.info as object),
            displayName: 'Occupation',
            draftAndPublish: true,
            options: guide.options,
            pluginOptions: guide.pluginOptions,
            attributes: [
              ...guide.attributes
                .map(kept)
                .map((attribute) =>
                  attribute.name === 'rolePlural'
                    ? { ...attribute, properties: { ...attribute.properties, maxLength: 30 } }
                    : attribute,
                ),
              added('motto', { type: 'string', pluginOptions: { i18n: { localized: true } } }),
            ],
          },
        ],
        components: [
          {
            action: 'update',
            uid: step.uid,
            category: 'careers',
            ...(step.info as object),
            attributes: [...step.attributes.map(kept), added('duration', { type: 'string' })],
          },
        ],
      },
    })
    .expect(200);
};

const edit = (host: HostApp, file: string, change: (attributes: Record<string, unknown>) => void) => {
  const schema = JSON.parse(readFileSync(path.join(host.root, file), 'utf8')) as {
    attributes: Record<string, unknown>;
  };
  change(schema.attributes);
  return { [file]: JSON.stringify(schema) };
};

describe('a host that saved our types in the Content-Type Builder', () => {
  let host: HostApp;

  beforeAll(async () => {
    host = makeHostWithPlugin({ packages: ['@strapi/plugin-graphql'] });
    host.write({});
    await visit(host, saveInBuilder, 'develop');
    // As if an earlier release had been saved, which did not have these, and another type of relation.
    host.write({
      ...edit(host, GUIDE, (attributes) => {
        delete attributes.careerTips;
        delete attributes.levels;
        attributes.author = { type: 'relation', relation: 'oneToMany', target: 'plugin::careers.contributor' };
      }),
      ...edit(host, STEP, (attributes) => {
        delete attributes.minMonths;
      }),
    });
  });

  afterAll(() => {
    host.dispose();
  });

  it('keeps its own fields and has ours, over REST and GraphQL and in the database', async () => {
    const guide = {
      role: 'Welder',
      motto: 'Theirs',
      careerTips: 'Ours',
      levels: [{ name: 'Senior' }],
      steps: [{ title: 'Train', duration: 'Theirs', minMonths: 6 }],
    };
    await visit(host, async ({ request, token }) => {
      const made = await request
        .post('/api/careers/guides?populate[0]=levels&populate[1]=steps')
        .set(token)
        .send({ data: guide });
      expect(made.body).toMatchObject({ data: guide });

      const answer = await request
        .post('/graphql')
        .set(token)
        .send({ query: '{ careersGuides { motto careerTips levels { name } steps { duration minMonths } } }' });
      expect(answer.body).toEqual({
        data: {
          careersGuides: [
            {
              motto: 'Theirs',
              careerTips: 'Ours',
              levels: [{ name: 'Senior' }],
              steps: [{ duration: 'Theirs', minMonths: 6 }],
            },
          ],
        },
      });
    });

    const rows = await host.run(`
      const db = require('better-sqlite3')(process.env.DATABASE_FILENAME);
      const guides = db.prepare('select motto, career_tips from careers_guides where published_at is not null').all();
      const steps = db.prepare('select duration, min_months from components_careers_steps').all();
      console.log(JSON.stringify({ guides, step: steps[0] }));
    `);
    expect(JSON.parse(rows)).toEqual({
      guides: [{ motto: 'Theirs', career_tips: 'Ours' }],
      step: { duration: 'Theirs', min_months: 6 },
    });
  });

  it('shows its own field in the edit view, and its own name for the type', async () => {
    await visit(host, async ({ request, admin }) => {
      const { body } = await request
        .get('/content-manager/content-types/plugin::careers.guide/configuration')
        .set(admin)
        .expect(200);
      const fields = (body.data.contentType.layouts.edit as { name: string }[][]).flat().map(({ name }) => name);
      expect(fields).toEqual(expect.arrayContaining(['motto', 'careerTips', 'role']));
      const types = await request.get('/content-manager/content-types').set(admin).expect(200);
      expect(types.body.data).toContainEqual(
        expect.objectContaining({
          uid: 'plugin::careers.guide',
          info: expect.objectContaining({ displayName: 'Occupation' }),
        }),
      );
    });
  });

  it('holds writes to its own limit', async () => {
    await visit(host, async ({ request, token }) => {
      const refused = await request
        .post('/api/careers/guides')
        .set(token)
        .send({ data: { role: 'Nurse', rolePlural: 'x'.repeat(31) } });
      expect(refused.status).toBe(400);
      expect(JSON.stringify(refused.body)).toContain('rolePlural');
    });
  });

  it('is told the differences by the doctor', async () => {
    const findings = await evaluate<Record<string, unknown>[]>(
      host,
      "strapi.plugin('careers').service('host').doctor()",
    );
    const found = findings.map(({ kind, uid, attribute, key, ours, theirs }) => ({
      kind,
      uid,
      attribute,
      key,
      ours,
      theirs,
    }));
    const guide = { uid: 'plugin::careers.guide' };
    const step = { uid: 'careers.step' };
    expect(found).toEqual([
      { ...guide, kind: 'changed', attribute: 'rolePlural', key: 'maxLength', ours: 200, theirs: 30 },
      { ...guide, kind: 'missing', attribute: 'levels' },
      { ...guide, kind: 'missing', attribute: 'careerTips' },
      { ...guide, kind: 'ignored', attribute: 'author', key: 'relation', ours: 'oneToOne', theirs: 'oneToMany' },
      { ...guide, kind: 'added', attribute: 'motto' },
      { ...step, kind: 'missing', attribute: 'minMonths' },
      { ...step, kind: 'added', attribute: 'duration' },
    ]);
    expect(findings[0]?.message).toBe(
      'src/extensions/careers/content-types/guide/schema.json: "rolePlural": your maxLength 30 applies instead of the plugin\'s 200.',
    );
  });

  it('stops when one name has two types, and keeps both columns', async () => {
    host.write(
      edit(host, GUIDE, (attributes) => {
        attributes.careerTips = { type: 'integer' };
      }),
    );
    const { code, log } = await host.startInVain();
    expect(code).toBe(1);
    expect(log).toMatch(
      /careers: src\/extensions\/careers\/content-types\/guide\/schema\.json has an attribute "careerTips" of type integer/,
    );
  });
});
