import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ImportJob } from '../../src/plugins/careers/core/imports/job';
import type { RecordReport } from '../../src/plugins/careers/core/imports/record-report';
import { ENTRY, isOver, JOB, jobsOf, makeFolder, reportsOf, until } from '../api/imports-fixture';
import { startCareers, type CareersApp } from '../support/careers-app';

jest.setTimeout(240_000);

type Row = Readonly<Record<string, unknown>>;

describe('own content from files', () => {
  const { folder, remove } = makeFolder();
  let app: CareersApp;
  let count = 0;

  beforeAll(async () => {
    app = await startCareers();
    const locales: { create(locale: object): Promise<unknown> } = app.strapi.plugin('i18n').service('locales');
    await locales.create({ code: 'es', name: 'Spanish (es)' });
  });

  afterAll(async () => {
    await app.stop();
    remove();
  });

  /** Imports a file. @returns what became of each record, by its name */
  const importText = async (name: string, text: string, { dryRun = false } = {}) => {
    count += 1;
    const file = path.join(folder, `${count}-${name}`);
    writeFileSync(file, text);
    const source = name.endsWith('.csv') ? 'csv' : name.endsWith('.md') ? 'documents' : 'json';
    const options = { kind: 'import' as const, source, dryRun };
    const { id } = await jobsOf(app.strapi).enqueue({ options, files: { paths: [file] } });
    const job = await until(app.strapi, id, isOver);
    expect(job).toMatchObject({ state: 'done', problem: null });
    return reportsOf(app, id);
  };
  const importLines = (entries: readonly object[], options?: { readonly dryRun: boolean }) =>
    importText('a.jsonl', entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''), options);
  const statuses = (reports: readonly RecordReport[]) => reports.map(({ record, status }) => `${record} ${status}`);
  const guide = (content: object) => ({ kind: 'guide', content });
  const skill = (content: object) => ({ kind: 'skill', content: { nature: 'skill', ...content } });
  const faq = (content: object) => ({ kind: 'faq', content });
  const find = async (name: string, where: object): Promise<Row> => {
    const rows = await app.strapi.db.query(`plugin::careers.${name}`).findMany({ where, populate: true });
    expect(rows).toHaveLength(1);
    return rows[0] as Row;
  };
  const names = (value: unknown) =>
    (value as readonly Row[]).map(({ name, slug, question }) => name ?? question ?? slug);

  it('creates entries that name others which come later, and reports what they name in vain', async () => {
    const reports = await importText(
      'skills.csv',
      'name,nature,aliases,prerequisites,broader\nBaking,skill,Bread making,Kneading\nMixing,Food craft\nKneading,skill,,,\nFood craft,knowledge,,,\n'.replace(
        'Kneading\nMixing,Food craft',
        '"Kneading\nMixing",Food craft',
      ),
    );
    expect(statuses(reports.slice(0, 3))).toEqual(['baking created', 'kneading created', 'food-craft created']);
    expect(reports.slice(3)).toMatchObject([
      {
        status: 'rejected',
        record: 'baking',
        rejection: {
          row: 2,
          column: 'prerequisites',
          found: 'Mixing',
          reason: expect.stringContaining('"Mixing"') as string,
        },
      },
    ]);
    const baking = await find('skill', { slug: 'baking' });
    expect(names(baking.prerequisites)).toEqual(['Kneading']);
    expect(names(baking.broader)).toEqual(['Food craft']);
  });

  it('leaves alone what a file does not state', async () => {
    const reports = await importText(
      'skills.csv',
      'name,nature,description\nBaking,skill,Making bread.\nKneading,skill,\n',
    );
    expect(statuses(reports)).toEqual(['baking updated', 'kneading unchanged']);
    expect(reports[0]).toMatchObject({ written: 1 });
    const baking = await find('skill', { slug: 'baking' });
    expect(baking).toMatchObject({ description: 'Making bread.', aliases: [{ label: 'Bread making' }] });
    expect(names(baking.prerequisites)).toEqual(['Kneading']);
    const [emptied] = await importText('skills.csv', 'name,nature,aliases\nBaking,skill,[]\n');
    expect(emptied).toMatchObject({ status: 'updated' });
    expect(await find('skill', { slug: 'baking' })).toMatchObject({ aliases: [], description: 'Making bread.' });
  });

  it('says in a dry run what would become of each field', async () => {
    const entries = [
      skill({ name: 'Baking', description: 'Bread.' }),
      guide({
        role: 'Baker',
        slug: 'baker',
        skills: [{ label: 'Bread', skills: ['Baking', 'Shaping'] }],
        faqs: [{ question: 'When?' }],
      }),
      guide({ role: 'Panadero', locale: 'es', translationOf: 'baker' }),
    ];
    const reports = await importLines(entries, { dryRun: true });
    expect(statuses(reports)).toEqual(['baking updated', 'en/baker created', 'es/panadero created']);
    expect(reports[0]).toMatchObject({
      changes: [{ kind: 'changed', field: 'description', before: 'Making bread.', after: 'Bread.' }],
    });
    expect(reports[1]).toMatchObject({
      guide: null,
      changes: expect.arrayContaining([
        expect.objectContaining({ kind: 'added', field: 'role', after: 'Baker' }),
        expect.objectContaining({ kind: 'added', field: 'faqs' }),
      ]) as unknown,
    });
    expect(await app.strapi.db.query('plugin::careers.guide').count()).toBe(0);
    expect(await find('skill', { slug: 'baking' })).toMatchObject({ description: 'Making bread.' });
  });

  it('writes guides with what they name, and links them whatever the order', async () => {
    const entries = [
      guide({
        role: 'Baker',
        slug: 'baker',
        field: 'Food',
        tasks: [{ text: 'Knead' }],
        skills: [{ label: 'Bread', skills: ['Bread making', 'Shaping'] }],
        faqs: [{ question: 'When?', answer: 'At night.' }],
        relatedGuides: ['cook', 'nobody'],
      }),
      guide({ role: 'Cook', slug: 'cook', faqs: [{ question: 'When?', answer: 'At noon.' }], advancesTo: ['baker'] }),
      guide({ role: 'Panadero', slug: 'panadero', locale: 'es', translationOf: 'baker' }),
      guide({ role: 'Cocinero', locale: 'es', translationOf: 'chef' }),
      guide({ role: 'Boulanger', locale: 'fr' }),
    ];
    const reports = await importLines(entries);
    expect(statuses(reports)).toEqual([
      'en/baker created',
      'en/cook created',
      'es/panadero created',
      'es/cocinero rejected',
      'fr/boulanger rejected',
      'en/baker rejected',
    ]);
    expect(reports.slice(3)).toMatchObject([
      { rejection: { reason: expect.stringContaining('"chef"') as string } },
      { rejection: { reason: expect.stringContaining('"fr" is not set up') as string } },
      { rejection: { row: 1, column: 'relatedGuides', found: 'nobody' } },
    ]);
    const baker = await find('guide', { slug: 'baker' });
    expect(names(baker.relatedGuides)).toEqual(['cook']);
    expect(names((await find('guide', { slug: 'cook' })).advancesTo)).toEqual(['baker']);
    expect(await find('guide', { slug: 'panadero' })).toMatchObject({ documentId: baker.documentId, locale: 'es' });
    expect(await find('skill', { slug: 'shaping' })).toMatchObject({ name: 'Shaping' });
    expect(await app.strapi.db.query('plugin::careers.faq').count()).toBe(2);

    const again = await importLines(entries.slice(0, 3));
    expect(statuses(again)).toEqual([
      'en/baker unchanged',
      'en/cook unchanged',
      'es/panadero unchanged',
      'en/baker rejected',
    ]);
  });

  it('finds a guide by its slug, not by a role that others have', async () => {
    const [report] = await importLines([guide({ role: 'Baker', slug: 'village-baker', summary: 'Another one.' })]);
    expect(report).toMatchObject({ status: 'created' });
    expect(await find('guide', { slug: 'baker' })).toMatchObject({ summary: null });
    const [refused] = await importLines([
      guide({ role: 'Hornero', slug: 'hornero', locale: 'es', translationOf: 'baker' }),
    ]);
    expect(refused).toMatchObject({ rejection: { reason: expect.stringContaining('"panadero"') as string } });
  });

  it('tells FAQs that ask the same apart by the guides that show them', async () => {
    const reports = await importLines([
      faq({ question: 'When?', answer: 'At three.', topic: 'Day', guides: ['baker'] }),
      faq({ question: 'When?', answer: 'At noon.', guides: ['cook', 'nobody'] }),
      faq({ question: '¿Cuándo?', answer: 'A las tres.', locale: 'es', translationOf: 'When?', guides: ['panadero'] }),
      faq({ question: 'Who?', answer: 'You.' }),
    ]);
    expect(reports.map(({ status }) => status)).toEqual(['updated', 'unchanged', 'created', 'created', 'rejected']);
    expect(reports[4]).toMatchObject({ rejection: { row: 2, column: 'guides', found: 'nobody' } });
    const three = await find('faq', { answer: 'At three.' });
    expect(names(three.guides)).toEqual(['baker']);
    const spanish = await find('faq', { locale: 'es' });
    expect(spanish).toMatchObject({ documentId: three.documentId, answer: 'A las tres.' });
    expect(names(spanish.guides)).toEqual(['panadero']);
    expect(names((await find('faq', { answer: 'At noon.' })).guides)).toEqual(['cook']);
  });

  it('rejects what the rules refuse, in links too, and takes the others', async () => {
    const reports = await importLines([
      guide({ role: 'Miller', slug: 'miller', salaries: [{ currency: 'USD', p10: 5, median: 1 }] }),
      guide({ role: 'Grocer', slug: 'grocer' }),
      { kind: 'certification', content: { name: 'New seal', replacedBy: 'Old seal' } },
      { kind: 'certification', content: { name: 'Old seal', replacedBy: 'New seal' } },
    ]);
    expect(statuses(reports.slice(0, 4))).toEqual([
      'en/miller rejected',
      'en/grocer created',
      'new-seal created',
      'old-seal rejected',
    ]);
    expect(reports[0]).toMatchObject({ rejection: { row: 1, reason: expect.stringContaining('salaries') as string } });
  });

  it('rejects a link that the rules refuse when everything is there, and writes the other links', async () => {
    const reports = await importLines([
      skill({ name: 'Hen', prerequisites: ['Egg'] }),
      skill({ name: 'Chick', prerequisites: ['Nest'] }),
      skill({ name: 'Egg', prerequisites: ['Hen'] }),
      skill({ name: 'Nest' }),
    ]);
    expect(statuses(reports)).toEqual(['hen created', 'chick created', 'egg created', 'nest created', 'hen rejected']);
    expect(reports[4]).toMatchObject({ rejection: { row: 1, reason: expect.stringMatching(/lead back/) as string } });
    expect(names((await find('skill', { slug: 'chick' })).prerequisites)).toEqual(['Nest']);
    expect(names((await find('skill', { slug: 'egg' })).prerequisites)).toEqual(['Hen']);
  });

  it('tells what of a document has no place', async () => {
    const [report] = await importText('smith.md', '# Smith\n\nForges.\n\n## Colour of the sign\n\nRed.\n');
    expect(report).toMatchObject({
      status: 'created',
      warnings: [expect.stringContaining('no place'), expect.any(String)],
    });
  });

  describe('and an export that runs as a job', () => {
    const options = { kind: 'export' as const, format: 'json' as const };
    const lines = async (job: ImportJob) =>
      readFileSync(await jobsOf(app.strapi).exportedFile(job.id), 'utf8')
        .trimEnd()
        .split('\n');

    /** A job as a process leaves it behind that was killed. */
    const asLeftBehind = () => ({
      state: 'running',
      slot: 'worker',
      worker: 'gone',
      aliveUntil: new Date(Date.now() - 1),
      finishedAt: null,
    });

    it('has a file when it is done, and none before', async () => {
      const queued = await jobsOf(app.strapi).enqueueExport({ options });
      expect(queued).toMatchObject({ kind: 'export', source: 'json', state: 'queued', label: 'careers.jsonl' });
      const job = await until(app.strapi, queued.id, isOver);
      expect(job).toMatchObject({ state: 'done', totals: { rejected: 0 } });
      expect(job.done).toBe(job.total);
      expect(await lines(job)).toHaveLength(job.done);
    });

    it('begins again from nothing when its process has ended', async () => {
      const { id } = await jobsOf(app.strapi).enqueueExport({ options });
      const first = await until(app.strapi, id, isOver);
      const file = await jobsOf(app.strapi).exportedFile(id);
      writeFileSync(`${file}.part`, 'half of');
      writeFileSync(file, 'of before');
      await app.strapi.db.query(JOB).update({ where: { id }, data: { ...asLeftBehind(), done: 3 } });
      await app.strapi.db.query(ENTRY).create({ data: { job: id, recordKey: 'x', status: 'rejected', report: {} } });
      const job = await until(app.strapi, id, isOver);
      expect(job).toMatchObject({ state: 'done', done: first.done });
      expect(await lines(job)).toHaveLength(first.done);
      expect(existsSync(`${file}.part`)).toBe(false);
      expect(await reportsOf(app, id)).toEqual([]);
    });

    it('is cancelled without a file', async () => {
      const { id } = await jobsOf(app.strapi).enqueueExport({ options });
      await until(app.strapi, id, isOver);
      const file = await jobsOf(app.strapi).exportedFile(id);
      rmSync(file);
      const data = { ...asLeftBehind(), cancelRequested: true };
      await app.strapi.db.query(JOB).update({ where: { id }, data });
      expect(await until(app.strapi, id, isOver)).toMatchObject({ state: 'cancelled' });
      expect([existsSync(file), existsSync(`${file}.part`)]).toEqual([false, false]);
      await expect(jobsOf(app.strapi).exportedFile(id)).rejects.toThrow('no such file');
    });

    it('tells what it cannot write, and writes the rest', async () => {
      await app.strapi.db.query('plugin::careers.field').create({ data: { name: ' ', documentId: 'blank' } });
      const { id } = await jobsOf(app.strapi).enqueueExport({ options: { ...options, guides: undefined } });
      const job = await until(app.strapi, id, isOver);
      expect(job).toMatchObject({ state: 'done', totals: { rejected: 1 } });
      expect(await reportsOf(app, id)).toMatchObject([
        { rejection: { reason: expect.stringContaining('name') as string } },
      ]);
      expect(await lines(job)).toHaveLength(job.done - 1);
    });
  });
});
