import { z } from 'zod';
import type { GuideRecord } from '../page';

/** Which save of a guide's draft is stored, and whose it was: `GET /careers/guides/:documentId/revision`. */
export const storedRevisionSchema = z.strictObject({
  revision: z.number().int(),
  /** ISO 8601. */
  changedAt: z.string().nullable(),
  /** Name of the administrator; null when it came in over the API or the command line. */
  changedBy: z.string().nullable(),
  /** Whether the administrator who asks wrote it, perhaps in another window. */
  isOwn: z.boolean(),
});
export type StoredRevision = z.infer<typeof storedRevisionSchema>;

/** A guide's draft as it is stored, for comparing: `GET /careers/guides/:documentId/draft`. */
export const storedDraftSchema = z.strictObject({ revision: z.number().int(), guide: z.custom<GuideRecord>() });
export type StoredDraft = z.infer<typeof storedDraftSchema>;

/** What a 409 says about the save that came first; see `details` of the error. */
export const conflictDetailsSchema = z.object({
  code: z.literal('CareersConflictError'),
  documentId: z.string(),
  locale: z.string(),
  /** The revision that the writer had loaded. */
  loaded: z.number(),
  /** The one that is stored. */
  stored: z.number(),
  changedAt: z.string().nullable(),
  changedBy: z.string().nullable(),
});
export type ConflictDetails = z.infer<typeof conflictDetailsSchema>;
