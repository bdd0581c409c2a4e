import type { Core } from '@strapi/strapi';
import { cacheOf } from './cache';
import type { Dependency } from './dependencies';

/** Where no log of changes is followed (no cache, or the command line), another process is noticed after this. */
const LONGEST_MS = 500;
/** What changes with the settings, the plugin's or those of languages; these count as a change to everything. */
const ON_SETTINGS: readonly Dependency[] = ['setting:careers'];

interface Kept<T> {
  /** Of the cache's clock, before it was read. */
  readonly moment: number;
  readonly readAt: number;
  readonly value: T;
}

/**
 * Keeps in memory what hangs on settings and is asked for with every request, until a change that the cache has been told of.
 *
 * @param read reads it from the database
 * @returns what reads it, or gives what was read
 */
export const keepUntilSettingsChange = <T>(
  read: (strapi: Core.Strapi) => Promise<T>,
): ((strapi: Core.Strapi) => Promise<T>) => {
  const known = new WeakMap<Core.Strapi, Kept<T>>();
  return async (strapi) => {
    const { clock } = cacheOf(strapi);
    const before = known.get(strapi);
    const isFresh = before && Date.now() - before.readAt < LONGEST_MS && !clock.isOutdated(before.moment, ON_SETTINGS);
    if (isFresh) return before.value;
    // Each reader reads for itself: one inside a transaction may hold the connection that another one would wait for.
    const [moment, readAt] = [clock.now(), Date.now()];
    const value = await read(strapi);
    // A transaction may see what nobody else does, or no longer: whoever asks next reads again.
    known.set(strapi, { moment, readAt: strapi.db.inTransaction() ? 0 : readAt, value });
    return value;
  };
};
