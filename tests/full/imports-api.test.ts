import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { RecordReport } from '../../src/plugins/careers/core/imports/record-report';
import { isOver, jobsOf, makeFolder, rolesOf, until } from '../api/imports-fixture';
import type { AuthHeaders } from '../support/accounts';
import { startCareers, type CareersApp } from '../support/careers-app';
import { occupations, writeOnetFolder } from '../support/onet-folder';

jest.setTimeout(240_000);

const MOST_BYTES = 200_000;
/** What a spreadsheet would take for a formula. */
const FORMULA = '=HYPERLINK("http://example.org","Keeper")';

describe('imports over the admin API', () => {
  const { folder, remove } = makeFolder();
  const uploads = path.join(folder, 'uploads');
  let app: CareersApp;
  let admin: AuthHeaders;

  beforeAll(async () => {
    const imports = { folder: uploads, maxFileBytes: MOST_BYTES };
    app = await startCareers({ config: { plugins: { careers: { config: { imports } } } } });
    admin = await app.asAdmin();
  });

  afterAll(async () => {
    await app.stop();
    remove();
  });

  const get = (address: string) => app.request.get(`/careers/imports/${address}`).set(admin);
  const post = (address: string, body: object = {}) =>
    app.request.post(`/careers/imports/${address}`).set(admin).send(body);

  interface Sent {
    readonly name: string;
    readonly content: Buffer;
  }
  const send = (files: readonly Sent[], { headers = admin, label = '' } = {}) => {
    const request = app.request.post('/careers/imports/files').set(headers).field('label', label);
    for (const { name, content } of files) request.attach('files', content, name);
    return request;
  };
  const filesOf = (source: string) =>
    readdirSync(source).map((name) => ({ name, content: readFileSync(path.join(source, name)) }));

  const keepOnet = async (): Promise<string> => {
    const wanted = occupations(12).map((occupation, index) =>
      index === 4 ? { ...occupation, title: FORMULA } : occupation,
    );
    const answer = await send(filesOf(writeOnetFolder(folder, wanted)), { label: 'db_30_2_text' }).expect(201);
    expect(answer.body.data.sources).toEqual([{ name: 'onet', edition: '30.2' }]);
    return String(answer.body.data.folder);
  };

  const signInWithRole = async (code: string, name = code): Promise<AuthHeaders> => {
    const [role] = await app.strapi.db.query('admin::role').findMany({ where: { code } });
    const email = `${name}@example.com`;
    const password = 'Test-only-password-1';
    const user = { firstname: code, email, roles: [role.id], isActive: true, password };
    await app.strapi.service('admin::user').create({ ...user, registrationToken: null });
    const answer = await app.request.post('/admin/login').send({ email, password }).expect(200);
    return { Authorization: `Bearer ${answer.body.data.token}` };
  };

  it('names the sources with the files that they take', async () => {
    const { body } = await get('sources').expect(200);
    expect(body.data).toContainEqual({
      name: 'onet',
      title: 'O*NET database',
      takes: expect.stringContaining('folder or zip') as string,
      templates: [],
    });
    expect(body.data).toContainEqual(
      expect.objectContaining({ name: 'csv', templates: expect.arrayContaining(['skill']) as unknown }),
    );
    const template = await get('templates/skill')
      .expect(200)
      .expect('Content-Disposition', /skills\.csv/);
    expect(parse(template.text, { bom: true })[0]).toContain('name');
    await get('templates/nosuch').expect(404);
  });

  it('keeps files under a random name, and offers their occupations to pick from', async () => {
    const kept = await keepOnet();
    expect(kept).toMatch(/^[0-9a-f]{32}$/);
    expect(readdirSync(path.join(uploads, kept, 'db_30_2_text'))).toContain('Occupation Data.txt');
    const all = await post('occupations', { folder: kept, source: 'onet', pageSize: 5 }).expect(200);
    expect(all.body.data.occupations[0]).toEqual({
      record: '11-0001.00',
      title: 'Keeper 1',
      codes: expect.arrayContaining(['11-0001.00', '11-0001']) as unknown,
    });
    expect(all.body.data.pagination).toEqual({ page: 1, pageSize: 5, pageCount: 3, total: 12 });
    const found = await post('occupations', { folder: kept, source: 'onet', q: '12 KEEPÉR' }).expect(200);
    expect(found.body.data.occupations.map(({ title }: { title: string }) => title)).toEqual(['Keeper 12']);
  });

  it('exports everything, and gives the file when it is there', async () => {
    const { id } = (await post('exports', { kind: 'export', format: 'csv' }).expect(202)).body.data;
    await until(app.strapi, id, isOver);
    const file = await get(`jobs/${id}/file`)
      .expect(200)
      .expect('Content-Type', 'application/zip')
      .expect('Content-Disposition', /careers-csv\.zip/);
    expect(Number(file.headers['content-length'] ?? 1)).toBeGreaterThan(0);
    await get('jobs/999999/file').expect(404);
    await post('exports', { kind: 'export', format: 'xml' }).expect(400);
  });

  it('says when the files do not tell their edition, which a job then has to', async () => {
    const { body } = await send(filesOf(writeOnetFolder(folder, occupations(2)))).expect(201);
    expect(body.data.sources).toEqual([{ name: 'onet', edition: null }]);
    const request = { kind: 'import', source: 'onet', folder: body.data.folder, dryRun: true };
    const without = await post('jobs', request).expect(202);
    expect(await until(app.strapi, without.body.data.id, isOver)).toMatchObject({ state: 'failed' });
    const told = await post('jobs', { ...request, edition: '30.2' }).expect(202);
    expect(await until(app.strapi, told.body.data.id, isOver)).toMatchObject({ state: 'done', done: 2 });
  });

  it('runs dry, then in earnest, and gives the report as pages, CSV and JSON', async () => {
    const kept = await keepOnet();
    const records = ['11-0001.00', '11-0005.00', '11-0099.00'];
    const request = { kind: 'import', source: 'onet', folder: kept, records };
    const dry = await post('jobs', { ...request, dryRun: true }).expect(202);
    expect(dry.body.data).toMatchObject({ requestedBy: 'Test Administrator', options: { dryRun: true } });
    await until(app.strapi, dry.body.data.id, isOver);
    expect(await rolesOf(app)).toEqual([]);

    const { id } = (await post('jobs', request).expect(202)).body.data;
    await until(app.strapi, id, isOver);
    const { body } = await get(`jobs/${id}`).expect(200);
    expect(body.data).toMatchObject({ state: 'done', done: 3, totals: { created: 2, rejected: 1 } });
    expect(await rolesOf(app)).toHaveLength(2);

    const rejected = await get(`jobs/${id}/entries?status=rejected`).expect(200);
    expect(rejected.body.data).toMatchObject({ entries: [{ record: '11-0099.00' }], pagination: { total: 1 } });

    const csv = await get(`jobs/${id}/report.csv`)
      .expect(200)
      .expect('Content-Type', /text\/csv/);
    expect(csv.headers['content-disposition']).toContain(`import-${id}.csv`);
    const rows: Record<string, string>[] = parse(csv.text, { bom: true, columns: true });
    expect(rows.map(({ status }) => status)).toEqual(['created', 'created', 'rejected']);
    expect(rows[1]?.title).toBe(`'${FORMULA}`);

    const json = await get(`jobs/${id}/report.json`).expect(200);
    const report = JSON.parse(json.text) as { job: { id: number }; records: RecordReport[] };
    expect(report.job.id).toBe(id);
    expect(report.records.map(({ record }) => record)).toEqual(records);

    const list = await get('jobs?pageSize=1').expect(200);
    expect(list.body.data).toMatchObject({ jobs: [{ id }], pagination: { pageSize: 1 } });
    const cancelled = await post(`jobs/${id}/cancel`).expect(200);
    expect(cancelled.body.data.state).toBe('done');
  });

  it('takes names of files for names, wherever they point to', async () => {
    const content = Buffer.from('a,b\n1,2\n');
    const answer = await send([{ name: '../../../escaped.csv', content }]).expect(201);
    expect(answer.body.data.files).toEqual([{ name: 'escaped.csv', bytes: content.length }]);
    expect(existsSync(path.join(folder, 'escaped.csv'))).toBe(false);
  });

  it.each(['../uploads', '..', '/etc', 'f'.repeat(31), `${'f'.repeat(32)}/..`])(
    'refuses %j as a folder',
    async (name) => {
      await post('occupations', { folder: name, source: 'onet' }).expect(400);
      await post('jobs', { kind: 'import', source: 'onet', folder: name }).expect(400);
    },
  );

  it('says so when the files are gone, the source unknown, or the import not there', async () => {
    const request = { kind: 'import', source: 'onet', folder: 'f'.repeat(32) };
    const gone = await post('jobs', request).expect(404);
    expect(gone.body.error.message).toContain('no longer on this server');
    const unknown = await post('jobs', { ...request, source: 'nosuch', folder: await keepOnet() }).expect(400);
    expect(unknown.body.error.message).toContain('There is no such source; there are onet');
    for (const id of ['999999', 'x', '-1', '1e3']) await get(`jobs/${id}`).expect(404);
    await get('jobs/1/entries?status=nosuch').expect(400);
  });

  it('refuses what is too large, twice there, or nothing at all, and keeps nothing of it', async () => {
    const before = readdirSync(uploads).length;
    const large = await send([{ name: 'large.csv', content: Buffer.alloc(MOST_BYTES + 1) }]).expect(413);
    expect(large.body.error.message).toContain('"large.csv"');
    const content = Buffer.from('a');
    const twice = await send([
      { name: 'a/x.csv', content },
      { name: 'b/x.csv', content },
    ]).expect(400);
    expect(twice.body.error.message).toContain('x.csv');
    await app.request.post('/careers/imports/files').set(admin).field('other', 'x').expect(400);
    const zip = await send([{ name: 'broken.zip', content: Buffer.from('no zip') }]).expect(400);
    expect(zip.body.error.message).toContain('broken.zip');
    expect(readdirSync(uploads)).toHaveLength(before);
  });

  it('lets Editors import, and Authors not', async () => {
    const editor = await signInWithRole('strapi-editor');
    const author = await signInWithRole('strapi-author');
    await app.request.get('/careers/imports/jobs').set(editor).expect(200);
    await send([{ name: 'x.csv', content: Buffer.from('a') }], { headers: editor }).expect(201);
    await app.request.get('/careers/imports/jobs').set(author).expect(403);
    await send([{ name: 'x.csv', content: Buffer.from('a') }], { headers: author }).expect(403);
    await app.request.get('/careers/imports/jobs').expect(401);
  });

  it('writes in no language that the role of whoever asks does not allow', async () => {
    const locales: { create(locale: object): Promise<unknown> } = app.strapi.plugin('i18n').service('locales');
    await locales.create({ code: 'es', name: 'Spanish' });
    const permissions = app.strapi.db.query('admin::permission');
    const subject = { $in: ['plugin::careers.guide', 'plugin::careers.faq'] };
    const theirs = await permissions.findMany({ where: { role: { code: 'strapi-editor' }, subject } });
    for (const { id, properties } of theirs) {
      await permissions.update({ where: { id }, data: { properties: { ...properties, locales: ['en'] } } });
    }
    const editor = await signInWithRole('strapi-editor', 'english');
    const content = Buffer.from('role,locale,slug\nWatch Maker,en,watch-maker\nRelojero,es,relojero\n');
    const { folder: sent } = (await send([{ name: 'guides.csv', content }], { headers: editor }).expect(201)).body.data;
    const start = (body: object) =>
      app.request
        .post('/careers/imports/jobs')
        .set(editor)
        .send({ kind: 'import', source: 'csv', folder: sent, ...body });

    const refused = await start({ locale: 'es' }).expect(403);
    expect(refused.body.error.message).toContain('in the language "es"');
    // Nobody can give themselves more by saying so.
    await start({ locales: ['en', 'es'] }).expect(400);
    const { id } = (await start({}).expect(202)).body.data;
    expect(await until(app.strapi, id, isOver)).toMatchObject({ state: 'done', totals: { created: 1, rejected: 1 } });
    const { entries } = (await get(`jobs/${id}/entries?status=rejected`).expect(200)).body.data;
    expect(entries).toMatchObject([
      { rejection: { reason: expect.stringContaining('does not let them write in the language "es"') as string } },
    ]);
    expect((await rolesOf(app)).filter((role) => ['Watch Maker', 'Relojero'].includes(role))).toEqual(['Watch Maker']);
    // Somebody who may: the rest of it.
    const whole = (await post('jobs', { kind: 'import', source: 'csv', folder: sent }).expect(202)).body.data;
    expect(await until(app.strapi, whole.id, isOver)).toMatchObject({ totals: { created: 1, unchanged: 1 } });
  });

  it('runs what a preview has shown, as long as its files are there', async () => {
    const content = Buffer.from('name,nature\nTuning harps,skill\n');
    const { folder: sent } = (await send([{ name: 'skills.csv', content }]).expect(201)).body.data;
    const dry = (await post('jobs', { kind: 'import', source: 'csv', folder: sent, dryRun: true }).expect(202)).body
      .data;
    await until(app.strapi, dry.id, isOver);
    const skills = () => app.strapi.db.query('plugin::careers.skill').count({ where: { name: 'Tuning harps' } });
    expect(await skills()).toBe(0);
    const { id, options } = (await post(`jobs/${dry.id}/run`).expect(202)).body.data;
    expect(options).toMatchObject({ source: 'csv', dryRun: false });
    expect(await until(app.strapi, id, isOver)).toMatchObject({ state: 'done', totals: { created: 1 } });
    expect(await skills()).toBe(1);
    const again = await post(`jobs/${id}/run`).expect(400);
    expect(again.body.error.message).toContain('Only a preview');
    rmSync(path.join(uploads, String(sent)), { recursive: true });
    const gone = await post(`jobs/${dry.id}/run`).expect(404);
    expect(gone.body.error.message).toContain('no longer on this server');
    await post('jobs/999999/run').expect(404);
  });

  it('forgets jobs and their reports 90 days after their end', async () => {
    const jobs = app.strapi.db.query('plugin::careers.import-job');
    const entries = app.strapi.db.query('plugin::careers.import-entry');
    const kept = await keepOnet();
    const ended: number[] = [];
    for (const days of [89, 91]) {
      const { id } = (await post('jobs', { kind: 'import', source: 'onet', folder: kept, dryRun: true })).body.data;
      await until(app.strapi, id, isOver);
      await jobs.update({ where: { id }, data: { finishedAt: new Date(Date.now() - days * 86_400_000) } });
      ended.push(id);
    }
    const [younger, older] = ended;
    const guides = await rolesOf(app);
    expect(await entries.count({ where: { job: older } })).toBe(12);
    await jobsOf(app.strapi).sweep();
    await get(`jobs/${older}`).expect(404);
    expect(await entries.count({ where: { job: older } })).toBe(0);
    await get(`jobs/${younger}`).expect(200);
    expect(await entries.count({ where: { job: younger } })).toBe(12);
    expect(await rolesOf(app)).toEqual(guides);
  });

  it('removes uploads some days after their jobs', async () => {
    const kept = await keepOnet();
    const { id } = (await post('jobs', { kind: 'import', source: 'onet', folder: kept, dryRun: true })).body.data;
    await until(app.strapi, id, isOver);
    const place = path.join(uploads, kept);
    const longAgo = new Date(Date.now() - 8 * 86_400_000);
    utimesSync(place, longAgo, longAgo);
    const other = path.join(uploads, 'kept-by-somebody');
    mkdirSync(other);
    writeFileSync(path.join(other, 'x'), '');
    utimesSync(other, longAgo, longAgo);

    expect(await jobsOf(app.strapi).sweep()).not.toContain(kept);
    await app.strapi.db.query('plugin::careers.import-job').update({ where: { id }, data: { finishedAt: longAgo } });
    expect(await jobsOf(app.strapi).sweep()).toEqual([kept]);
    expect(existsSync(place)).toBe(false);
    expect(statSync(other).isDirectory()).toBe(true);
  });
});
