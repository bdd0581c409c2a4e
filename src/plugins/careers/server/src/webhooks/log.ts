import type { Core } from '@strapi/strapi';
import type { Attempt, Deliveries, DeliveriesQuery, Delivery, Replay } from '../../../core/webhooks';
import { rowsOf } from '../strapi/documents';
import { updateRows } from './rows';

type Stored<T, Dates extends keyof T> = Omit<T, Dates> & Readonly<Record<Dates, string | Date | null>>;

const text = (instant: string | Date): string => new Date(instant).toISOString();
const maybeText = (instant: string | Date | null): string | null => (instant === null ? null : text(instant));

const DELIVERY = [
  'id',
  'event',
  'messageId',
  'subject',
  'state',
  'attempts',
  'createdAt',
  'nextAttemptAt',
  'finishedAt',
  'lastStatus',
  'lastProblem',
  'lastDurationMs',
] as const;
type StoredDelivery = Stored<Delivery, 'nextAttemptAt' | 'finishedAt'>;

/** A page of an endpoint's deliveries, the newest first. */
export const listDeliveries = async (
  strapi: Core.Strapi,
  webhook: number,
  { state, page, pageSize }: DeliveriesQuery,
): Promise<Deliveries> => {
  const where = { webhook, ...(state === undefined ? {} : { state }) };
  const table = rowsOf(strapi, 'webhook-delivery');
  const rows = await table.findMany<StoredDelivery>({
    where,
    select: DELIVERY,
    orderBy: { position: 'desc' },
    limit: pageSize,
    offset: (page - 1) * pageSize,
  });
  const deliveries = rows.map(
    (row): Delivery => ({
      ...row,
      createdAt: text(row.createdAt),
      nextAttemptAt: maybeText(row.nextAttemptAt),
      finishedAt: maybeText(row.finishedAt),
    }),
  );
  return { deliveries, pagination: { page, pageSize, total: await table.count({ where }) } };
};

/** What came of a delivery each time it was sent, the first first. */
export const listAttempts = async (
  strapi: Core.Strapi,
  { webhook, delivery }: { readonly webhook: number; readonly delivery: number },
): Promise<Attempt[]> => {
  const rows = await rowsOf(strapi, 'webhook-attempt').findMany<Attempt>({
    where: { webhook, delivery },
    select: ['id', 'at', 'attempt', 'status', 'durationMs', 'problem', 'response'],
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => ({ ...row, at: text(row.at) }));
};

/** Puts deliveries that were given up back into the queue. @returns how many */
export const replayDead = async (
  strapi: Core.Strapi,
  webhook: number,
  { deliveries }: Replay,
): Promise<{ readonly replayed: number }> => {
  const chosen = deliveries === undefined ? {} : { id: { $in: deliveries } };
  const replayed = await updateRows(strapi, 'webhook-delivery', {
    where: { webhook, state: 'dead', ...chosen },
    columns: { state: 'waiting', attempts: 0, nextAttemptAt: new Date(), finishedAt: null },
  });
  return { replayed };
};
