import { writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import {
  ENTRY,
  enqueueOnet,
  GUIDE,
  isOver,
  JOB,
  jobsOf,
  makeFolder,
  reportsOf,
  rolesOf,
  until,
} from '../api/imports-fixture';
import { startCareers, type CareersApp } from '../support/careers-app';
import { occupations, writeOnetFolder } from '../support/onet-folder';

jest.setTimeout(400_000);

const MANY = 300;
const titles = (count: number) =>
  occupations(count)
    .map(({ title }) => title)
    .sort();

describe('imports in the background', () => {
  const { folder, remove } = makeFolder();
  const inFolder = (name: string) => path.join(folder, name);
  let app: CareersApp;

  beforeAll(async () => {
    app = await startCareers({ databaseFile: inFolder('data.db') });
  });

  afterAll(async () => {
    await app.stop();
    remove();
  });

  const removeGuides = async () => {
    const drafts = await app.strapi.db.query(GUIDE).findMany({ where: { publishedAt: null } });
    for (const { documentId } of drafts) await app.strapi.documents(GUIDE).delete({ documentId, locale: '*' });
    await app.strapi.db.query('plugin::careers.provenance').deleteMany({});
    await app.strapi.db.query('plugin::careers.source-record').deleteMany({});
  };

  it('takes a folder, tells how far it is, and reports on each record once', async () => {
    const source = writeOnetFolder(inFolder('some'), occupations(30));
    const queued = await enqueueOnet(app, source);
    expect(queued).toMatchObject({ state: 'queued', done: 0, total: null, label: 'db_30_2_text', startedAt: null });
    const job = await until(app.strapi, queued.id, isOver);
    expect(job).toMatchObject({
      state: 'done',
      problem: null,
      done: 30,
      total: 30,
      totals: { created: 30, updated: 0, unchanged: 0, conflict: 0, rejected: 0 },
    });
    expect(await rolesOf(app)).toHaveLength(30);
    expect((await reportsOf(app, job.id)).map(({ record }) => record)).toEqual(occupations(30).map(({ code }) => code));
    const first = await app.strapi
      .documents(GUIDE)
      .findFirst({ filters: { role: 'Keeper 1' }, populate: ['tasks', 'relatedGuides'] });
    expect(first).toMatchObject({ tasks: [{}, {}, {}], relatedGuides: [{ role: 'Keeper 2' }] });
  });

  it('changes nothing the second time', async () => {
    const { id } = await enqueueOnet(app, writeOnetFolder(inFolder('some'), occupations(30)));
    expect((await until(app.strapi, id, isOver)).totals).toMatchObject({ unchanged: 30, created: 0 });
    expect(await rolesOf(app)).toHaveLength(30);
  });

  it('rejects a record that breaks a rule, with file and reason, and takes the others', async () => {
    await removeGuides();
    const wanted = occupations(20).map((occupation, index) =>
      index === 6 ? { ...occupation, title: 'Very long '.repeat(40) } : occupation,
    );
    const { id } = await enqueueOnet(app, writeOnetFolder(inFolder('bad'), wanted));
    expect(await until(app.strapi, id, isOver)).toMatchObject({
      state: 'done',
      totals: { created: 19, rejected: 1 },
    });
    const reports = await reportsOf(app, id);
    expect(reports).toHaveLength(20);
    expect(reports.filter(({ status }) => status === 'rejected')).toMatchObject([
      {
        record: '11-0007.00',
        rejection: { file: 'Occupation Data.txt', reason: expect.stringMatching(/role/) as string },
      },
    ]);
    expect(await rolesOf(app)).toHaveLength(19);
  });

  it('rejects a record that is not in the files', async () => {
    const source = writeOnetFolder(inFolder('some'), occupations(5));
    const { id } = await enqueueOnet(app, source, { records: ['11-0001.00', '99-9999.99'] });
    expect(await until(app.strapi, id, isOver)).toMatchObject({ state: 'done', done: 2, totals: { rejected: 1 } });
  });

  it('says in a dry run what would happen, and writes nothing', async () => {
    await removeGuides();
    const { id } = await enqueueOnet(app, writeOnetFolder(inFolder('dry'), occupations(12)), { dryRun: true });
    expect(await until(app.strapi, id, isOver)).toMatchObject({ state: 'done', totals: { created: 12 } });
    expect(await rolesOf(app)).toEqual([]);
    const [report] = await reportsOf(app, id);
    expect(report).toMatchObject({
      status: 'created',
      guide: null,
      changes: expect.arrayContaining([expect.objectContaining({ field: 'role', after: 'Keeper 1' })]) as unknown,
    });
  });

  it('fails with file and reason when a table cannot be read, and nothing is written', async () => {
    const source = writeOnetFolder(inFolder('broken'), occupations(3));
    writeFileSync(path.join(source, 'Task Statements.txt'), 'O*NET-SOC Code\tTask ID\n11-0001.00\t1\n');
    const { id } = await enqueueOnet(app, source);
    const job = await until(app.strapi, id, isOver);
    expect(job).toMatchObject({ state: 'failed', done: 0 });
    expect(job.problem).toMatch(/Task Statements\.txt.*Task/);
    expect(await rolesOf(app)).toEqual([]);
  });

  it('fails in words when the folder is gone, and goes on with the next job', async () => {
    const { id } = await enqueueOnet(app, inFolder('nowhere'));
    const next = await enqueueOnet(app, writeOnetFolder(inFolder('next'), occupations(2)));
    expect(await until(app.strapi, id, isOver)).toMatchObject({
      state: 'failed',
      problem: expect.stringContaining('There is no such file or folder') as string,
    });
    expect(await until(app.strapi, next.id, isOver)).toMatchObject({ state: 'done' });
  });

  it('is cancelled between two records: what was written stays and is reported', async () => {
    await removeGuides();
    const { id } = await enqueueOnet(app, writeOnetFolder(inFolder('many'), occupations(MANY)));
    const waiting = await enqueueOnet(app, inFolder('many'));
    await until(app.strapi, id, ({ done }) => done > 0);
    expect(await jobsOf(app.strapi).cancel(waiting.id)).toMatchObject({ state: 'cancelled', startedAt: null });
    expect(await jobsOf(app.strapi).cancel(id)).toMatchObject({ state: 'running', cancelRequested: true });
    const job = await until(app.strapi, id, isOver);
    expect(job.state).toBe('cancelled');
    expect(job.done).toBeGreaterThan(0);
    expect(job.done).toBeLessThan(MANY);
    expect(await rolesOf(app)).toHaveLength(job.done);
    expect(await reportsOf(app, id)).toHaveLength(job.done);
  });

  it('stops writing at once when another process has taken the job, and resumes one whose process has ended', async () => {
    await removeGuides();
    const { id } = await enqueueOnet(app, writeOnetFolder(inFolder('many'), occupations(MANY)));
    await until(app.strapi, id, ({ done }) => done > 0);
    // As another server does that finds this one silent.
    const inAMinute = new Date(Date.now() + 60_000);
    await app.strapi.db.query(JOB).update({ where: { id }, data: { worker: 'another', aliveUntil: inAMinute } });
    const { done } = await jobsOf(app.strapi).find(id);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(done).toBeLessThan(MANY);
    expect(await rolesOf(app)).toHaveLength(done);
    expect(await app.strapi.db.query(ENTRY).count({ where: { job: id } })).toBe(done);

    await app.strapi.db.query(JOB).update({ where: { id }, data: { aliveUntil: new Date(Date.now() - 1) } });
    expect(await until(app.strapi, id, isOver)).toMatchObject({ state: 'done', done: MANY, totals: { created: MANY } });
    expect(await rolesOf(app)).toEqual(titles(MANY));
    expect(await reportsOf(app, id)).toHaveLength(MANY);
    // Links of what was written before the interruption are there, too.
    const drafts = await app.strapi.db
      .query(GUIDE)
      .findMany({ where: { publishedAt: null }, populate: { relatedGuides: true } });
    expect(drafts.filter(({ relatedGuides }) => relatedGuides.length !== 1)).toEqual([]);
  });

  it('gives a job up whose process ends again and again', async () => {
    const { id } = await enqueueOnet(app, inFolder('many'));
    await until(app.strapi, id, ({ done }) => done > 0);
    const data = { worker: 'another', aliveUntil: new Date(Date.now() - 1), takeovers: 10 };
    await app.strapi.db.query(JOB).update({ where: { id }, data });
    expect(await until(app.strapi, id, isOver)).toMatchObject({
      state: 'failed',
      problem: expect.stringContaining('10 times') as string,
    });
  });

  it('goes on after a restart, which gives the job back at once', async () => {
    await removeGuides();
    const { id } = await enqueueOnet(app, inFolder('many/db_30_2_text'));
    const { done } = await until(app.strapi, id, (job) => job.done > 0);
    await app.stop();
    const database = new Database(inFolder('data.db'), { readonly: true });
    const left = database.prepare('select * from careers_import_jobs where id = ?').get(id) as { done: number };
    database.close();
    expect(left).toMatchObject({ state: 'queued', slot: null, worker: null, alive_until: null });
    expect(left.done).toBeGreaterThanOrEqual(done);
    expect(left.done).toBeLessThan(MANY);

    app = await startCareers({ databaseFile: inFolder('data.db') });
    expect(await until(app.strapi, id, isOver)).toMatchObject({ state: 'done', done: MANY, totals: { created: MANY } });
    expect(await rolesOf(app)).toEqual(titles(MANY));
  });
});
