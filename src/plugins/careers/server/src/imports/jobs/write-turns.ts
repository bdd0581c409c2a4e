import type { Core } from '@strapi/strapi';

/**
 * Who may write to the database now. In a server that imports by itself, SQLite's only connection sees to it. A process that
 * imports for a server asks the server before each transaction, and the server lets nobody of its own to the database
 * meanwhile. Without that, each would find the database locked in the middle of its own transaction, which SQLite ends
 * then: an editor's save would fail; or wait for the lock in its only thread, and all readers with it.
 */

/** Waits until the process may write, and does `work`. */
export type WriteTurn = <T>(work: () => Promise<T>) => Promise<T>;

const turns = new WeakMap<Core.Strapi, WriteTurn>();

/** Makes all that jobs write wait for its turn. */
export const writeInTurns = (strapi: Core.Strapi, turn: WriteTurn): void => {
  turns.set(strapi, turn);
};

export const writesInTurns = (strapi: Core.Strapi): boolean => turns.has(strapi);

/** Writes when it is this process's turn; at once where there are none, and within a transaction, which has its turn. */
export const inTurn = <T>(strapi: Core.Strapi, work: () => Promise<T>): Promise<T> => {
  const turn = turns.get(strapi);
  return turn === undefined || strapi.db.inTransaction() ? work() : turn(work);
};
