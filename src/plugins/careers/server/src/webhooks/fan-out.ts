import type { Core } from '@strapi/strapi';
import type { OutboxEvent } from '../../../core/outbox';
import { onSequenced } from '../outbox';
import { insertRows, listWebhooks, type WebhookRow } from './rows';

const wants = ({ enabled, events }: WebhookRow, { event }: OutboxEvent): boolean =>
  enabled && (events.length === 0 || events.includes(event));

const LONGEST_SUBJECT = 255;
const subjectOf = ({ type, slug, documentId, locale }: OutboxEvent): string =>
  [type, slug ?? documentId, ...(locale === null ? [] : [locale])].join(' ').slice(0, LONGEST_SUBJECT);

/**
 * In `register`: puts every event into the queue of each endpoint that wants it, in the transaction in which the event gets
 * its place. So an event that has a place has its deliveries, and one that has none will get them.
 */
export const queueEvents = (strapi: Core.Strapi): void => {
  onSequenced(strapi, async (events) => {
    const webhooks = await listWebhooks(strapi);
    const now = new Date();
    const rows = events.flatMap(({ rowId, position, event }) =>
      webhooks
        .filter((webhook) => wants(webhook, event))
        .map(({ id }) => ({
          webhook: id,
          outboxEvent: rowId,
          position,
          orderKey: `${event.type}:${event.documentId}`,
          event: event.event,
          messageId: event.id,
          subject: subjectOf(event),
          state: 'waiting',
          attempts: 0,
          nextAttemptAt: now,
        })),
    );
    await insertRows(strapi, 'webhook-delivery', rows);
  });
};
