import { setTimeout as pause } from 'node:timers/promises';
import mysql from 'mysql2/promise';
import pg from 'pg';
import supertest from 'supertest';
import { createApiToken, signInAsAdmin, type AuthHeaders } from '../support/accounts';
import { startApp, type AppProcess } from '../support/app-process';
import { startCareers, type CareersApp } from '../support/careers-app';
import { makeDatabase, type TestDatabase } from '../support/database';
import { describeOnEachDatabase } from '../support/each-database';
import { ask, closeConnections, startLoad, stopLoads, type Answer } from '../support/load';

jest.setTimeout(240_000);

const NAME = `careers-lost-${String(process.pid)}`;
const GUIDES = 4;
const ROUNDS = 25;
/** Beyond it a request is taken for one that is never answered. */
const ANSWERED_MS = 30_000;

interface Write extends Answer {
  readonly guide: number;
  readonly summary: string;
}

/** @returns `cut`, which ends all connections of the app to its database and says how many there were */
const makeCutter = async (database: TestDatabase) => {
  const address = process.env.TEST_DATABASE_URL ?? '';
  if (address.startsWith('postgres')) {
    const client = new pg.Client({ connectionString: address, application_name: 'cutter' });
    await client.connect();
    const sql = 'select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1';
    return { cut: async () => (await client.query(sql, [NAME])).rowCount ?? 0, end: () => client.end() };
  }
  const client = await mysql.createConnection(address);
  const cut = async (): Promise<number> => {
    const [rows] = await client.query<mysql.RowDataPacket[]>(
      'select id from information_schema.processlist where db = ?',
      [database.env.DATABASE_NAME],
    );
    const ids = rows.map(({ id }) => Number(id));
    for (const id of ids) await client.query(`kill ${String(id)}`).catch(() => undefined);
    return ids.length;
  };
  return { cut, end: () => client.end() };
};

describeOnEachDatabase(
  'a server that loses connections to the database',
  () => {
    let database: TestDatabase;
    let app: AppProcess;
    let token: AuthHeaders;
    let cutter: Awaited<ReturnType<typeof makeCutter>>;
    const guides: string[] = [];
    let edition = 0;

    const write = async (guide: number): Promise<Write> => {
      edition += 1;
      const summary = `Edition ${String(edition)}.`;
      const url = `${app.url}/api/careers/guides/${guides[guide] ?? ''}`;
      const never: Answer = { status: -1, text: 'no answer', milliseconds: ANSWERED_MS };
      const answer = await Promise.race([
        ask(url, { method: 'PUT', headers: token, body: { data: { summary } } }),
        pause(ANSWERED_MS, never, { ref: false }),
      ]);
      return { ...answer, guide, summary };
    };
    beforeAll(async () => {
      database = await makeDatabase('');
      cutter = await makeCutter(database);
      app = await startApp({ database: database.env, env: { PGAPPNAME: NAME, LOG_LEVEL: 'warn' } });
      const request = supertest(app.url);
      token = await createApiToken({ request, admin: await signInAsAdmin(request), token: { type: 'full-access' } });
      for (let at = 0; at < GUIDES; at += 1) {
        const data = { role: `Roper ${String(at)}`, slug: `roper-${String(at)}`, summary: 'Edition 0.' };
        const made = await request.post('/api/careers/guides').set(token).send({ data }).expect(201);
        guides.push((made.body as { data: { documentId: string } }).data.documentId);
      }
    });

    afterEach(stopLoads);

    afterAll(async () => {
      closeConnections();
      await cutter.end();
      await app.stop();
      await database.drop();
    });

    it('answers every write, and holds nothing afterwards', async () => {
      const writes: Write[] = [];
      const load = startLoad(GUIDES, async (guide) => {
        const written = await write(guide);
        writes.push(written);
        return written;
      });
      let cuts = 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        await pause(100 + Math.random() * 500);
        cuts += await cutter.cut();
      }
      await load.stop();
      const failed = writes.filter(({ status }) => status !== 200);
      process.stderr.write(
        `    ${String(cuts)} connections cut: ${String(writes.length)} writes, ${String(failed.length)} failed\n`,
      );
      expect(failed.length).toBeGreaterThan(0);
      // Clearly: that it was not done, not that the request was wrong.
      expect(failed.filter(({ status }) => status !== 503)).toEqual([]);

      // Nothing is held any more, by nobody.
      for (let round = 0; round < 5; round += 1) {
        const after = await Promise.all(guides.map((_, guide) => write(guide)));
        expect(after.map(({ status }) => status)).toEqual(guides.map(() => 200));
      }
      expect(app.child.exitCode).toBeNull();
    });
  },
  ['PostgreSQL', 'MariaDB'],
);

describeOnEachDatabase(
  'a transaction',
  (name) => {
    const FIELD = 'plugin::careers.field';
    const own = name === 'MariaDB' ? 'select connection_id() as id' : 'select pg_backend_pid() as id';
    const end = (id: number): string =>
      name === 'MariaDB' ? `kill ${String(id)}` : `select pg_terminate_backend(${String(id)})`;
    let app: CareersApp;

    beforeAll(async () => {
      app = await startCareers();
    });

    afterAll(() => app.stop());

    it('fails when its connection is lost before it is committed', async () => {
      const { db } = app.strapi;
      const cutOff = db.transaction(async ({ trx }) => {
        await db.query(FIELD).create({ data: { name: 'Lost' } });
        const [found] = [await trx.raw(own)].flat(2) as readonly (
          | { readonly id: number }
          | { readonly rows: readonly { readonly id: number }[] }
        )[];
        const id = found && 'rows' in found ? found.rows[0]?.id : found?.id;
        await db.connection.raw(end(Number(id)));
        // Until the driver has heard of it: nothing but COMMIT is left to be sent.
        await pause(300);
      });
      await expect(cutOff).rejects.toThrow();
      expect(await db.query(FIELD).count({ where: { name: 'Lost' } })).toBe(0);
      await db.transaction(() => db.query(FIELD).create({ data: { name: 'Kept' } }));
      expect(await db.query(FIELD).count({ where: { name: 'Kept' } })).toBe(1);
    });
  },
  ['PostgreSQL', 'MariaDB'],
);

/** An app that loses a query and does not wait for it, as Strapi does in places. */
const LOSES_A_QUERY = `
  const lose = async () => {
    throw new Error('Connection terminated unexpectedly');
  };
  exports.bootstrap = ({ strapi }) => {
    strapi.server.httpServer.once('listening', () => {
      lose();
    });
  };
`;

describe('a query that was lost and that nobody waits for', () => {
  let app: AppProcess;

  beforeAll(async () => {
    app = await startApp({ files: { 'src/index.js': LOSES_A_QUERY }, env: { LOG_LEVEL: 'warn' } });
  });

  afterAll(() => app.stop());

  it('is told of in the log, and ends no server', async () => {
    const deadline = Date.now() + 10_000;
    while (!app.output().includes('nobody waited for') && Date.now() < deadline) await pause(50);
    expect(app.output()).toContain('a query that nobody waited for was lost with its connection');
    expect((await fetch(`${app.url}/api/careers/health/live`)).status).toBe(200);
    expect(app.child.exitCode).toBeNull();
  });
});
