import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { ENTRY, enqueueOnet, GUIDE, isOver, jobsOf, makeFolder, rolesOf, until } from '../api/imports-fixture';
import { makeAppFolder, projectRoot } from '../support/app-folder';
import { collectOutput, freePort } from '../support/app-process';
import { startCareers, type CareersApp } from '../support/careers-app';
import { occupations, writeOnetFolder } from '../support/onet-folder';

jest.setTimeout(900_000);

const COUNT = 600;
const KILLS = 10;
/** After the process has begun with the job; enough for some transactions. */
const LONGEST_LIFE_MS = 500;
const START_MS = 120_000;
const DEAD = new Date(0).getTime();

interface JobState {
  readonly state: string;
  readonly done: number;
  readonly worker: string | null;
}

/** A server in a process of its own, on the database of the test. */
const startServer = async (distDir: string, databaseFile: string) => {
  const env = { ...process.env, HOST: '127.0.0.1', PORT: String(await freePort()), STARTUP_MESSAGE: 'false' };
  const child = spawn(process.execPath, [path.join(projectRoot, 'tests/support/serve-app.cjs'), projectRoot, distDir], {
    cwd: projectRoot,
    env: { ...env, DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: databaseFile },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  return { child, output: collectOutput(child) };
};

const kill = async (child: ChildProcess): Promise<void> => {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
};

describe('a server that is killed in the middle of an import', () => {
  const { folder, remove } = makeFolder();
  const databaseFile = path.join(folder, 'data.db');
  const withoutWorker = { plugins: { careers: { config: { imports: { worker: false } } } } };
  // A process of its own would give the job back; see imports-process.test.ts.
  const inServer = { plugins: { careers: { config: { imports: { process: 'server' } } } } };
  const { distDir, remove: removeApp } = makeAppFolder({ config: inServer, files: {} });
  let app: CareersApp | undefined;

  afterAll(async () => {
    await app?.stop();
    removeApp();
    remove();
  });

  it(`goes on where it was, ${KILLS} times and more: each record once, and each guide whole`, async () => {
    const source = writeOnetFolder(folder, occupations(COUNT));
    app = await startCareers({ databaseFile, config: withoutWorker });
    const { id } = await enqueueOnet(app, source);
    await app.stop();
    app = undefined;

    const database = new Database(databaseFile);
    const read = (): JobState =>
      database.prepare('select state, done, worker from careers_import_jobs where id = ?').get(id) as JobState;
    const count = (sql: string): number => Number(Object.values(database.prepare(sql).get() as object)[0]);
    const progress: number[] = [];
    let isFinished = false;

    while (!isFinished) {
      const before = read();
      // As if the 15 seconds had passed after which a silent process is taken for dead.
      database.prepare('update careers_import_jobs set alive_until = ? where worker is not null').run(DEAD);
      const { child, output } = await startServer(distDir, databaseFile);
      const deadline = Date.now() + START_MS;
      const hasBegun = ({ state, worker }: JobState) =>
        state === 'done' || (worker !== null && worker !== before.worker);
      while (!hasBegun(read())) {
        if (child.exitCode !== null || Date.now() > deadline) throw new Error(`It did not begin:\n${output()}`);
        await pause(20);
      }
      if (progress.length < KILLS) await pause(Math.random() * LONGEST_LIFE_MS);
      // Then once while it links the guides, and at last to the end.
      else if (progress.length === KILLS) while (read().done < COUNT) await pause(5);
      else while (read().state === 'running') await pause(50);
      isFinished = progress.length > KILLS;
      await kill(child);

      // What the job says, its entries and the guides are written together or not at all.
      const { done } = read();
      progress.push(done);
      expect(count(`select count(*) from careers_import_entries where job = ${id}`)).toBe(done);
      expect(count('select count(*) from careers_guides where published_at is null')).toBe(done);
      expect(count('select count(*) from careers_provenances')).toBe(done);
    }
    expect(progress.filter((done) => done < COUNT).length).toBeGreaterThanOrEqual(KILLS / 2);
    expect(read().state).toBe('done');
    database.close();

    app = await startCareers({ databaseFile, config: withoutWorker });
    const { strapi } = app;
    expect(await until(strapi, id, isOver)).toMatchObject({ done: COUNT, totals: { created: COUNT, rejected: 0 } });
    const titles = occupations(COUNT).map(({ title }) => title);
    expect(await rolesOf(app)).toEqual(titles.sort());
    const records = new Set<string>();
    for await (const { record } of jobsOf(strapi).reports(id)) records.add(record);
    expect(records.size).toBe(COUNT);
    expect(await strapi.db.query(ENTRY).count({ where: { job: id } })).toBe(COUNT);
    const drafts = await strapi.db
      .query(GUIDE)
      .findMany({ where: { publishedAt: null }, populate: { tasks: true, relatedGuides: true } });
    const broken = drafts.filter(({ tasks, relatedGuides }) => tasks.length !== 3 || relatedGuides.length !== 1);
    expect(broken.map(({ role }) => String(role))).toEqual([]);
    // No part of a guide is left that no guide has.
    expect(await strapi.db.query('careers.task').count()).toBe(COUNT * 3);
  });
});
