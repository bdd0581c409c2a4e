import { datetime, integer, text, type ContentTypeSchema } from '../attributes';
import { HIDDEN } from './hidden';

/** What came of asking an endpoint once. Kept for some days. */
export const webhookAttempt: ContentTypeSchema = {
  kind: 'collectionType',
  collectionName: 'careers_webhook_attempts',
  info: {
    singularName: 'webhook-attempt',
    pluralName: 'webhook-attempts',
    displayName: 'Webhook attempt',
    description: 'What came of telling an endpoint of an event once',
  },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  attributes: {
    // Row ids.
    webhook: integer({ required: true }),
    delivery: integer({ required: true }),
    at: datetime({ required: true }),
    attempt: integer({ required: true }),
    status: integer(),
    durationMs: integer({ required: true }),
    problem: text(),
    // How an answer that was no success began.
    response: text(),
  },
  indexes: [
    { name: 'careers_webhook_attempts_delivery', columns: ['delivery'] },
    { name: 'careers_webhook_attempts_at', columns: ['at'] },
  ],
};
