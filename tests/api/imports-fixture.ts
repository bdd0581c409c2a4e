import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { ImportJob, ImportOptions } from '../../src/plugins/careers/core/imports/job';
import type { RecordReport } from '../../src/plugins/careers/core/imports/record-report';
import type { ImportJobService } from '../../src/plugins/careers/server/src/imports';
import type { CareersApp } from '../support/careers-app';

const LOOK_MS = 20;
const LONGEST_MS = 300_000;

export const GUIDE = 'plugin::careers.guide';
export const JOB = 'plugin::careers.import-job';
export const ENTRY = 'plugin::careers.import-entry';

export const jobsOf = (strapi: Core.Strapi): ImportJobService => strapi.plugin('careers').service('import-jobs');

export const makeFolder = () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'careers-imports-'));
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Waits until a job is as wanted. @throws with the job as it is when the time is up */
export const until = async (
  strapi: Core.Strapi,
  id: number,
  isWanted: (job: ImportJob) => boolean,
): Promise<ImportJob> => {
  const deadline = Date.now() + LONGEST_MS;
  for (;;) {
    const job = await jobsOf(strapi).find(id);
    if (isWanted(job)) return job;
    if (Date.now() > deadline) throw new Error(`Still ${JSON.stringify(job)}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
};

export const isOver = ({ state }: ImportJob): boolean => state !== 'queued' && state !== 'running';

export const enqueueOnet = (
  app: CareersApp,
  folder: string,
  options: Partial<ImportOptions> = {},
): Promise<ImportJob> =>
  jobsOf(app.strapi).enqueue({
    options: { kind: 'import', source: 'onet', dryRun: false, ...options },
    files: { paths: [folder] },
  });

export const reportsOf = async (app: CareersApp, id: number): Promise<RecordReport[]> => {
  const reports: RecordReport[] = [];
  for await (const report of jobsOf(app.strapi).reports(id)) reports.push(report);
  return reports;
};

/** Roles of all drafts in alphabetical order. */
export const rolesOf = async (app: CareersApp): Promise<string[]> => {
  const drafts = await app.strapi.db.query(GUIDE).findMany({ where: { publishedAt: null }, select: ['role'] });
  return drafts.map(({ role }) => String(role)).sort();
};
