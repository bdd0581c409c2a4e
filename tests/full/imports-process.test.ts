import { execFileSync, spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { ENTRY, enqueueOnet, isOver, jobsOf, makeFolder, reportsOf, rolesOf, until } from '../api/imports-fixture';
import { makeAppFolder, projectRoot } from '../support/app-folder';
import { collectOutput, freePort, waitUntilHealthy } from '../support/app-process';
import { startCareers, type CareersApp } from '../support/careers-app';
import { occupations, writeOnetFolder } from '../support/onet-folder';

jest.setTimeout(600_000);

const GUIDE = 'plugin::careers.guide';
/** Long, for a machine on which loading the app takes a minute. */
const LONGEST_MS = 180_000;
/** Beyond what a server does by itself on SQLite. */
const MANY = 200;
/** For a server that is stopped twice before it is done. */
const MORE = 600;

/** Processes for imports that a server has started. */
const processesOf = (server: number): readonly number[] =>
  execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .flatMap((line) => {
      const [, pid, parent, args = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
      return Number(parent) === server && args.includes('import-process.js') ? [Number(pid)] : [];
    });

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const untilTrue = async (isSo: () => boolean): Promise<void> => {
  const deadline = Date.now() + LONGEST_MS;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error(`Not in time: ${String(isSo)}`);
    await pause(20);
  }
};

describe('a large import on SQLite', () => {
  const { folder, remove } = makeFolder();
  const databaseFile = path.join(folder, 'data.db');
  /** Others each time. */
  const all = occupations(2 * MANY + MORE);
  const parts = [all.slice(0, MANY), all.slice(MANY, 2 * MANY), all.slice(2 * MANY)];
  const sources = parts.map((part, index) => writeOnetFolder(path.join(folder, String(index)), part));
  const [first = '', second = '', third = ''] = sources;
  const config = { plugins: { careers: { config: { publicRead: true } } } };
  let app: CareersApp;
  let slug: string;

  const page = () => app.request.get(`/api/careers/pages/${slug}`).expect(200);
  const misses = (): number =>
    app.strapi.plugin('careers').service<{ stats: () => { misses: number } }>('cache').stats().misses;
  const expectAllOnce = async (id: number, count = MANY) => {
    const written = new Set((await reportsOf(app, id)).map(({ record }) => record));
    expect(written.size).toBe(count);
    expect(await app.strapi.db.query(ENTRY).count({ where: { job: id } })).toBe(count);
    const titles = parts.flatMap((part) => part.filter(({ code }) => written.has(code)).map(({ title }) => title));
    const roles = (await rolesOf(app)).filter((role) => titles.includes(role));
    expect(roles).toEqual(titles.sort());
  };

  beforeAll(async () => {
    app = await startCareers({ databaseFile, config });
    const publish = async (data: object) => {
      const { documentId } = await app.strapi.documents(GUIDE).create({ data });
      await app.strapi.documents(GUIDE).publish({ documentId });
      return documentId;
    };
    // Its page shows what an editor has picked, and nothing that depends on which other guides there are.
    const picked = await publish({ role: 'Watchman' });
    const documentId = await publish({ role: 'Lamplighter', relatedGuides: [picked] });
    const guide = await app.strapi.documents(GUIDE).findOne({ documentId, fields: ['slug'] });
    slug = String(guide?.slug);
  });

  afterAll(async () => {
    await app.stop();
    remove();
  });

  it('goes on in a process of its own: pages stay in the cache, and editors can save', async () => {
    await page();
    const before = misses();
    const { id } = await enqueueOnet(app, first);
    await until(app.strapi, id, ({ done }) => done > 0);
    expect(processesOf(process.pid)).toHaveLength(1);
    let saves = 0;
    let job = await jobsOf(app.strapi).find(id);
    while (!isOver(job)) {
      await page();
      expect(misses()).toBe(before);
      await app.strapi.documents(GUIDE).create({ data: { role: `Saved ${saves}` } });
      saves += 1;
      job = await jobsOf(app.strapi).find(id);
    }
    expect(job).toMatchObject({ state: 'done', done: MANY, totals: { created: MANY } });
    expect(saves).toBeGreaterThan(5);
    await expectAllOnce(id);
  });

  it('is looked through in the process that is there already, and cancelled from the server', async () => {
    const [before] = processesOf(process.pid);
    const { id } = await enqueueOnet(app, second, { dryRun: true });
    await until(app.strapi, id, ({ done }) => done > 0);
    await jobsOf(app.strapi).cancel(id);
    expect(await until(app.strapi, id, isOver)).toMatchObject({ state: 'cancelled' });
    expect(processesOf(process.pid)).toEqual([before]);
  });

  it('goes on in a new process when its own is killed', async () => {
    const { id } = await enqueueOnet(app, second);
    await until(app.strapi, id, ({ done }) => done > 0);
    const [pid] = processesOf(process.pid);
    if (pid === undefined) throw new Error('The import is not in a process of its own');
    process.kill(pid, 'SIGKILL');
    await untilTrue(() => !isRunning(pid));
    // Who waited for the database while that process was writing got it.
    await app.strapi.documents(GUIDE).create({ data: { role: 'Saved after that' } });
    expect(await until(app.strapi, id, isOver)).toMatchObject({ state: 'done', done: MANY, totals: { created: MANY } });
    await expectAllOnce(id);
  });

  it('is done by the server when no other process can be started', async () => {
    for (const pid of processesOf(process.pid)) process.kill(pid, 'SIGKILL');
    await untilTrue(() => processesOf(process.pid).length === 0);
    app.strapi.config.set('enabledPlugins.careers.pathToPlugin', path.join(folder, 'nowhere'));
    const { id } = await enqueueOnet(app, third, { records: ['11-0401.00', '11-0402.00'] });
    expect(await until(app.strapi, id, isOver)).toMatchObject({ state: 'done', totals: { created: 2 } });
    expect(processesOf(process.pid)).toEqual([]);
  });

  it('is given back when the server stops or is killed, and its process ends with it', async () => {
    const { id } = await enqueueOnet(app, third);
    await app.stop();
    const { distDir, remove: removeApp } = makeAppFolder({ config, files: {} });
    const database = new Database(databaseFile);
    const read = () =>
      database.prepare('select * from careers_import_jobs order by id desc limit 1').get() as {
        readonly id: number;
        readonly state: string;
        readonly done: number;
        readonly worker: string | null;
      };
    let { done } = read();
    for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
      const port = await freePort();
      const server = spawn(
        process.execPath,
        [path.join(projectRoot, 'tests/support/serve-app.cjs'), projectRoot, distDir],
        {
          cwd: projectRoot,
          env: {
            ...process.env,
            ...{ HOST: '127.0.0.1', PORT: String(port), STARTUP_MESSAGE: 'false' },
            ...{ DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: databaseFile },
          },
          stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        },
      );
      const output = collectOutput(server);
      await waitUntilHealthy({ url: `http://127.0.0.1:${port}`, child: server, output });
      const from = done;
      await untilTrue(() => read().done > from);
      const [pid] = processesOf(Number(server.pid));
      if (pid === undefined) throw new Error(`The import is not in a process of its own:\n${output()}`);
      server.kill(signal);
      await untilTrue(() => server.exitCode !== null || server.signalCode !== null);
      await untilTrue(() => !isRunning(pid));
      expect(read()).toMatchObject({ id, state: 'queued', worker: null });
      done = read().done;
      expect(done).toBeLessThan(MORE);
      const { entries } = database
        .prepare('select count(*) as entries from careers_import_entries where job = ?')
        .get(id) as { entries: number };
      expect(entries).toBe(done);
    }
    database.close();
    removeApp();

    app = await startCareers({ databaseFile, config });
    expect(await until(app.strapi, id, isOver)).toMatchObject({
      state: 'done',
      done: MORE,
      totals: { created: MORE - 2, unchanged: 2 },
    });
    await expectAllOnce(id, MORE);
  });
});
