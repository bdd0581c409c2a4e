import type { Core } from '@strapi/strapi';
import { rowsOf } from '../strapi/documents';

/** How far webhooks are behind, for health checks and metrics. */
export interface OutboxLag {
  /** Deliveries that endpoints have not taken yet; those of endpoints that are switched off do not count. */
  readonly waiting: number;
  /** How long the oldest of them has waited, in seconds; 0 when there is none. */
  readonly oldestSeconds: number;
  /** Deliveries that were given up and that somebody may replay. */
  readonly dead: number;
  /** Events that have no place in the order yet: 0 but for moments, as long as a worker runs somewhere. */
  readonly unsequenced: number;
}

/** In a few statements, all by index. @throws what the database says when it is away */
export const readOutboxLag = async (strapi: Core.Strapi): Promise<OutboxLag> => {
  const deliveries = rowsOf(strapi, 'webhook-delivery');
  const enabled = await rowsOf(strapi, 'webhook').findMany<{ readonly id: number }>({
    where: { enabled: true },
    select: ['id'],
  });
  const waiting = { state: 'waiting', webhook: { $in: enabled.map(({ id }) => id) } };
  const [oldest] = await deliveries.findMany<{ readonly createdAt: string }>({
    where: waiting,
    select: ['createdAt'],
    orderBy: { id: 'asc' },
    limit: 1,
  });
  return {
    waiting: await deliveries.count({ where: waiting }),
    oldestSeconds: oldest === undefined ? 0 : Math.max(0, (Date.now() - Date.parse(oldest.createdAt)) / 1000),
    dead: await deliveries.count({ where: { state: 'dead' } }),
    unsequenced: await rowsOf(strapi, 'outbox-event').count({ where: { position: null } }),
  };
};
