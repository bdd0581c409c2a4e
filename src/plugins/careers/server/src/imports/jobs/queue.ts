import type { Core } from '@strapi/strapi';
import { rowsOf } from '../../strapi/documents';
import { isContention, isUniqueViolation } from '../../strapi/database-errors';
import { changeJob, findJobRow, type JobRow } from './rows';

/**
 * The queue of jobs: who does which. One process at a time, over all servers of a database, holds the slot. It says every
 * few seconds that it is alive; when it has not for `ALIVE_MS`, another one takes its job over. Servers compare that with
 * their own clocks: these should agree within some seconds, or jobs change hands more often than they need to. Nothing is
 * written twice even then, because each write asks in its own transaction whether the job is still its process's.
 */
export const ALIVE_MS = 15_000;
const SLOT = 'worker';
/** A job that ends its process again and again, without a single record between, is given up after so many times. */
export const MOST_TAKEOVERS = 10;

/** Who does a job. Every change that a process makes to it is made under this condition. */
export interface Lease {
  readonly id: number;
  readonly worker: string;
}

const held = ({ id, worker }: Lease) => ({ id, worker, state: 'running' });
const aliveUntil = () => new Date(Date.now() + ALIVE_MS);
const FREE = { slot: null, worker: null, aliveUntil: null } as const;

/** What is looked at of an open job, without what it was asked to do: that may be thousands of ids. */
export interface OpenJob {
  readonly id: number;
  readonly state: 'queued' | 'running';
  readonly worker: string | null;
  readonly aliveUntil: string | null;
  readonly takeovers: number;
  readonly folder: string | null;
  readonly host: string | null;
}

const OPEN_COLUMNS = ['id', 'state', 'worker', 'aliveUntil', 'takeovers', 'folder', 'host'] as const;

/** Jobs that are not over, in the order in which they were asked for. */
export const listOpenJobs = (strapi: Core.Strapi): Promise<OpenJob[]> =>
  rowsOf(strapi, 'import-job').findMany<OpenJob>({
    select: OPEN_COLUMNS,
    where: { state: { $in: ['queued', 'running'] } },
    orderBy: { id: 'asc' },
  });

export const isAlive = ({ aliveUntil: until }: Pick<OpenJob, 'aliveUntil'>): boolean =>
  until !== null && Date.parse(until) > Date.now();

/** As it was seen, so that nobody's job is taken who has said meanwhile that they are alive. */
const silent = ({ id, worker }: OpenJob) => ({ id, worker, state: 'running', aliveUntil: { $lt: new Date() } });

/** Into the queue, or to its end when somebody has asked for that. */
const putBack = async (strapi: Core.Strapi, where: object): Promise<void> => {
  const end = { ...FREE, state: 'cancelled', finishedAt: new Date() };
  const isCancelled = await changeJob(strapi, { ...where, cancelRequested: true }, end);
  if (!isCancelled) await changeJob(strapi, where, { ...FREE, state: 'queued' });
};

const GIVEN_UP = `The process that did this import ended ${MOST_TAKEOVERS} times in a row before it got any further; see the server's log.`;

/** What becomes of a job whose process has ended. @returns whether it is the caller's now */
const takeOver = async (
  strapi: Core.Strapi,
  { job, worker, canTake }: { readonly job: OpenJob; readonly worker: string; readonly canTake: boolean },
): Promise<boolean> => {
  if (job.takeovers >= MOST_TAKEOVERS) {
    await changeJob(strapi, silent(job), { ...FREE, state: 'failed', problem: GIVEN_UP, finishedAt: new Date() });
    return false;
  }
  if (!canTake) {
    // Whoever sees its files does it; others go on meanwhile.
    await putBack(strapi, silent(job));
    return false;
  }
  return changeJob(strapi, silent(job), { worker, aliveUntil: aliveUntil(), takeovers: job.takeovers + 1 });
};

const claim = async (
  strapi: Core.Strapi,
  { job, worker }: { readonly job: OpenJob; readonly worker: string },
): Promise<boolean> => {
  try {
    return await changeJob(
      strapi,
      { id: job.id, state: 'queued' },
      { slot: SLOT, state: 'running', worker, aliveUntil: aliveUntil() },
    );
  } catch (error) {
    // Another process was faster, with this job or another one.
    if (isUniqueViolation(error) || isContention(error)) return false;
    throw error;
  }
};

