import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { cacheOf, POPULATE, read, UNCACHED, warm } from '../api/cache-fixture';
import { projectRoot } from '../support/app-folder';
import { startCareers, type CareersApp } from '../support/careers-app';
import { describeOnEachDatabase } from '../support/each-database';

jest.setTimeout(240_000);

const BIN = path.join(projectRoot, 'src', 'plugins', 'careers', 'bin', 'careers.js');
const document = path.join(projectRoot, 'tests', 'fixtures', 'documents', 'data-engineer.txt');
const wanted = `/api/careers/guides?filters[slug]=data-engineer&${POPULATE}`;

describe('a write by another process on the same database', () => {
  let folder: string;
  let app: CareersApp;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'careers-cache-'));
    app = await startCareers({ databaseFile: path.join(folder, 'data.db') });
  });

  afterAll(async () => {
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const database = () => ({ DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: path.join(folder, 'data.db') });
  const careers = (...args: readonly string[]) =>
    new Promise<void>((resolve, reject) => {
      const options = { cwd: projectRoot, env: { ...process.env, ...database() } };
      execFile(process.execPath, [BIN, ...args], options, (error, _stdout, stderr) => {
        if (error) reject(new Error(stderr));
        else resolve();
      });
    });

  it('is seen at the latest a second after the command line has ended', async () => {
    expect((await warm(app, wanted)).text).toContain('"data":[]');
    await careers('import', document, '--publish');
    const deadline = Date.now() + 1000;
    let answer = await read(app, wanted);
    while (!answer.text.includes('data-engineer') && Date.now() < deadline) answer = await read(app, wanted);
    expect(answer.text).toContain('data-engineer');
    expect(answer.text).toBe((await read(app, wanted, UNCACHED)).text);
  });

  it('that takes the whole log of changes away empties the cache', async () => {
    await warm(app, wanted);
    const knex = app.strapi.db.connection;
    await knex('careers_changes').delete();
    const deadline = Date.now() + 5000;
    while (cacheOf(app).stats().entries > 0 && Date.now() < deadline) await read(app, '/_health');
    expect(cacheOf(app).stats().entries).toBe(0);
    expect((await read(app, wanted)).status).toBe(200);
  });
});

// SQLite has one writer at a time.
describeOnEachDatabase(
  'two writes by other processes',
  () => {
    let app: CareersApp;

    beforeAll(async () => {
      app = await startCareers();
    });

    afterAll(() => app.stop());

    const list = '/api/careers/guides';
    const untilForgotten = async (): Promise<void> => {
      const deadline = Date.now() + 5000;
      while (cacheOf(app).stats().entries > 0 && Date.now() < deadline) await read(app, '/_health');
      expect(cacheOf(app).stats().entries).toBe(0);
    };

    it('are both seen, also when the one that began first is committed last', async () => {
      const knex = app.strapi.db.connection;
      const change = (documentId: string) => {
        const now = new Date();
        const row = { changed_type: 'guide', changed_document_id: documentId, writer: 'another' };
        return { ...row, document_id: `c${documentId}`, created_at: now, updated_at: now, published_at: now };
      };
      await warm(app, list);
      const slow = await knex.transaction();
      try {
        await slow('careers_changes').insert(change('first'));
        await knex('careers_changes').insert(change('second'));
        await untilForgotten();
        await warm(app, list);
      } finally {
        await slow.commit();
      }
      await untilForgotten();
    });
  },
  ['PostgreSQL', 'MariaDB'],
);
