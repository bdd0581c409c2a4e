import { setImmediate } from 'node:timers/promises';

/**
 * Lets the server answer whoever waits. SQLite's driver never does: a batch would go through from one statement to the
 * next while no request is even looked at. Readers of stored pages need nothing of the database, and are served.
 */
export const breathe = (): Promise<void> => setImmediate();
