import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { EXPORT_FILES, type ExportOptions } from '../../../../core/imports/job';
import { NO_RECORDS } from '../../../../core/imports/record-report';
import type { RejectedRow } from '../../../../core/imports/source-record';
import { isFields } from '../../../../core/rules';
import { isDiskFull } from '../../../../core/imports/disk-full';
import { exportContent } from '../exports';
import { reportRejected } from './batch';
import { deleteEntries, insertEntries } from './entries';
import { JobEnded } from './job-ended';
import { keepJob, noteProgress, type Lease } from './queue';
import { recordKey } from './record-key';
import type { JobRow } from './rows';
import { folderOf } from './uploads';

const TELL_EVERY_MS = 500;
const ENTRIES_A_STATEMENT = 100;

export interface ExportRun {
  readonly strapi: Core.Strapi;
  readonly lease: Lease;
  readonly job: JobRow;
  readonly options: ExportOptions;
  /** Ends the run. */
  readonly signal: AbortSignal;
}

/** Says what had no room. The database, which is written to in between, may be on another disk. */
const refuseFullDisk =
  (file: string) =>
  (error: unknown): never => {
    if (!isDiskFull(error) || !isFields(error) || error.syscall === undefined) throw error;
    throw new errors.ApplicationError(
      `The disk of the server is full: ${path.basename(file)} could not be written, and there is no file. Make room and start the export again.`,
    );
  };

/** Where the file of a job is, once the job is done. */
export const exportedPath = (
  strapi: Core.Strapi,
  { folder, options }: Pick<JobRow, 'folder' | 'options'>,
): string | null =>
  folder !== null && options.kind === 'export'
    ? path.join(folderOf(strapi, folder), EXPORT_FILES[options.format])
    : null;

/**
 * Writes the file of an export into the folder of its job. A run that was interrupted begins again from nothing: what would
 * follow belongs to other content than what was written. The file has its name only when all of it is there.
 *
 * @throws JobEnded when the job is to end or is another process's; an AbortError when the signal says so
 */
export const runExport = async ({ strapi, lease, job, options, signal }: ExportRun): Promise<void> => {
  const file = exportedPath(strapi, job);
  if (file === null) throw new Error('An export needs a folder to write to');
  const partial = `${file}.part`;
  const left: RejectedRow[] = [];
  let done = 0;
  let toldAt = 0;

  const tell = async (progress: Parameters<typeof noteProgress>[2]): Promise<void> => {
    const held = await keepJob(strapi, lease);
    if (held !== 'mine') throw new JobEnded(held);
    if (!(await noteProgress(strapi, lease, progress))) throw new JobEnded('lost');
  };
  async function* telling(pieces: AsyncIterable<Buffer | string>): AsyncGenerator<Buffer | string> {
    for await (const piece of pieces) {
      yield piece;
      if (Date.now() - toldAt < TELL_EVERY_MS) continue;
      toldAt = Date.now();
      await tell({ done });
    }
  }

  await deleteEntries(strapi, lease.id);
  const content = await exportContent(strapi, options, {
    onEntry: (count) => (done = count),
    onUnexportable: ({ kind, title, reason }) =>
      left.push({ file: path.basename(file), record: title, reason: `The ${kind} is left out: ${reason}.` }),
  });
  await tell({ done: 0, total: content.total, totals: NO_RECORDS, runningSince: new Date(), doneBefore: 0 });
  try {
    await pipeline(content.stream, telling, createWriteStream(partial), { signal }).catch(refuseFullDisk(file));
    for (let start = 0; start < left.length; start += ENTRIES_A_STATEMENT) {
      const rows = left.slice(start, start + ENTRIES_A_STATEMENT);
      const entries = rows.map((row) => ({ key: recordKey(row), report: reportRejected(row, options.format) }));
      await insertEntries(strapi, lease.id, entries);
    }
    await tell({ done: content.total, totals: { ...NO_RECORDS, rejected: left.length } });
    await rename(partial, file);
  } finally {
    await rm(partial, { force: true });
  }
};
