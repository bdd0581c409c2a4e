import { cpSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from '../api/imports-fixture';
import { projectRoot } from '../support/app-folder';
import { startCareers, type CareersApp, type CareersAppOptions } from '../support/careers-app';
import { takeSnapshot } from '../support/content-snapshot';
import { makeDatabase, type TestDatabase } from '../support/database';
import { onPostgres } from '../support/each-database';
import { BUILT, copyProject, type ProjectCopy } from '../scripts/project-copy';
import { writeWholeContent } from './whole-content-fixture';

jest.setTimeout(600_000);

/** Types that only the plugin writes, and that belong to the content: they have to come along. */
const KEPT = [
  'provenance',
  'review',
  'slug-reservation',
  'source-record',
  'translation-mark',
  'distinct-pair',
] as const;
const SYSTEM = ['id', 'createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'documentId'];

type Row = Readonly<Record<string, unknown>>;

const { folder, remove } = makeFolder();
const sqliteFile = path.join(folder, 'from.db');

/** PostgreSQL keeps the names in a JSON column in an order of its own. */
const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

/** Rows without what every database gives anew, in an order that does not hang on it. */
const rowsOf = async ({ strapi }: CareersApp, name: string): Promise<readonly string[]> => {
  const rows: readonly Row[] = await strapi.db.query(`plugin::careers.${name}`).findMany({});
  return rows
    .map((row) => Object.fromEntries(Object.entries(row).filter(([field]) => !SYSTEM.includes(field))))
    .map((row) => JSON.stringify(row, inOrder))
    .sort();
};

const keptOf = async (app: CareersApp) =>
  Object.fromEntries(await Promise.all(KEPT.map(async (name) => [name, await rowsOf(app, name)] as const)));

/** What readers see, page by page. */
const pagesOf = async ({ request }: CareersApp): Promise<readonly unknown[]> => {
  const { body } = await request.get('/api/careers/pages?view=full&pageSize=100').expect(200);
  return body.data as readonly unknown[];
};

const withApp = async <Made>(options: CareersAppOptions, run: (app: CareersApp) => Promise<Made>): Promise<Made> => {
  const app = await startCareers(options);
  try {
    return await run(app);
  } finally {
    await app.stop();
  }
};

/** Strapi's own command line, in a copy of the project: it compiles the app that it runs in. */
const strapiIn = (copy: ProjectCopy, database: TestDatabase) => async (args: readonly string[]) => {
  const env = { ...process.env, ...database.env, LOG_LEVEL: 'warn' } as Readonly<Record<string, string>>;
  const { code, stdout, stderr } = await copy.run(['node_modules/@strapi/strapi/bin/strapi.js', ...args], { env });
  if (code !== 0) throw new Error(`strapi ${args.join(' ')} ended with ${String(code)}:\n${stdout}\n${stderr}`);
};

describe('content that is moved from SQLite to PostgreSQL by strapi export and import', () => {
  let postgres: TestDatabase;
  let copy: ProjectCopy;

  beforeAll(async () => {
    copy = copyProject({ links: BUILT.filter((name) => name !== 'dist') });
    cpSync(path.join(projectRoot, 'dist'), path.join(copy.folder, 'dist'), { recursive: true });
    postgres = await onPostgres(() => makeDatabase(''));
  });

  afterAll(async () => {
    await postgres.drop();
    copy.remove();
    remove();
  });

  it('is equal, with provenance, reviews and old addresses', async () => {
    const before = await startCareers({ databaseFile: sqliteFile });
    await writeWholeContent(before, folder);
    const from = {
      content: await takeSnapshot(before.strapi),
      kept: await keptOf(before),
      pages: await pagesOf(before),
    };
    await before.stop();
    for (const name of ['provenance', 'review', 'slug-reservation', 'source-record']) {
      expect([name, from.kept[name]]).not.toEqual([name, []]);
    }

    const sqlite = await makeDatabase(sqliteFile);
    await strapiIn(copy, sqlite)(['export', '--no-encrypt', '--file', path.join(folder, 'content')]);
    await strapiIn(copy, postgres)(['import', '--force', '--file', path.join(folder, 'content.tar.gz')]);

    await withApp({ env: postgres.env }, async (app) => {
      const client: unknown = app.strapi.db.connection.client.config.client;
      expect(client).toBe('pg');
      expect(await takeSnapshot(app.strapi)).toEqual(from.content);
      expect(await keptOf(app)).toEqual(from.kept);
      expect(await pagesOf(app)).toEqual(from.pages);
      const moved = await app.request.get('/api/careers/pages/ferry-pilot').expect(301);
      expect(moved.headers.location).toContain('harbour-pilot');
    });
  });
});
