import type { Core } from '@strapi/strapi';
import type { CareersConfig } from '../config';
import { createClock, type Clock } from './clock';
import type { Dependency } from './dependencies';
import type { Entry } from './entry';
import { createStore, type Store } from './store';
import { createReadOnlyTokens, type ReadOnlyTokens } from './tokens';

/** Where a hit was answered: ahead of Koa, in the app's first middleware, or in the route. */
export type Layer = 'inFront' | 'middleware' | 'route';

/** A computation that others who ask for the same may wait for. */
export interface Flight {
  /** When it began. */
  readonly moment: number;
  /** What it came to; nothing when that cannot be given to anybody else. */
  readonly entry: Promise<Entry | undefined>;
}

export interface CacheCounts {
  readonly hits: Record<Layer, number>;
  /** Answers that were computed although they may be stored. */
  misses: number;
  /** Answers that were put in. */
  stored: number;
  /** Answers from the cache without Koa, by status. */
  readonly statuses: Record<number, number>;
  /** Bytes of their bodies. */
  sentBytes: number;
}

/** Everything the cache of one app knows. */
export interface Cache {
  readonly settings: CareersConfig['cache'];
  readonly clock: Clock;
  readonly store: Store;
  readonly tokens: ReadOnlyTokens;
  readonly flights: Map<string, Flight>;
  readonly counts: CacheCounts;
  /** Drops what was made from any of these, and keeps what is being computed from them from being stored. */
  readonly touch: (touched: readonly Dependency[]) => void;
  /** Tells of every touch from now on. @returns what ends it */
  readonly onTouch: (listener: (touched: readonly Dependency[]) => void) => () => void;
  /** Says once that something in the cache went wrong: the read itself goes on without it. */
  readonly reportFailure: (error: unknown) => void;
}

const createCache = (strapi: Core.Strapi): Cache => {
  const settings = strapi.config.get<CareersConfig>('plugin::careers').cache;
  const clock = createClock();
  const store = createStore({ maxBytes: settings.maxBytes });
  const listeners = new Set<(touched: readonly Dependency[]) => void>();
  let hasFailed = false;

  return {
    settings,
    clock,
    store,
    tokens: createReadOnlyTokens(strapi),
    flights: new Map(),
    counts: { hits: { inFront: 0, middleware: 0, route: 0 }, misses: 0, stored: 0, statuses: {}, sentBytes: 0 },
    touch: (touched) => {
      clock.touch(touched);
      store.drop(touched);
      for (const listener of listeners) listener(touched);
    },
    onTouch: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    reportFailure: (error) => {
      if (hasFailed) return;
      hasFailed = true;
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      strapi.log.error(`careers: the response cache failed, reads go on without it: ${reason}`);
    },
  };
};

const caches = new WeakMap<Core.Strapi, Cache>();

/** The cache of an app, made on the first call. */
export const cacheOf = (strapi: Core.Strapi): Cache => {
  const cache = caches.get(strapi) ?? createCache(strapi);
  caches.set(strapi, cache);
  return cache;
};
