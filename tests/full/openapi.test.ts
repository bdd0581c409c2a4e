import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { projectRoot } from '../support/app-folder';
import type { AuthHeaders } from '../support/accounts';
import { startCareers, type CareersApp } from '../support/careers-app';

jest.setTimeout(240_000);

interface Operation {
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}
interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

const readJson = (...segments: readonly string[]): unknown =>
  JSON.parse(readFileSync(path.join(projectRoot, ...segments), 'utf8'));

const document = readJson('docs', 'openapi.json') as Document;
const schemaOfOpenApi = readJson('tests', 'fixtures', 'openapi', '3.1-schema.json') as object;

const PLURALS = ['guides', 'skills', 'certifications', 'faqs', 'fields', 'contributors'];

const escapePointer = (part: string) => encodeURIComponent(part.replace(/~/g, '~0').replace(/\//g, '~1'));

describe('docs/openapi.json', () => {
  it('is what Strapi generates of this version', () => {
    execFileSync(process.execPath, [path.join(projectRoot, 'scripts', 'openapi.mjs'), '--check'], { stdio: 'pipe' });
  });

  it('is valid by the schema of OpenAPI 3.1', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats(ajv);
    const validate = ajv.compile(schemaOfOpenApi);
    validate(document);
    expect(validate.errors).toBeNull();
    expect(validate({ ...document, info: {} })).toBe(false);
  });

  it('has the reads of the six types, the pages and the feeds, and nothing of other plugins', () => {
    const found = Object.keys(document.paths);
    for (const plural of PLURALS) {
      expect(Object.keys(document.paths[`/careers/${plural}`] ?? {})).toEqual(['get', 'post']);
      expect(Object.keys(document.paths[`/careers/${plural}/{id}`] ?? {})).toEqual(['get', 'put', 'delete']);
    }
    expect(found).toEqual(expect.arrayContaining(['/careers/sitemap.xml', '/careers/feed.xml', '/careers/llms.txt']));
    expect(found.filter((name) => !name.startsWith('/careers/') || /[()*]/.test(name))).toEqual([]);
  });

  it('names every parameter of a path', () => {
    for (const [name, item] of Object.entries(document.paths)) {
      const inPath = [...name.matchAll(/\{([^}]+)\}/g)].map(([, parameter]) => parameter);
      for (const operation of Object.values(item)) {
        const { parameters = [] }: { parameters?: readonly { in: string; name: string }[] } = operation as object;
        expect(parameters.filter((parameter) => parameter.in === 'path').map((parameter) => parameter.name)).toEqual(
          inPath,
        );
      }
    }
  });

  describe('beside real answers', () => {
    let app: CareersApp;
    let token: AuthHeaders;
    const ids: Record<string, string> = {};
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats(ajv);
    ajv.addSchema(document, 'openapi');

    /** Asks, and holds the answer against the schema of its status. */
    const expectDocumented = async (pattern: string, { url, status }: { url: string; status: number }) => {
      const answer = await app.request.get(`/api${url}`).set(token);
      expect(answer.status).toBe(status);
      const pointer = ['paths', pattern, 'get', 'responses', String(status), 'content', 'application/json', 'schema'];
      const validate = ajv.compile({ $ref: `openapi#/${pointer.map(escapePointer).join('/')}` });
      validate(answer.body);
      expect({ url, errors: validate.errors }).toEqual({ url, errors: null });
    };

    beforeAll(async () => {
      app = await startCareers();
      token = await app.apiToken({ type: 'full-access' });
      const create = async (type: string, data: object) => {
        const answer = await app.request.post(`/api/careers/${type}`).set(token).send({ data });
        expect(answer.status).toBe(201);
        ids[type] = answer.body.data.documentId;
      };
      await create('fields', { name: 'Software' });
      await create('skills', { name: 'Python', nature: 'tool', aliases: [{ label: 'py', matching: 'exact-case' }] });
      await create('certifications', { name: 'Cloud Professional', cost: 300, currency: 'USD' });
      await create('contributors', { name: 'Ada' });
      await create('faqs', { question: 'Is it fun?', answer: 'Yes' });
      await create('guides', {
        role: 'Backend Developer',
        field: ids.fields,
        overview: 'Builds **servers**.',
        skills: [{ label: 'Programming', skills: [ids.skills] }],
        steps: [{ title: 'Learn', minMonths: 3 }],
        certifications: [{ certification: ids.certifications }],
        salaries: [{ currency: 'USD', median: 100_000, year: 2025 }],
        faqs: [ids.faqs],
        author: ids.contributors,
        seo: { metaTitle: 'Backend' },
      });
    });

    afterAll(() => app.stop());

    it.each(PLURALS)('describes what the reads of %s give', async (plural) => {
      const list = `/careers/${plural}`;
      const one = `/careers/${plural}/{id}`;
      await expectDocumented(list, { url: list, status: 200 });
      await expectDocumented(list, { url: `${list}?populate=*`, status: 200 });
      await expectDocumented(list, { url: `${list}?nonsense=1`, status: 400 });
      await expectDocumented(one, { url: `${list}/${String(ids[plural])}?populate=*`, status: 200 });
      await expectDocumented(one, { url: `${list}/nonsense`, status: 404 });
    });

    it('notices an answer that is not as described', async () => {
      await expect(expectDocumented('/careers/skills/{id}', { url: '/careers/skills', status: 200 })).rejects.toThrow();
    });
  });
});
