import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

const ATTEMPTS = 6;
const FIRST_WAIT_MS = 50;

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');

/**
 * Runs `work` in one transaction, from the start again when SQLite says that another process is writing: such a
 * transaction cannot go on, whatever the busy timeout.
 */
export const inTransaction = async <T>({
  strapi,
  work,
}: {
  readonly strapi: Core.Strapi;
  readonly work: () => Promise<T>;
}): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await strapi.db.transaction(work);
    } catch (error) {
      if (!isBusy(error) || attempt === ATTEMPTS) throw error;
      await wait(FIRST_WAIT_MS * 2 ** (attempt - 1));
    }
  }
};
