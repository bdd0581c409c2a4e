import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { RateLimiterMemory, RateLimiterRedis, type RateLimiterRes } from 'rate-limiter-flexible';
import { redisOf } from './redis';

export interface RateLimit {
  /** What is limited: `match`. Every server of the app counts under it. */
  readonly name: string;
  /** So many requests … */
  readonly points: number;
  /** … in so many seconds. */
  readonly seconds: number;
}

export interface RateLimiter {
  /** Counts a request of a client. @throws RateLimiterRes when it has had all of them */
  readonly consume: (client: string) => Promise<RateLimiterRes>;
}

/** Addresses of visitors are nothing to leave in a database. */
const disguise = (client: string): string => createHash('sha256').update(client).digest('base64url').slice(0, 22);

/**
 * Counts requests over all servers of the app, in Redis; each server by itself where there is none, and as long as it
 * does not answer.
 */
export const createRateLimiter = (strapi: Core.Strapi, { name, points, seconds }: RateLimit): RateLimiter => {
  const options = { points, duration: seconds, keyPrefix: `careers-${name}` };
  const alone = new RateLimiterMemory(options);
  let shared: RateLimiterRedis | undefined;

  const limiter = (): RateLimiterMemory | RateLimiterRedis => {
    const redis = redisOf(strapi);
    if (redis === undefined) return alone;
    shared ??= new RateLimiterRedis({
      ...options,
      keyPrefix: `${redis.prefix}limit:${name}`,
      storeClient: redis.client,
      insuranceLimiter: alone,
      rejectIfRedisNotReady: true,
    });
    return redis.isUp() ? shared : alone;
  };
  return { consume: (client) => limiter().consume(disguise(client)) };
};
