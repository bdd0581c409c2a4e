import { spawn } from 'node:child_process';
import { existsSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { ENTRY, enqueueOnet, GUIDE, isOver, jobsOf, makeFolder, reportsOf, until } from '../api/imports-fixture';
import { projectRoot } from '../support/app-folder';
import { collectOutput } from '../support/app-process';
import { startCareers, type CareersApp } from '../support/careers-app';
import { occupations, writeOnetFolder } from '../support/onet-folder';

jest.setTimeout(240_000);

const MANY = 200;
/** Pages of 4 KB: room for some transactions, and not for all. */
const FEW_PAGES = 100;
const NO_LIMIT = 1_000_000_000;
const BIN = path.join(projectRoot, 'src', 'plugins', 'careers', 'bin', 'careers.js');
/** A file of which every write says that the disk is full. Linux has it. */
const FULL = '/dev/full';
const onLinux = existsSync(FULL) ? it : it.skip;

const pragma = async (strapi: Core.Strapi, text: string): Promise<number> => {
  const [row]: Record<string, number>[] = await strapi.db.connection.raw(`PRAGMA ${text}`);
  return Number(Object.values(row ?? {})[0]);
};

describe('a full disk', () => {
  const { folder, remove } = makeFolder();
  const databaseFile = path.join(folder, 'data.db');
  const uploads = path.join(folder, 'uploads');
  const source = writeOnetFolder(folder, occupations(MANY));
  let app: CareersApp;

  const count = (uid: string, where: object = {}) => app.strapi.db.query(uid).count({ where });
  const limitDatabase = async (pages: number) => {
    const used = await pragma(app.strapi, 'page_count');
    await pragma(app.strapi, `max_page_count = ${Math.min(NO_LIMIT, used + pages)}`);
  };

  beforeAll(async () => {
    // The limit of a database's size, with which SQLite says the same as when a disk is full, is one of a connection.
    const imports = { process: 'server', folder: uploads };
    app = await startCareers({ databaseFile, config: { plugins: { careers: { config: { imports } } } } });
  });

  afterAll(async () => {
    await app.stop();
    remove();
  });

  it('ends an import between two transactions, in words; it goes on where it was once there is room', async () => {
    await limitDatabase(FEW_PAGES);
    const { id } = await enqueueOnet(app, source);
    const job = await until(app.strapi, id, isOver);
    expect(job).toMatchObject({
      state: 'failed',
      problem: expect.stringMatching(/^The disk of the database is full: no more records could be written/) as string,
    });
    expect(job.done).toBeGreaterThan(0);
    expect(job.done).toBeLessThan(MANY);
    // What is reported is there as a whole, and nothing else is.
    expect(await reportsOf(app, id)).toHaveLength(job.done);
    expect(await count(GUIDE)).toBe(job.done);
    expect(await count('plugin::careers.provenance')).toBe(job.done);
    expect(await count('careers.task')).toBe(job.done * 3);
    await app.request.get('/_health').expect(204);

    await limitDatabase(NO_LIMIT);
    const again = await enqueueOnet(app, source);
    expect(await until(app.strapi, again.id, isOver)).toMatchObject({
      state: 'done',
      totals: { created: MANY - job.done, unchanged: job.done },
    });
    expect(await count(GUIDE)).toBe(MANY);
    expect(await count(ENTRY, { job: again.id })).toBe(MANY);
  });

  onLinux('leaves no file of an export, and says which could not be written', async () => {
    // While this one is at work, the next one has to wait, and its file can be led to where there is no room.
    const first = await enqueueOnet(app, source, { dryRun: true });
    const before = new Set(existsSync(uploads) ? readdirSync(uploads) : []);
    const { id } = await jobsOf(app.strapi).enqueueExport({ options: { kind: 'export', format: 'json' } });
    const [made] = readdirSync(uploads).filter((name) => !before.has(name));
    if (made === undefined) throw new Error('The export has no folder');
    const place = path.join(uploads, made);
    symlinkSync(FULL, path.join(place, 'careers.jsonl.part'));
    await jobsOf(app.strapi).cancel(first.id);
    expect(await until(app.strapi, id, isOver)).toMatchObject({
      state: 'failed',
      problem: expect.stringMatching(/disk of the server is full: careers\.jsonl could not be written/) as string,
    });
    expect(readdirSync(place)).toEqual([]);

    const again = await jobsOf(app.strapi).enqueueExport({ options: { kind: 'export', format: 'json' } });
    expect(await until(app.strapi, again.id, isOver)).toMatchObject({ state: 'done' });
  });

  onLinux('ends an export of the command line in the same way', async () => {
    const out = path.join(folder, 'all.jsonl');
    symlinkSync(FULL, `${out}.part`);
    const child = spawn(process.execPath, [BIN, 'export', '--format', 'json', '--out', out], {
      cwd: projectRoot,
      env: { ...process.env, DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: databaseFile },
    });
    const output = collectOutput(child);
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect({ code, output: output() }).toEqual({
      code: 1,
      output: expect.stringContaining(`The disk is full: ${out} could not be written`) as string,
    });
    expect(existsSync(out) || existsSync(`${out}.part`)).toBe(false);
  });
});
