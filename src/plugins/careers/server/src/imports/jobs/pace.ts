/** Guides in one transaction: more of them gain nothing. */
const MOST = 25;
export const FIRST_BATCH = 8;
/** How long a transaction may hold the only writer of SQLite: a page that is not in the cache waits for it. */
const WANTED_MS = 50;

/**
 * How many records the next transaction takes, by how long the last one took. At most twice as many as before: one that
 * happened to be quick says little.
 */
export const nextBatchSize = ({ size, elapsedMs }: { readonly size: number; readonly elapsedMs: number }): number =>
  Math.min(MOST, size * 2, Math.max(1, Math.round((size * WANTED_MS) / Math.max(1, elapsedMs))));
