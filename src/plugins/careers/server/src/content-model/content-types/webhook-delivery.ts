import { DELIVERY_STATES } from '../../../../core/webhooks';
import { datetime, enumeration, integer, string, text, type ContentTypeSchema } from '../attributes';
import { HIDDEN } from './hidden';

/** One event on its way to one endpoint. The queue is this table. */
export const webhookDelivery: ContentTypeSchema = {
  kind: 'collectionType',
  collectionName: 'careers_webhook_deliveries',
  info: {
    singularName: 'webhook-delivery',
    pluralName: 'webhook-deliveries',
    displayName: 'Webhook delivery',
    description: 'An event on its way to an endpoint',
  },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  attributes: {
    // Row ids.
    webhook: integer({ required: true }),
    outboxEvent: integer({ required: true }),
    // Of the event, and in which order those about one document are sent.
    position: integer({ required: true }),
    orderKey: string({ required: true, maxLength: 100 }),
    event: string({ required: true, maxLength: 60 }),
    messageId: string({ required: true, maxLength: 40 }),
    subject: string({ required: true, maxLength: 255 }),
    state: enumeration(DELIVERY_STATES, { required: true }),
    attempts: integer({ default: 0 }),
    nextAttemptAt: datetime(),
    finishedAt: datetime(),
    lastStatus: integer(),
    lastProblem: text(),
    lastDurationMs: integer(),
  },
  indexes: [
    { name: 'careers_webhook_deliveries_due', columns: ['webhook', 'state', 'next_attempt_at'] },
    { name: 'careers_webhook_deliveries_order', columns: ['webhook', 'order_key', 'state', 'position'] },
    { name: 'careers_webhook_deliveries_event', columns: ['outbox_event'] },
  ],
};
