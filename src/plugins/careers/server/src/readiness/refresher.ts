import type { Core } from '@strapi/strapi';
import { refreshStored } from './stored';

/** Few enough for one batch to hold nobody else up for more than some tens of milliseconds. */
const BATCH = 25;
const PAUSE_MS = 20;

interface Refresher {
  timer: NodeJS.Timeout | undefined;
  isRunning: boolean;
  isStopped: boolean;
}

const refreshers = new WeakMap<Core.Strapi, Refresher>();

const refresherOf = (strapi: Core.Strapi): Refresher => {
  const known = refreshers.get(strapi) ?? { timer: undefined, isRunning: false, isStopped: false };
  refreshers.set(strapi, known);
  return known;
};

const run = async (strapi: Core.Strapi, refresher: Refresher): Promise<void> => {
  let hasMore = false;
  try {
    hasMore = (await refreshStored(strapi, { limit: BATCH })) === BATCH;
  } catch (error) {
    // The next list that asks tries again.
    if (!refresher.isStopped) strapi.log.warn(`careers: readiness could not be brought up to date: ${String(error)}`);
  }
  refresher.isRunning = false;
  if (hasMore) keepFresh(strapi);
};

/** Looks at drafts whose assessment no longer holds, a batch at a time, until there is none. Returns at once. */
export const keepFresh = (strapi: Core.Strapi): void => {
  const refresher = refresherOf(strapi);
  if (refresher.isRunning || refresher.isStopped) return;
  refresher.isRunning = true;
  refresher.timer = setTimeout(() => void run(strapi, refresher), PAUSE_MS);
  refresher.timer.unref();
};

/** In `destroy`. */
export const stopRefreshing = ({ strapi }: { strapi: Core.Strapi }): void => {
  const refresher = refresherOf(strapi);
  refresher.isStopped = true;
  clearTimeout(refresher.timer);
};
