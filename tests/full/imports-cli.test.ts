import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { ImportJob } from '../../src/plugins/careers/core/imports/job';
import type { RecordReport } from '../../src/plugins/careers/core/imports/record-report';
import { isOver, JOB, jobsOf, makeFolder, rolesOf, until } from '../api/imports-fixture';
import { projectRoot } from '../support/app-folder';
import { collectOutput } from '../support/app-process';
import { startCareers, type CareersApp } from '../support/careers-app';
import { occupations, writeOnetFolder } from '../support/onet-folder';

jest.setTimeout(300_000);

const BIN = path.join(projectRoot, 'src', 'plugins', 'careers', 'bin', 'careers.js');
const MANY = 600;

interface Report {
  readonly job: ImportJob;
  readonly records: readonly RecordReport[];
}

describe('careers import SOURCE', () => {
  const { folder, remove } = makeFolder();
  const databaseFile = path.join(folder, 'data.db');
  const database = { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: databaseFile };
  const onet = writeOnetFolder(folder, occupations(25));
  const many = writeOnetFolder(path.join(folder, 'many'), occupations(MANY));
  let app: CareersApp;

  /** A server on the database that the command line works on, which does imports or leaves them to others. */
  const start = (worker: boolean) =>
    startCareers({ databaseFile, config: { plugins: { careers: { config: { imports: { worker } } } } } });

  const begin = (...args: readonly string[]) => {
    const child = spawn(process.execPath, [BIN, 'import', ...args], {
      cwd: projectRoot,
      env: { ...process.env, ...database },
    });
    const [stdout, stderr] = [collectOutput(child, ['stdout']), collectOutput(child, ['stderr'])];
    const ended = new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
      child.once('close', (code) => {
        resolve({ code, stdout: stdout(), stderr: stderr() });
      });
    });
    return { child, ended };
  };
  const careers = (...args: readonly string[]) => begin(...args).ended;
  const newest = async (): Promise<ImportJob | undefined> =>
    (await jobsOf(app.strapi).list({ page: 1, pageSize: 1 })).jobs[0];

  beforeAll(async () => {
    app = await start(false);
  });

  afterAll(async () => {
    await app.stop();
    remove();
  });

  it.each([
    [['onet'], 'Name the folder'],
    [['onet', onet], 'Say which records'],
    [['onet', onet, '--all', '--occupations', 'x'], 'not both'],
    [['onet', onet, '--all', '--publish'], '--publish'],
    [['onet', '/no/such/folder', '--all'], '/no/such/folder: there is no such file or folder'],
    [['page.md', '--all'], 'are for sources'],
  ])('refuses %j', async (args, words) => {
    const { code, stderr } = await careers(...args);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(words) as string });
  });

  it('does the import itself where no server does, and reports as JSON', async () => {
    const { code, stdout, stderr } = await careers('onet', onet, '--occupations', '11-0001.00, 11-0009.00', '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { job, records } = JSON.parse(stdout) as Report;
    expect(job).toMatchObject({ state: 'done', done: 2, totals: { created: 2 }, label: 'db_30_2_text' });
    expect(records.map(({ record, status }) => `${record} ${status}`)).toEqual([
      '11-0001.00 created',
      '11-0009.00 created',
    ]);
    expect(await rolesOf(app)).toEqual(['Keeper 1', 'Keeper 9']);
  });

  it('says in words what a dry run found and what was rejected', async () => {
    const { code, stdout } = await careers(
      'onet',
      onet,
      '--occupations',
      '11-0001.00,11-0002.00,99-0000.00',
      '--dry-run',
    );
    expect(code).toBe(1);
    expect(stdout).toContain('99-0000.00: This edition has no occupation 99-0000.00.');
    expect(stdout).toContain('Done, nothing was written: 1 created, 0 updated, 1 unchanged, 0 in conflict, 1 rejected');
    expect(await rolesOf(app)).toHaveLength(2);
  });

  it('fails with file and reason', async () => {
    const empty = path.join(folder, 'empty');
    mkdirSync(empty, { recursive: true });
    const { code, stdout } = await careers('onet', empty, '--all');
    expect(code).toBe(1);
    expect(stdout).toMatch(/Occupation Data|edition/);
    expect(stdout).toContain('Failed: 0 created');
  });

  it('is cancelled by Ctrl-C: what was written stays, and is told', async () => {
    const { child, ended } = begin('onet', many, '--all', '--json');
    const last = await newest();
    let job = last;
    while (job?.id === last?.id || job?.done === 0) job = await newest();
    child.kill('SIGINT');
    const { code, stdout } = await ended;
    expect(code).toBe(1);
    const report = JSON.parse(stdout) as Report;
    expect(report.job.state).toBe('cancelled');
    expect(report.job.done).toBeLessThan(MANY);
    expect(report.records).toHaveLength(report.job.done);
  });

  it('goes on with an import that was killed, when it is asked for again', async () => {
    const { child, ended } = begin('onet', many, '--all');
    const last = await newest();
    let job = last;
    while (job?.id === last?.id || job?.done === 0) job = await newest();
    child.kill('SIGKILL');
    await ended;
    const again = await careers('onet', many, '--all', '--json');
    expect(again.stderr).toContain(`Going on with import ${job?.id}`);
    const report = JSON.parse(again.stdout) as Report;
    expect(report.job).toMatchObject({ id: job?.id, state: 'done', done: MANY });
    expect(new Set(report.records.map(({ record }) => record)).size).toBe(MANY);
    expect(report.records).toHaveLength(MANY);
    const titles = occupations(MANY).map(({ title }) => title);
    expect(await rolesOf(app)).toEqual(titles.sort());
    expect(again.code).toBe(0);
  });

  it('leaves the import to a server that runs', async () => {
    await app.stop();
    app = await start(true);
    // Its own process comes in only after four seconds.
    const { code, stdout } = await careers('onet', onet, '--all');
    expect(stdout).toContain('25 unchanged');
    expect(code).toBe(0);
    const job = await newest();
    expect(Date.parse(job?.startedAt ?? '') - Date.parse(job?.requestedAt ?? '')).toBeLessThan(3500);
    expect(await app.strapi.db.query(JOB).count({ where: { state: 'running' } })).toBe(0);
    expect(await until(app.strapi, job?.id ?? 0, isOver)).toMatchObject({ state: 'done' });
  });
});
