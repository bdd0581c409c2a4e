import type { Core } from '@strapi/strapi';
import { addHealthPart } from '../health';
import { addMetrics } from '../metrics';
import { redisStateOf } from './redis';

/** What health and metrics say of Redis, where there is one. */
export const addRedisFigures = (strapi: Core.Strapi): void => {
  if (redisStateOf(strapi) === 'off') return;
  const isUp = (): boolean => redisStateOf(strapi) === 'up';
  addHealthPart(strapi, {
    name: 'redis',
    isEssential: false,
    check: () => ({ status: isUp() ? 'up' : 'down' }),
  });
  addMetrics(strapi, [
    { name: 'careers_redis_up', help: 'Whether Redis answers', type: 'gauge', collect: () => Number(isUp()) },
  ]);
};
