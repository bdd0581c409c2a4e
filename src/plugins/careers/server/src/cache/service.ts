import type { Core } from '@strapi/strapi';
import { cacheOf, type Layer } from './cache';
import type { Dependency } from './dependencies';
import { logOf } from './start';

export interface CacheStats {
  /** Answers given from the cache, by the layer that gave them. */
  readonly hits: Readonly<Record<Layer, number>>;
  /** Answers that were computed although they may be stored. */
  readonly misses: number;
  /** Answers that were put in since the start. */
  readonly stored: number;
  /** Answers that are in it. */
  readonly entries: number;
  readonly bytes: number;
  readonly maxBytes: number;
}

/** `strapi.plugin('careers').service('cache')` */
export interface CacheService {
  readonly stats: () => CacheStats;
  /**
   * For whoever writes past Strapi, with SQL: drops what was made from these, here and in other processes. Everything
   * when nothing is named.
   */
  readonly forget: (touched?: readonly Dependency[]) => Promise<void>;
}

export const createCacheService = ({ strapi }: { strapi: Core.Strapi }): CacheService => {
  const cache = cacheOf(strapi);
  return {
    stats: () => ({
      hits: { ...cache.counts.hits },
      misses: cache.counts.misses,
      stored: cache.counts.stored,
      entries: cache.store.count(),
      bytes: cache.store.bytes(),
      maxBytes: cache.settings.maxBytes,
    }),
    forget: async (touched = ['*']) => {
      await logOf(strapi).append({ kind: '*', documentId: '*', also: touched });
      cache.touch(touched);
    },
  };
};
