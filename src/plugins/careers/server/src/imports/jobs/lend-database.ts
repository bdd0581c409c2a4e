import type { Core } from '@strapi/strapi';
import { letOthersGo } from './breathe';

/**
 * Leaves the database to another process: on SQLite, whose pool has one connection, nobody of this process gets to it until
 * it is given back. They wait in the pool's queue, and the thread is free for whoever needs no database. What waits already
 * goes first.
 */
export const createLending = (strapi: Core.Strapi) => {
  let held: Promise<() => Promise<void>> | undefined;

  const hold = async (): Promise<() => Promise<void>> => {
    await letOthersGo(strapi);
    // Nothing is done in it: it keeps the connection, and locks nothing in the database.
    const transaction = await strapi.db.connection.transaction();
    return async () => {
      await transaction.commit();
    };
  };

  return {
    /** @throws when no connection is free for as long as the pool waits for one */
    lend: async (): Promise<void> => {
      held = hold();
      await held;
    },
    takeBack: async (): Promise<void> => {
      const lent = held;
      held = undefined;
      const giveBack = await lent?.catch(() => undefined);
      await giveBack?.();
    },
  };
};
