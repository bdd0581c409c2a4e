import type { Core } from '@strapi/strapi';
import { outboxEventSchema } from '../../../core/outbox';
import { messageOf, pauseAfter } from '../../../core/webhooks';
import { rowsOf } from '../strapi/documents';
import type { DueDelivery } from './due';
import type { Posted } from './post';
import { insertRows, updateRows, type WebhookRow } from './rows';
import { sendMessage } from './send';

const loadEvent = async (strapi: Core.Strapi, id: number) => {
  const [row] = await rowsOf(strapi, 'outbox-event').findMany<{ readonly payload: unknown }>({
    where: { id },
    select: ['payload'],
  });
  if (row === undefined) throw new Error(`The event in row ${id} of the outbox is gone.`);
  return outboxEventSchema.parse(row.payload);
};

/** What a delivery is after an attempt. */
const stateAfter = ({ problem }: Posted, attempts: number) => {
  const now = Date.now();
  const over = { nextAttemptAt: null, finishedAt: new Date(now) };
  if (problem === null) return { state: 'delivered', ...over };
  const pause = pauseAfter(attempts, Math.random());
  return pause === undefined ? { state: 'dead', ...over } : { state: 'waiting', nextAttemptAt: new Date(now + pause) };
};

const note = (
  strapi: Core.Strapi,
  {
    webhook,
    delivery,
    posted,
  }: { readonly webhook: WebhookRow; readonly delivery: DueDelivery; readonly posted: Posted },
) =>
  strapi.db.transaction(async () => {
    const { id } = delivery;
    const attempts = delivery.attempts + 1;
    const { status, durationMs, problem, response } = posted;
    const changed = await updateRows(strapi, 'webhook-delivery', {
      where: { id, state: 'waiting' },
      columns: {
        ...stateAfter(posted, attempts),
        attempts,
        lastStatus: status,
        lastProblem: problem,
        lastDurationMs: durationMs,
      },
    });
    // Its endpoint was deleted meanwhile.
    if (changed === 0) return;
    const attempt = { webhook: webhook.id, delivery: id, at: new Date(), attempt: attempts };
    await insertRows(strapi, 'webhook-attempt', [{ ...attempt, status, durationMs, problem, response }]);
  });

/**
 * Sends a delivery once and notes what came of it. A process that ends in between sends it again after its next start: at
 * least once, with the same id.
 *
 * @param signal aborts the request; nothing is noted then, and it is sent again
 */
export const deliver = async (
  strapi: Core.Strapi,
  {
    webhook,
    delivery,
    signal,
  }: { readonly webhook: WebhookRow; readonly delivery: DueDelivery; readonly signal: AbortSignal },
): Promise<void> => {
  const event = await loadEvent(strapi, delivery.outboxEvent);
  const posted = await sendMessage(strapi, { webhook, id: event.id, message: messageOf(event), signal });
  if (signal.aborted && posted.problem !== null) return;
  await note(strapi, { webhook, delivery, posted });
};
