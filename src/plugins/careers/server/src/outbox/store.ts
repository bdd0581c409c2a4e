import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { inParts, type NewEvent, type OutboxEvent } from '../../../core/outbox';
import { uidOf } from '../content-model';
import { newDocumentId } from '../strapi/document-id';

const UID = uidOf('outbox-event');
/** Rows of one statement: databases limit the values of one. */
const AT_ONCE = 50;

const makeId = (): string => `evt_${randomBytes(15).toString('base64url')}`;

const toRows = (event: NewEvent, now: Date) =>
  inParts(event.pages).map((pages, index, parts) => {
    const numbered = { id: makeId(), at: now.toISOString(), pages, part: index + 1, parts: parts.length };
    const payload: OutboxEvent = { ...event, ...numbered };
    return {
      documentId: newDocumentId('e'),
      event: event.event,
      subjectType: event.type,
      subjectDocumentId: event.documentId,
      payload: JSON.stringify(payload),
      position: null,
      happenedAt: now,
      createdAt: now,
      updatedAt: now,
      publishedAt: now,
    };
  });

/** Adds events to the outbox in their order, as part of the transaction that the caller is in. */
export const storeEvents = async (strapi: Core.Strapi, events: readonly NewEvent[]): Promise<void> => {
  const now = new Date();
  const rows = events.flatMap((event) => toRows(event, now));
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    await strapi.db
      .queryBuilder(UID)
      .insert(rows.slice(at, at + AT_ONCE))
      .execute();
  }
};