/**
 * Takes the oldest job that can be taken.
 *
 * @param canTake whether this process sees the job's files
 * @param only takes no other job than this
 * @returns null when there is none, or another process is at work
 */
export const takeJob = async (
  strapi: Core.Strapi,
  {
    worker,
    canTake,
    only,
  }: {
    readonly worker: string;
    readonly canTake: (job: OpenJob) => Promise<boolean>;
    readonly only?: number | undefined;
  },
): Promise<JobRow | null> => {
  const isWanted = async (job: OpenJob) => (only === undefined || job.id === only) && (await canTake(job));
  const open = await listOpenJobs(strapi);
  const running = open.find(({ state }) => state === 'running');
  if (running) {
    if (isAlive(running)) return null;
    const isMine = await takeOver(strapi, { job: running, worker, canTake: await isWanted(running) });
    if (isMine) return findJobRow(strapi, running.id);
  }
  for (const job of open) {
    if (job.state !== 'queued' || !(await isWanted(job))) continue;
    return (await claim(strapi, { job, worker })) ? findJobRow(strapi, job.id) : null;
  }
  return null;
};

export type Held = 'mine' | 'cancelled' | 'lost';

/** Says that the process is alive. Within a transaction, nobody can take the job over until it has ended. */
export const keepJob = async (strapi: Core.Strapi, lease: Lease): Promise<Held> => {
  const isMine = await changeJob(strapi, { ...held(lease), cancelRequested: false }, { aliveUntil: aliveUntil() });
  if (isMine) return 'mine';
  const isStillMine = await changeJob(strapi, held(lease), { aliveUntil: aliveUntil() });
  return isStillMine ? 'cancelled' : 'lost';
};

/** Notes how far a job is. @returns whether it is still the process's */
export const noteProgress = (
  strapi: Core.Strapi,
  lease: Lease,
  progress: Partial<
    Pick<JobRow, 'done' | 'total' | 'totals' | 'runningSince' | 'doneBefore' | 'takeovers' | 'startedAt'>
  >,
): Promise<boolean> => changeJob(strapi, held(lease), progress);

/** @param problem why it failed */
export const endJob = (
  strapi: Core.Strapi,
  lease: Lease,
  end: { readonly state: 'done' | 'cancelled' } | { readonly state: 'failed'; readonly problem: string },
): Promise<boolean> => changeJob(strapi, held(lease), { ...FREE, ...end, finishedAt: new Date() });

/** What is known of a process that has ended: whoever looks next takes its job over at once. */
export const abandonJob = (strapi: Core.Strapi, lease: Lease): Promise<boolean> =>
  changeJob(strapi, held(lease), { aliveUntil: new Date(0) });

/** Gives a job back, so that another process goes on with it at once. */
export const giveBack = (strapi: Core.Strapi, lease: Lease): Promise<void> => putBack(strapi, held(lease));

/** A job that nobody has begun with ends at once; one that runs ends after the records that are being written. */
export const requestCancel = async (strapi: Core.Strapi, id: number): Promise<void> => {
  const now = new Date();
  const isOver = await changeJob(
    strapi,
    { id, state: 'queued' },
    { state: 'cancelled', cancelRequested: true, finishedAt: now },
  );
  // Also one that was given back in this moment: whoever takes it sees the wish.
  if (!isOver) await changeJob(strapi, { id, state: { $in: ['queued', 'running'] } }, { cancelRequested: true });
};

/** The queue as a process sees it that does jobs. */
export const queueOf = (strapi: Core.Strapi) => ({
  take: (wish: Parameters<typeof takeJob>[1]) => takeJob(strapi, wish),
  keep: (lease: Lease) => keepJob(strapi, lease),
  end: (lease: Lease, end: Parameters<typeof endJob>[2]) => endJob(strapi, lease, end),
  giveBack: (lease: Lease) => giveBack(strapi, lease),
});

export type JobQueue = ReturnType<typeof queueOf>;
