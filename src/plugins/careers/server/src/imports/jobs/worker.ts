import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { openFiles } from './open-files';
import { siteOf } from '../../site';
import { createRecordWriter } from '../write';
import { endJob, giveBack, keepJob, noteProgress, takeJob, type Lease, type OpenJob } from './queue';
import type { JobRow } from './rows';
import { JobEnded } from './job-ended';
import { runExport } from './run-export';
import { runImport } from './run-import';
import { hasUpload, sweepUploads } from './uploads';
import { Aborted } from './until-aborted';

const POLL_MS = 2000;
/** Three times before others take the process for dead. */
const HEARTBEAT_MS = 5000;
const SWEEP_MS = 3_600_000;

type End = 'done' | 'cancelled' | 'stopped' | 'lost' | { readonly problem: string };

export interface Worker {
  /** Looks for jobs from now on. */
  readonly start: () => void;
  /** There may be a new job: looks at once. */
  readonly wake: () => void;
  /**
   * Does one job in this process, if nobody else is at work.
   *
   * @returns whether it was this process's turn; the job is over then, or given back because of `stop`
   */
  readonly doJob: (id: number) => Promise<boolean>;
  /** Ends after the records that are being written, and gives the job back. */
  readonly stop: () => Promise<void>;
}

/** Jobs of the command line are done on the host whose files they name; uploads, by whoever sees their folder. */
const canTake =
  (strapi: Core.Strapi) =>
  ({ folder, host }: OpenJob): Promise<boolean> =>
    Promise.resolve(folder === null ? host === hostname() : hasUpload(strapi, folder));

/** What to tell people of a failure. Whatever is not about their files is for the log as well. */
const problemOf = (strapi: Core.Strapi, { id }: JobRow, error: unknown): string => {
  if (error instanceof errors.ApplicationError) return String(error.message);
  strapi.log.error(`careers: job ${id} failed: ${error instanceof Error ? error.stack : String(error)}`);
  return `The server could not go on: ${error instanceof Error ? error.message : String(error)}`;
};

const endOf = (error: unknown, signal: AbortSignal): End | undefined => {
  if (error instanceof JobEnded) return error.why;
  if (error instanceof Aborted || signal.aborted) return signal.reason as End;
  return undefined;
};

export const createWorker = (strapi: Core.Strapi): Worker => {
  const worker = randomBytes(12).toString('base64url');
  const stopping = new AbortController();
  const isStopping = (): boolean => stopping.signal.aborted;
  let isStarted = false;
  let current: Promise<void> = Promise.resolve();
  let wakeUp = (): void => undefined;
  /** There was a call while nobody slept. */
  let isAwake = false;

  /** Says that the process is alive as long as the job runs, and hears what becomes of the job. */
  const watch = (lease: Lease, run: AbortController): (() => void) => {
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

  const attempt = async (job: JobRow, lease: Lease, signal: AbortSignal): Promise<End> => {
    const { options } = job;
    if (job.startedAt === null) await noteProgress(strapi, lease, { startedAt: new Date() });
    try {
      if (options.kind === 'export') {
        await runExport({ strapi, lease, job, options, signal });
        return 'done';
      }
      const files = await openFiles(strapi, job);
      try {
        const writer = await createRecordWriter(strapi, { publisherName: (await siteOf(strapi)).name });
        await runImport({ strapi, lease, job, options, files, writer, signal });
      } finally {
        files.close();
      }
      return 'done';
    } catch (error) {
      return endOf(error, signal) ?? { problem: problemOf(strapi, job, error) };
    }
  };

  const settle = async (lease: Lease, end: End): Promise<void> => {
    if (end === 'lost') return;
    if (end === 'stopped') await giveBack(strapi, lease);
    else if (typeof end === 'string') await endJob(strapi, lease, { state: end });
    else await endJob(strapi, lease, { state: 'failed', problem: end.problem });
  };

  const run = async (job: JobRow): Promise<void> => {
    const lease: Lease = { id: job.id, worker };
    const ending = new AbortController();
    const stop = () => {
      ending.abort('stopped');
    };
    if (isStopping()) stop();
    stopping.signal.addEventListener('abort', stop, { once: true });
    const unwatch = watch(lease, ending);
    try {
      await settle(lease, await attempt(job, lease, ending.signal));
    } finally {
      unwatch();
      stopping.signal.removeEventListener('abort', stop);
    }
  };

  /** @returns whether there was a job to do */
  const doNext = async (only?: number): Promise<boolean> => {
    const job = await takeJob(strapi, { worker, canTake: canTake(strapi), only });
    if (job === null) return false;
    await run(job);
    return true;
  };

  const rest = (): Promise<void> =>
    new Promise((resolve) => {
      if (isAwake) {
        resolve();
        return;
      }
      const timer = setTimeout(resolve, POLL_MS);
      timer.unref();
      wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const work = async (): Promise<void> => {
    let hasFailed = false;
    let sweptAt = 0;
    while (!isStopping()) {
      try {
        if (Date.now() - sweptAt > SWEEP_MS) {
          sweptAt = Date.now();
          await sweepUploads(strapi);
        }
        isAwake = false;
        const hasWorked = await doNext();
        hasFailed = false;
        if (hasWorked) continue;
      } catch (error) {
        // A database that is busy or away for a moment: the next look goes on.
        if (!hasFailed && !isStopping())
          strapi.log.warn(`careers: the queue of imports cannot be read: ${String(error)}`);
        hasFailed = true;
      }
      if (!isStopping()) await rest();
    }
  };

  return {
    start: () => {
      if (isStarted || isStopping()) return;
      isStarted = true;
      current = work();
    },
    wake: () => {
      isAwake = true;
      wakeUp();
    },
    doJob: async (id) => {
      const turn = doNext(id);
      current = turn.then(
        () => undefined,
        () => undefined,
      );
      return turn;
    },
    stop: async () => {
      stopping.abort();
      wakeUp();
      await current;
    },
  };
};
