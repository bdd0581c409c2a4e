import type { Core } from '@strapi/strapi';
import { toProcessSchema, type FromProcess } from './process-messages';
import type { Lease } from './queue';
import { findJobRow } from './rows';
import { runJob } from './run-job';
import { writeInTurns, type WriteTurn } from './write-turns';

const tell = (message: FromProcess): void => {
  // The server may end at any moment; `disconnect` says so.
  process.send?.(message, () => undefined);
};

/** Asks the server for each turn, one after the other; without a server all turns are free. */
const createTurns = () => {
  let begin: (() => void) | undefined;
  let isFree = false;
  let last: Promise<unknown> = Promise.resolve();

  const turn: WriteTurn = (work) => {
    const mine = last.then(async () => {
      if (!isFree) {
        await new Promise<void>((resolve) => {
          begin = resolve;
          tell({ tell: 'turn' });
        });
      }
      try {
        return await work();
      } finally {
        tell({ tell: 'turn-over' });
      }
    });
    last = mine.catch(() => undefined);
    return mine;
  };
  return {
    turn,
    begin: () => begin?.(),
    free: () => {
      isFree = true;
      begin?.();
    },
  };
};

/**
 * In a process that a server has started: does the jobs that the server hands over, until it says that this is enough or
 * ends itself. A job that is going on then is given back.
 */
export const importForServer = async (strapi: Core.Strapi): Promise<void> => {
  const stopping = new AbortController();
  const turns = createTurns();
  let current: Promise<void> = Promise.resolve();
  writeInTurns(strapi, turns.turn);

  const doJob = async (lease: Lease): Promise<void> => {
    try {
      const job = await findJobRow(strapi, lease.id);
      if (job) await runJob({ strapi, lease, job, stopping: stopping.signal });
    } catch (error) {
      // Its end could not be noted: it is taken up again when nobody has said for a while that it goes on.
      strapi.log.error(`careers: job ${lease.id} was left: ${String(error)}`);
    }
    tell({ tell: 'over' });
  };

  await new Promise<void>((resolve) => {
    const stop = () => {
      stopping.abort();
      resolve();
    };
    process.on('message', (message) => {
      const told = toProcessSchema.parse(message);
      if (told.tell === 'job') current = doJob(told.lease);
      else if (told.tell === 'your-turn') turns.begin();
      else stop();
    });
    const leave = () => {
      turns.free();
      stop();
    };
    process.once('disconnect', leave);
    if (process.connected) tell({ tell: 'ready' });
    else leave();
  });
  await current;
};
