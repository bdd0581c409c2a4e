import { boolean, datetime, json, string, text, type ContentTypeSchema } from '../attributes';
import { HIDDEN } from './hidden';

/** An endpoint that is told of events. Its secrets are encrypted with the app's key. */
export const webhook: ContentTypeSchema = {
  kind: 'collectionType',
  collectionName: 'careers_webhooks',
  info: {
    singularName: 'webhook',
    pluralName: 'webhooks',
    displayName: 'Webhook',
    description: 'An endpoint that is told what happens to published content',
  },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  attributes: {
    name: string({ required: true, maxLength: 100 }),
    url: text({ required: true, maxLength: 2000 }),
    // `OUTBOX_EVENTS` of core/outbox; all of them when empty.
    events: json(),
    enabled: boolean({ default: true }),
    secret: text({ private: true }),
    // Signs as well until then, so that the receiver can change over in peace.
    previousSecret: text({ private: true }),
    previousSecretUntil: datetime(),
  },
};
