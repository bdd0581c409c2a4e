import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse/sync';
import type { ExportFormat } from '../../src/plugins/careers/core/imports/job';
import type { ImportJob } from '../../src/plugins/careers/core/imports/job';
import type { ImportsService } from '../../src/plugins/careers/server/src/imports';
import { isOver, jobsOf, makeFolder, reportsOf, until } from '../api/imports-fixture';
import { startCareers, type CareersApp } from '../support/careers-app';
import { takeSnapshot, type Snapshot } from '../support/content-snapshot';
import { addAwkwardContent } from './imports-round-trip-fixture';

jest.setTimeout(600_000);

const FILES: readonly (readonly [format: ExportFormat, source: string])[] = [
  ['json', 'json'],
  ['csv', 'csv'],
  ['markdown', 'documents'],
];

const addSpanish = async ({ strapi }: CareersApp) => {
  const locales = strapi.plugin('i18n').service('locales') as {
    find(): Promise<{ code: string }[]>;
    create(locale: object): Promise<unknown>;
  };
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
  let guides = 0;

  beforeAll(async () => {
    const app = await startCareers();
    try {
      await (app.strapi.plugin('careers').service('starter') as { load(): Promise<unknown> }).load();
      await addAwkwardContent(app.strapi);
      before = await takeSnapshot(app.strapi);
      guides = Object.keys(before.guide).length;
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
    expect(guides).toBeGreaterThan(35);
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
      expect(await takeSnapshot(app.strapi)).toEqual(before);

      const again = await importFile(app, source, fileOf(format));
      expect(again.totals).toMatchObject({ created: 0, updated: 0, rejected: 0 });
      expect(await takeSnapshot(app.strapi)).toEqual(before);
    } finally {
      await app.stop();
    }
  });
});
