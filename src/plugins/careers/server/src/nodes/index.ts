import type { Core } from '@strapi/strapi';
import { hangBell } from './bell';
import { addRedisFigures } from './figures';
import { connectRedis, disconnectRedis } from './redis';

export { bellOf, type Bell } from './bell';
export { takeLease, takeTurn, type Lease } from './lease';
export { createNap, type Nap } from './nap';
export { createRateLimiter, type RateLimit, type RateLimiter } from './rate-limiter';
export { createNodesService, type NodesService } from './service';
export { redisStateOf, type RedisState } from './redis';

/** In `bootstrap`, before the others: connects to Redis where the settings name one, without waiting for it. */
export const startNodes = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await connectRedis(strapi);
  hangBell(strapi);
  addRedisFigures(strapi);
};

/** In `destroy`, after the others. */
export const stopNodes = ({ strapi }: { strapi: Core.Strapi }): void => {
  disconnectRedis(strapi);
};
