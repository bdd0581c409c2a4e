/** Guides in one transaction: more of them gain nothing. */
const MOST = 25;
/** Half of the time is spent once a transaction, on whatever is written together: fewer guides would only take longer. */
const LEAST = 8;
export const FIRST_BATCH = LEAST;
/** How long a transaction may hold the only writer of SQLite: a page that is not in the cache waits for it. */
const WANTED_MS = 100;

/**
 * How many records the next transaction takes, by how long the last one took. At most twice as many as before: one that
 * happened to be quick says little.
 */
export const nextBatchSize = ({ size, elapsedMs }: { readonly size: number; readonly elapsedMs: number }): number =>
  Math.max(LEAST, Math.min(MOST, size * 2, Math.round((size * WANTED_MS) / Math.max(1, elapsedMs))));
