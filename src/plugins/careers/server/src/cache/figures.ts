import type { Core } from '@strapi/strapi';
import { addMetrics } from '../metrics';
import { cacheOf } from './cache';

const PREFIX = 'careers_cache_';

/** What `/metrics` says of the cache. */
export const addCacheFigures = (strapi: Core.Strapi): void => {
  const { counts, store, settings } = cacheOf(strapi);
  const by = (label: string, values: Readonly<Record<string, number>>) =>
    Object.entries(values).map(([name, value]) => ({ labels: { [label]: name }, value }));
  addMetrics(strapi, [
    {
      name: `${PREFIX}hits_total`,
      help: 'Answers from the cache, by the place that gave them',
      type: 'counter',
      labels: ['place'],
      collect: () => by('place', { ...counts.hits }),
    },
    {
      name: `${PREFIX}answers_total`,
      help: 'Answers from the cache that no route of the app has seen, by status',
      type: 'counter',
      labels: ['status'],
      collect: () => by('status', counts.statuses),
    },
    {
      name: `${PREFIX}sent_bytes_total`,
      help: 'Bytes of the bodies of those answers',
      type: 'counter',
      collect: () => counts.sentBytes,
    },
    {
      name: `${PREFIX}misses_total`,
      help: 'Answers that were computed although they may be stored',
      type: 'counter',
      collect: () => counts.misses,
    },
    { name: `${PREFIX}entries`, help: 'Answers that are stored', type: 'gauge', collect: store.count },
    { name: `${PREFIX}bytes`, help: 'Memory that they take', type: 'gauge', collect: store.bytes },
    { name: `${PREFIX}max_bytes`, help: 'Memory that they may take', type: 'gauge', collect: () => settings.maxBytes },
  ]);
};
