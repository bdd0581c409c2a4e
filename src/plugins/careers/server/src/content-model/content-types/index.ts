import type { ContentTypeSchema } from '../attributes';
import { assessment } from './assessment';
import { certification } from './certification';
import { change } from './change';
import { contributor } from './contributor';
import { distinctPair } from './distinct-pair';
import { faq } from './faq';
import { field } from './field';
import { guide } from './guide';
import { importEntry } from './import-entry';
import { importJob } from './import-job';
import { lease } from './lease';
import { linkCheck } from './link-check';
import { merge } from './merge';
import { outboxEvent } from './outbox-event';
import { provenance } from './provenance';
import { review } from './review';
import { skill } from './skill';
import { slugReservation } from './slug-reservation';
import { sourceRecord } from './source-record';
import { translationMark } from './translation-mark';
import { translationState } from './translation-state';
import { webhook } from './webhook';
import { webhookAttempt } from './webhook-attempt';
import { webhookDelivery } from './webhook-delivery';

/** The types that editors manage and frontends read. */
export const PUBLIC_TYPES = ['guide', 'skill', 'certification', 'faq', 'field', 'contributor'] as const;
export type PublicType = (typeof PUBLIC_TYPES)[number];

/** Every content type of the plugin, by singular name. */
export const contentTypeSchemas: Readonly<
  Record<
    | PublicType
    | 'assessment'
    | 'change'
    | 'distinct-pair'
    | 'import-entry'
    | 'import-job'
    | 'lease'
    | 'link-check'
    | 'merge'
    | 'outbox-event'
    | 'provenance'
    | 'review'
    | 'slug-reservation'
    | 'source-record'
    | 'translation-mark'
    | 'translation-state'
    | 'webhook'
    | 'webhook-attempt'
    | 'webhook-delivery',
    ContentTypeSchema
  >
> = {
  guide,
  skill,
  certification,
  faq,
  field,
  contributor,
  review,
  assessment,
  change,
  'distinct-pair': distinctPair,
  'import-entry': importEntry,
  'import-job': importJob,
  lease,
  'link-check': linkCheck,
  merge,
  'outbox-event': outboxEvent,
  provenance,
  'slug-reservation': slugReservation,
  'source-record': sourceRecord,
  'translation-mark': translationMark,
  'translation-state': translationState,
  webhook,
  'webhook-attempt': webhookAttempt,
  'webhook-delivery': webhookDelivery,
};

export const uidOf = <T extends keyof typeof contentTypeSchemas>(name: T): `plugin::careers.${T}` =>
  `plugin::careers.${name}`;
