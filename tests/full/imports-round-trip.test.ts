import { createReadStream, createWriteStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ExportFormat, ImportJob } from '../../src/plugins/careers/core/imports/job';
import type { ImportsService } from '../../src/plugins/careers/server/src/imports';
import { isOver, jobsOf, makeFolder, reportsOf, until } from '../api/imports-fixture';
import { startCareers, type CareersApp } from '../support/careers-app';
import { takeSnapshot, type Snapshot } from '../support/content-snapshot';
import { addAwkwardContent, changedByFiles } from './imports-round-trip-fixture';

jest.setTimeout(600_000);

const FILES: readonly (readonly [format: ExportFormat, source: string])[] = [
  ['json', 'json'],
  ['csv', 'csv'],
  ['markdown', 'documents'],
];

interface Locales {
  find(): Promise<{ code: string }[]>;
  create(locale: object): Promise<unknown>;
}

const addSpanish = async ({ strapi }: CareersApp) => {
  const locales: Locales = strapi.plugin('i18n').service('locales');
  const known = await locales.find();
  if (!known.some(({ code }) => code === 'es')) await locales.create({ code: 'es', name: 'Spanish (es)' });
};

const importFile = async (app: CareersApp, source: string, file: string, dryRun = false): Promise<ImportJob> => {
  const { id } = await jobsOf(app.strapi).enqueue({
    options: { kind: 'import', source, dryRun },
    files: { paths: [file] },
  });
  const job = await until(app.strapi, id, isOver);
  expect(job).toMatchObject({ state: 'done', problem: null });
  return job;
};

const rejectedOf = async (app: CareersApp, { id }: ImportJob) =>
  (await reportsOf(app, id)).filter(({ status }) => status === 'rejected');

/** An export by its job. @returns the file */
const exportByJob = async (app: CareersApp, format: ExportFormat, to: string): Promise<string> => {
  const { id } = await jobsOf(app.strapi).enqueueExport({ options: { kind: 'export', format } });
  const job = await until(app.strapi, id, isOver);
  expect(job).toMatchObject({ state: 'done', problem: null, done: job.total });
  await pipeline(createReadStream(await jobsOf(app.strapi).exportedFile(id)), createWriteStream(to));
  return to;
};

const exportsOf = ({ strapi }: CareersApp): ImportsService => strapi.plugin('careers').service('imports');

describe('content that goes out and comes in again', () => {
  const { folder, remove } = makeFolder();
  const fileOf = (format: string) => path.join(folder, format === 'json' ? 'all.jsonl' : `${format}.zip`);
  let before: Snapshot;

  beforeAll(async () => {
    const app = await startCareers();
    try {
      const starter: { load(): Promise<unknown> } = app.strapi.plugin('careers').service('starter');
      await starter.load();
      await addAwkwardContent(app.strapi);
      before = await takeSnapshot(app.strapi);
      for (const [format] of FILES) await exportByJob(app, format, fileOf(format));

      const [chosen] = await app.strapi.db
        .query('plugin::careers.guide')
        .findMany({ where: { slug: 'awkward-texts-tester', publishedAt: null } });
      const { stream } = await exportsOf(app).exportContent({ format: 'json', guides: [String(chosen?.documentId)] });
      await pipeline(stream, createWriteStream(path.join(folder, 'selection.jsonl')));
    } finally {
      await app.stop();
    }
  });

  afterAll(() => {
    remove();
  });

  it('has something to compare', () => {
    expect(Object.keys(before.guide).length).toBeGreaterThan(35);
    expect(Object.keys(before.skill).length).toBeGreaterThan(250);
  });

  it.each(FILES)('is the same after an export as %s and an import into an empty database', async (format, source) => {
    const app = await startCareers();
    try {
      await addSpanish(app);
      const dry = await importFile(app, source, fileOf(format), true);
      expect(await rejectedOf(app, dry)).toEqual([]);
      expect(await app.strapi.db.query('plugin::careers.skill').count()).toBe(0);

      const job = await importFile(app, source, fileOf(format));
      expect(await rejectedOf(app, job)).toEqual([]);
      expect(await takeSnapshot(app.strapi)).toEqual(changedByFiles(before, format));
      // Whether something is public is no part of a file.
      expect(
        await app.strapi.db.query('plugin::careers.guide').count({ where: { publishedAt: { $notNull: true } } }),
      ).toBe(0);

      const again = await importFile(app, source, fileOf(format));
      expect(again.totals).toMatchObject({ created: 0, updated: 0, rejected: 0 });
      expect(await takeSnapshot(app.strapi)).toEqual(changedByFiles(before, format));
    } finally {
      await app.stop();
    }
  });

  it('takes a selection with all that it names, and nothing else', async () => {
    const app = await startCareers();
    try {
      await addSpanish(app);
      const job = await importFile(app, 'json', path.join(folder, 'selection.jsonl'));
      expect(await rejectedOf(app, job)).toEqual([]);
      const after = await takeSnapshot(app.strapi);
      const keys = (kind: keyof Snapshot) => Object.keys(after[kind]).sort();
      expect(keys('guide')).toEqual(['en awkward-texts-tester', 'es probador']);
      expect(keys('contributor')).toEqual(['plus-ada']);
      expect(keys('field')).toEqual(['child-field', 'parent-field']);
      expect(keys('skill')).toEqual(['brackets', 'cmd-c-calc-a0']);
      expect(keys('certification')).toEqual(['earlier-certificate', 'later-certificate']);
      expect(keys('faq').map((key) => key.slice(0, 12))).toEqual(['en =What "is', 'en Where? He', 'es ¿Qué "es"']);
      for (const kind of ['contributor', 'field', 'skill', 'certification'] as const) {
        for (const key of keys(kind)) expect(after[kind][key]).toEqual(before[kind][key]);
      }
      // The other guide leads to it, and was not chosen.
      const chosen = before.guide['en awkward-texts-tester'] as object;
      expect(after.guide['en awkward-texts-tester']).toEqual({ ...chosen, relatedFrom: [] });
      expect(after.guide['es probador']).toEqual(before.guide['es probador']);
    } finally {
      await app.stop();
    }
  });
});
