import { setTimeout as pause } from 'node:timers/promises';
import { isOver, type ImportJob } from '../../core/imports/job';
import type { ImportJobService } from '../../server/src/imports';
import { clearLine, showLine } from '../output';
import { describeProgress } from './import-progress';

const LOOK_MS = 300;
/** So long a server that runs beside may take to begin with the job; then this process does it. */
const SERVER_MS = 4000;
const INTERRUPTED = 130;

/**
 * The first Ctrl-C cancels the job and waits for its end, the second ends the process. Strapi's own answer, to shut down at
 * once, is set aside meanwhile: it would give the job back, for somebody else to go on with.
 */
const cancelOnInterrupt = (jobs: ImportJobService, id: number): (() => void) => {
  let isCancelled = false;
  const interrupt = (): void => {
    if (isCancelled) process.exit(INTERRUPTED);
    isCancelled = true;
    jobs.cancel(id).catch((error: unknown) => process.stderr.write(`careers: ${String(error)}\n`));
  };
  const others = process.listeners('SIGINT');
  process.removeAllListeners('SIGINT').on('SIGINT', interrupt);
  return () => {
    process.off('SIGINT', interrupt);
    for (const other of others) process.on('SIGINT', other);
  };
};

/**
 * Waits for the end of a job. When no server takes it within some seconds, this process does it.
 *
 * @throws what keeps this process from doing it, such as a database that is away
 */
export const followJob = async (jobs: ImportJobService, id: number): Promise<ImportJob> => {
  const ownTurn = Date.now() + SERVER_MS;
  const stopListening = cancelOnInterrupt(jobs, id);
  let own: Promise<boolean> | undefined;
  let failure: { readonly error: unknown } | undefined;
  try {
    for (;;) {
      const job = await jobs.find(id);
      if (isOver(job.state)) {
        await own;
        return job;
      }
      showLine(describeProgress(job));
      if (failure) throw failure.error;
      if (own === undefined && Date.now() > ownTurn) {
        // False as long as somebody else is at work: then it is asked again.
        own = jobs.doJob(id);
        own.then(
          () => (own = undefined),
          (error: unknown) => (failure = { error }),
        );
      }
      await pause(LOOK_MS);
    }
  } finally {
    clearLine();
    stopListening();
  }
};
