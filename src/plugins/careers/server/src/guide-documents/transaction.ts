import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { isContention } from '../strapi/database-errors';

const ATTEMPTS = 6;
const FIRST_WAIT_MS = 50;

/** Runs `work`, which leaves nothing behind when it fails, once more when another writer was in the way. */
export const retryOnContention = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isContention(error) || attempt === ATTEMPTS) throw error;
      await wait(FIRST_WAIT_MS * 2 ** (attempt - 1));
    }
  }
};

/**
 * Runs `work` in one transaction, from the start again when another writer was in the way: SQLite says that another process
 * is writing, and such a transaction cannot go on, whatever the busy timeout; PostgreSQL and MySQL end one of two that wait
 * for each other. Within a transaction of the caller's, whatever it is part of is for the caller to begin again.
 */
export const inTransaction = async <T>({
  strapi,
  work,
}: {
  readonly strapi: Core.Strapi;
  readonly work: () => Promise<T>;
}): Promise<T> => {
  if (strapi.db.inTransaction()) return strapi.db.transaction(work);
  return retryOnContention(() => strapi.db.transaction(work));
};
