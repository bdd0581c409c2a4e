export {
  compareStates,
  createdEvent,
  reviewedEvent,
  type NewEvent,
  type PublicState,
  type PublicVersion,
  type Subject,
} from './compare';
export {
  affectedPageSchema,
  inParts,
  MOST_PAGES,
  OUTBOX_EVENTS,
  outboxEventSchema,
  PAGE_REASONS,
  SUBJECT_TYPES,
  uniquePages,
  type AffectedPage,
  type OutboxEvent,
  type OutboxEventName,
  type PageReason,
  type SubjectType,
} from './event';
