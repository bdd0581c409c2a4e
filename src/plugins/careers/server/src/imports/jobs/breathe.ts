import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { isFields } from '../../../../core/rules';
import { writesInTurns } from './write-turns';

/**
 * Lets the server answer while an import writes. SQLite's driver works in the server's own thread, and a transaction of a
 * hundred statements would not let go of it once: even a page that is in the cache would wait.
 */

/** So long the thread may be held at a time. */
const HOLD_MS = 8;
/** Between two transactions: at least so long, for other processes that look again after some milliseconds … */
const GAP_MS = 10;
/** … and at most so long, for whoever in this one waits for the connection. */
const LONGEST_GAP_MS = 100;

const holding = new AsyncLocalStorage<{ since: number }>();

/** Lets others have the thread when it was held long enough; within `breathing`, else it does nothing. */
const breathe = async (): Promise<void> => {
  const store = holding.getStore();
  if (store === undefined || performance.now() - store.since < HOLD_MS) return;
  await nextTurn();
  store.since = performance.now();
};

const STATEMENTS = [
  'FindOne',
  'FindMany',
  'Count',
  'Create',
  'CreateMany',
  'Update',
  'UpdateMany',
  'Delete',
  'DeleteMany',
];

const prepared = new WeakSet<Core.Strapi>();

/** Work whose statements let others have the thread in between. They run in the same transaction as before. */
export const breathing = <T>(strapi: Core.Strapi, work: () => Promise<T>): Promise<T> => {
  if (!prepared.has(strapi)) {
    strapi.db.lifecycles.subscribe(Object.fromEntries(STATEMENTS.map((statement) => [`before${statement}`, breathe])));
    prepared.add(strapi);
  }
  return holding.run({ since: performance.now() }, work);
};

interface Pool {
  numUsed(): number;
  numPendingAcquires(): number;
}

const isPool = (value: unknown): value is Pool =>
  isFields(value) && typeof value.numUsed === 'function' && typeof value.numPendingAcquires === 'function';

const isBusy = (strapi: Core.Strapi): boolean => {
  const client: unknown = strapi.db.connection.client;
  const pool = isFields(client) ? client.pool : undefined;
  return isPool(pool) && pool.numUsed() + pool.numPendingAcquires() > 0;
};

/** Between two transactions, outside of any. On a server database readers do not wait for writers: one turn is enough. */
export const letOthersGo = async (strapi: Core.Strapi): Promise<void> => {
  if (strapi.db.dialect.client !== 'sqlite' || writesInTurns(strapi)) return nextTurn();
  const until = performance.now() + LONGEST_GAP_MS;
  do await pause(GAP_MS);
  while (isBusy(strapi) && performance.now() < until);
};
