import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import {
  IMPORT_JOB_KINDS,
  IMPORT_JOB_STATES,
  jobOptionsSchema,
  secondsLeft,
  type ImportJob,
} from '../../../../core/imports/job';
import { recordTotalsSchema } from '../../../../core/imports/record-report';
import { uidOf } from '../../content-model';
import { rowsOf } from '../../strapi/documents';
import { inTurn } from './write-turns';
import { newDocumentId } from '../../strapi/document-id';

/** The table `careers_import_jobs`. */

const UID = uidOf('import-job');

const instant = z.coerce.date();
const count = z.coerce.number().int();
const flag = z.union([z.boolean(), z.number(), z.null()]).transform(Boolean);

const jobRowSchema = z.object({
  id: count,
  kind: z.enum(IMPORT_JOB_KINDS),
  source: z.string(),
  state: z.enum(IMPORT_JOB_STATES),
  options: jobOptionsSchema,
  label: z.string().nullable(),
  folder: z.string().nullable(),
  paths: z.array(z.string()).nullable(),
  host: z.string().nullable(),
  done: count,
  total: count.nullable(),
  totals: recordTotalsSchema,
  problem: z.string().nullable(),
  cancelRequested: flag,
  slot: z.string().nullable(),
  worker: z.string().nullable(),
  aliveUntil: instant.nullable(),
  takeovers: count,
  runningSince: instant.nullable(),
  doneBefore: count,
  requestedAt: instant,
  startedAt: instant.nullable(),
  finishedAt: instant.nullable(),
  requestedByName: z.string().nullable(),
});

export type JobRow = z.infer<typeof jobRowSchema>;

/** @returns null when there is no such job */
export const findJobRow = async (strapi: Core.Strapi, id: number): Promise<JobRow | null> => {
  const [row] = await rowsOf(strapi, 'import-job').findMany({ where: { id }, limit: 1 });
  return row === undefined ? null : jobRowSchema.parse(row);
};

/** The newest first. */
export const listJobRows = async (
  strapi: Core.Strapi,
  { page, pageSize }: { readonly page: number; readonly pageSize: number },
): Promise<{ readonly rows: readonly JobRow[]; readonly total: number }> => {
  const table = rowsOf(strapi, 'import-job');
  const rows = await table.findMany({ orderBy: { id: 'desc' }, limit: pageSize, offset: (page - 1) * pageSize });
  return { rows: rows.map((row) => jobRowSchema.parse(row)), total: await table.count() };
};

type Changes = Readonly<Record<string, unknown>>;
const STORED_AS_JSON = ['options', 'paths', 'totals'];

const toStored = (changes: Changes): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(changes).map(([name, value]) => [
      name,
      STORED_AS_JSON.includes(name) && value !== null ? JSON.stringify(value) : value,
    ]),
  );

/**
 * Changes the one job that meets the condition: a single statement, so that of several who try at once one succeeds. It
 * goes past Strapi's lifecycles, which nobody needs here.
 *
 * @returns whether there was one
 */
export const changeJob = async (strapi: Core.Strapi, where: object, changes: Changes): Promise<boolean> => {
  const change = () =>
    strapi.db
      .queryBuilder(UID)
      .where(where)
      .update({ ...toStored(changes), updatedAt: new Date() })
      .execute<number>();
  return (await inTurn(strapi, change)) === 1;
};

/** @returns the id of the new job */
export const insertJob = async (strapi: Core.Strapi, job: Changes): Promise<number> => {
  const now = new Date();
  const documentId = newDocumentId('j');
  await strapi.db
    .queryBuilder(UID)
    .insert({ documentId, ...toStored(job), createdAt: now, updatedAt: now, publishedAt: now })
    .execute();
  const [row] = await rowsOf(strapi, 'import-job').findMany<{ id: number }>({ where: { documentId }, select: ['id'] });
  return Number(row?.id);
};

/** A job as it is told to people. */
export const toImportJob = (row: JobRow, now = Date.now()): ImportJob => {
  const isRunning = row.state === 'running' && row.runningSince !== null;
  return {
    id: row.id,
    kind: row.kind,
    source: row.source,
    state: row.state,
    label: row.label ?? '',
    cancelRequested: row.cancelRequested,
    options: row.options,
    done: row.done,
    // What could not be read is dealt with as well, and nobody has counted it before.
    total: row.total === null ? null : Math.max(row.total, row.done),
    totals: row.totals,
    problem: row.problem,
    secondsLeft: isRunning
      ? secondsLeft({
          done: row.done - row.doneBefore,
          total: row.total === null ? null : Math.max(row.total, row.done) - row.doneBefore,
          elapsedMs: now - Number(row.runningSince),
        })
      : null,
    requestedAt: row.requestedAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
    requestedBy: row.requestedByName,
  };
};
