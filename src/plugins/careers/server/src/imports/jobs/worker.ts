import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import type { Core } from '@strapi/strapi';
import { createNap } from '../../nodes';
import { createOwnProcess } from './own-process';
import { abandonJob, takeJob, type Lease, type OpenJob } from './queue';
import type { JobRow } from './rows';
import { holdJob, runJob, type HeldJob } from './run-job';
import { sweep } from './sweep';
import { hasUpload } from './uploads';
import { isForOwnProcess } from './where-to-run';

const POLL_MS = 2000;
const SWEEP_MS = 3_600_000;
/** After another process could not be started: the server does jobs by itself for so long. */
const TRY_AGAIN_MS = 600_000;

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

export const createWorker = (strapi: Core.Strapi): Worker => {
  const own = createOwnProcess(strapi, { ...process.env });
  const nap = createNap(POLL_MS);
  let unavailableUntil = 0;
  const stopping = new AbortController();
  const isStopping = (): boolean => stopping.signal.aborted;
  let isStarted = false;
  let current: Promise<void> = Promise.resolve();

  /** @returns false when there is no process of its own to have the job: it is this one's to do */
  const handOver = async (held: HeldJob): Promise<boolean> => {
    const start = async (signal: AbortSignal): Promise<boolean> => {
      try {
        await own.ready(signal);
        return true;
      } catch (error) {
        signal.throwIfAborted();
        unavailableUntil = Date.now() + TRY_AGAIN_MS;
        strapi.log.warn(`careers: the process for imports does not start, so the server does them: ${String(error)}`);
        return false;
      }
    };
    const ready: boolean[] = [];
    const end = await holdJob(held, async (signal) => {
      ready.push(await start(signal));
      return undefined;
    });
    if (end !== undefined) return true;
    if (!ready.includes(true)) return false;
    if (!(await own.doJob(held.lease, held.stopping))) {
      strapi.log.error(`careers: the process for imports has ended in the middle of job ${held.job.id}`);
      await abandonJob(strapi, held.lease);
    }
    return true;
  };

  const run = async (job: JobRow, lease: Lease): Promise<void> => {
    const held: HeldJob = { strapi, lease, job, stopping: stopping.signal };
    const isElsewhere = isStarted && Date.now() > unavailableUntil && (await isForOwnProcess(strapi, job));
    if (!isElsewhere || !(await handOver(held))) await runJob(held);
  };

  /** @returns whether there was a job to do */
  const doNext = async (only?: number): Promise<boolean> => {
    // Another name each time: what an earlier try has left behind does not hold the job any more.
    const worker = randomBytes(12).toString('base64url');
    const job = await takeJob(strapi, { worker, canTake: canTake(strapi), only });
    if (job === null) return false;
    await run(job, { id: job.id, worker });
    return true;
  };

  const work = async (): Promise<void> => {
    let hasFailed = false;
    let sweptAt = 0;
    while (!isStopping()) {
      try {
        if (Date.now() - sweptAt > SWEEP_MS) {
          sweptAt = Date.now();
          await sweep(strapi);
        }
        nap.begin();
        const hasWorked = await doNext();
        hasFailed = false;
        if (hasWorked) continue;
      } catch (error) {
        // A database that is busy or away for a moment: the next look goes on.
        if (!hasFailed && !isStopping())
          strapi.log.warn(`careers: the queue of imports cannot be read: ${String(error)}`);
        hasFailed = true;
      }
      if (!isStopping()) await nap.rest();
    }
  };

  return {
    start: () => {
      if (isStarted || isStopping()) return;
      isStarted = true;
      current = work();
    },
    wake: nap.wake,
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
      nap.wake();
      await current;
      await own.stop();
    },
  };
};
