import { datetime, integer, json, string, type ContentTypeSchema } from '../attributes';
import { HIDDEN } from './hidden';

/**
 * What happened to what readers see, written in the transaction that did it. Readers of the table go by `position`, which
 * a row gets once its transaction is committed; see `outbox/sequence.ts`.
 */
export const outboxEvent: ContentTypeSchema = {
  kind: 'collectionType',
  collectionName: 'careers_outbox_events',
  info: {
    singularName: 'outbox-event',
    pluralName: 'outbox-events',
    displayName: 'Outbox event',
    description: 'What happened to published content, for webhooks and the changes feed',
  },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  attributes: {
    // `OUTBOX_EVENTS` of core/outbox.
    event: string({ required: true, maxLength: 60 }),
    subjectType: string({ required: true, maxLength: 40 }),
    subjectDocumentId: string({ required: true, maxLength: 40 }),
    // `OutboxEvent` of core/outbox.
    payload: json(),
    // Null until its transaction is committed and somebody has given it its place.
    position: integer(),
    happenedAt: datetime({ required: true }),
  },
  indexes: [
    { name: 'careers_outbox_events_position', columns: ['position'], type: 'unique' },
    { name: 'careers_outbox_events_happened', columns: ['happened_at'] },
  ],
};
