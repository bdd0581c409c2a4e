import type { Core } from '@strapi/strapi';
import { isLostConnection } from './lost-connection';
import { databaseWatchOf, type DatabaseWatch } from './watch';

/** What a rejection that nobody waits for can come to. */
export interface Ways {
  readonly look: DatabaseWatch['look'];
  readonly tell: (reason: unknown) => void;
  /** As if nobody had listened: the process ends. */
  readonly end: (reason: unknown) => void;
}

/** Tells of a rejection when it is of a lost connection to the database, and ends the process when it is of anything else. */
export const settleRejection = async (reason: unknown, { look, tell, end }: Ways): Promise<void> => {
  const isLost =
    isLostConnection(reason, false) ||
    // It may be, when the database has gone, which the watch may not have noticed yet.
    (isLostConnection(reason, true) && (await look()));
  if (isLost) tell(reason);
  else end(reason);
};

/** Of the apps in this process: as a rule there is one. */
const listeners = new Map<Core.Strapi, (reason: unknown) => void>();

/**
 * Strapi asks several things of the database at once and waits for the first that fails (uniqueness checks of a save,
 * the sections of a guide that is published); a second failure is one that nobody waits for, and Node.js ends the process
 * for it. When the database restarts that took every node with it. What is no lost connection still ends the process,
 * unless the app listens for such errors too and decides itself.
 */
export const outliveLostQueries = (strapi: Core.Strapi): void => {
  const ways: Ways = {
    look: databaseWatchOf(strapi).look,
    tell: (reason) => {
      strapi.log.warn(`careers: a query that nobody waited for was lost with its connection: ${String(reason)}`);
    },
    end: (reason) => {
      if (process.listenerCount('unhandledRejection') > listeners.size) return;
      // Outside of the promise, whose rejection would come here again.
      setImmediate(() => {
        throw reason;
      });
    },
  };
  const listen = (reason: unknown): void => {
    void settleRejection(reason, ways);
  };
  listeners.set(strapi, listen);
  process.on('unhandledRejection', listen);
};

export const stopOutlivingLostQueries = (strapi: Core.Strapi): void => {
  const listen = listeners.get(strapi);
  if (listen) process.off('unhandledRejection', listen);
  listeners.delete(strapi);
};
