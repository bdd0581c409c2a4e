import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { siteOf } from '../../site';
import { isDiskFull } from '../../../../core/imports/disk-full';
import { createRecordWriter } from '../write';
import { JobEnded } from './job-ended';
import { openFiles } from './open-files';
import { endJob, giveBack, keepJob, noteProgress, type Lease } from './queue';
import type { JobRow } from './rows';
import { runExport } from './run-export';
import { runImport } from './run-import';
import { Aborted } from './until-aborted';

/** Three times before others take the process for dead. */
const HEARTBEAT_MS = 5000;

/** What becomes of a job: `stopped` gives it back, for another process to go on with; `lost` is another process's already. */
export type End = 'done' | 'cancelled' | 'stopped' | 'lost' | { readonly problem: string };

const NO_ROOM = {
  import:
    'The disk of the database is full: no more records could be written. Those that are reported here are there as a whole. Make room and start the import again: it goes on with the others.',
  export:
    'The disk of the database is full, and so nobody could note how far the export is. Make room and start it again.',
} as const;

/** What to tell people of a failure. Whatever is not about their files is for the log as well. */
const problemOf = (strapi: Core.Strapi, { id, kind }: JobRow, error: unknown): string => {
  if (error instanceof errors.ApplicationError) return String(error.message);
  strapi.log.error(`careers: job ${id} failed: ${error instanceof Error ? error.stack : String(error)}`);
  if (isDiskFull(error)) return NO_ROOM[kind];
  return `The server could not go on: ${error instanceof Error ? error.message : String(error)}`;
};

const endOf = (error: unknown, signal: AbortSignal): End | undefined => {
  if (error instanceof JobEnded) return error.why;
  if (error instanceof Aborted || signal.aborted) return signal.reason as End;
  return undefined;
};

/** Says that the process is alive as long as the job runs, and hears what becomes of the job. */
const watch = (strapi: Core.Strapi, lease: Lease, run: AbortController): (() => void) => {
  const timer = setInterval(() => {
    keepJob(strapi, lease).then(
      (held) => {
        if (held !== 'mine') run.abort(held);
      },
      // The database is busy or away for a moment: there are two more tries before anybody takes the job.
      () => undefined,
    );
  }, HEARTBEAT_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
};

const settle = async (strapi: Core.Strapi, lease: Lease, end: End): Promise<void> => {
  if (end === 'lost') return;
  if (end === 'stopped') await giveBack(strapi, lease);
  else if (typeof end === 'string') await endJob(strapi, lease, { state: end });
  else await endJob(strapi, lease, { state: 'failed', problem: end.problem });
};

export interface HeldJob {
  readonly strapi: Core.Strapi;
  readonly lease: Lease;
  readonly job: JobRow;
  /** Ends the job after the records that are being written, and gives it back. */
  readonly stopping: AbortSignal;
}

/**
 * Keeps a job for this process while `work` goes on, and notes its end.
 *
 * @param work returns undefined when the job is not at its end; its signal says that the job is to end, or another's now
 * @returns the end, undefined when it is not there
 */
export const holdJob = async (
  { strapi, lease, job, stopping }: HeldJob,
  work: (signal: AbortSignal) => Promise<End | undefined>,
): Promise<End | undefined> => {
  const ending = new AbortController();
  const stop = () => {
    ending.abort('stopped');
  };
  if (stopping.aborted) stop();
  stopping.addEventListener('abort', stop, { once: true });
  const unwatch = watch(strapi, lease, ending);
  const attempt = async (): Promise<End | undefined> => {
    try {
      return await work(ending.signal);
    } catch (error) {
      return endOf(error, ending.signal) ?? { problem: problemOf(strapi, job, error) };
    }
  };
  try {
    const end = await attempt();
    if (end !== undefined) await settle(strapi, lease, end);
    return end;
  } finally {
    unwatch();
    stopping.removeEventListener('abort', stop);
  }
};

/** Does a job that this process holds, in this process, until it is over or given back. */
export const runJob = (held: HeldJob): Promise<End | undefined> =>
  holdJob(held, async (signal) => {
    const { strapi, lease, job } = held;
    const { options } = job;
    if (job.startedAt === null) await noteProgress(strapi, lease, { startedAt: new Date() });
    if (options.kind === 'export') {
      await runExport({ strapi, lease, job, options, signal });
      return 'done';
    }
    const files = await openFiles(strapi, job);
    try {
      const publisherName = (await siteOf(strapi)).name;
      const writer = await createRecordWriter(strapi, { publisherName, permitted: options.locales });
      await runImport({ strapi, lease, job, options, files, writer, signal });
    } finally {
      files.close();
    }
    return 'done';
  });
