import { z } from 'zod';
import { REVIEW_STATES } from './due';
import { movementSchema } from './movements';

const named = z.object({ documentId: z.string(), name: z.string() });
const documentId = z.string().min(1).max(40);
const locale = z.string().min(1).max(20);

/** A published guide in one locale. */
export const reviewedGuideSchema = z.strictObject({ documentId, locale });
export type ReviewedGuide = z.infer<typeof reviewedGuideSchema>;

/** As many as one request takes. */
export const MOST_AT_ONCE = 500;

/** `GET /careers/reviews`: which guides to list. */
export const queueQuerySchema = z.strictObject({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(MOST_AT_ONCE).default(25),
  state: z.enum(REVIEW_STATES).optional(),
  locale: locale.optional(),
  /** Slug of a career field; guides of the fields inside it count too. */
  field: z.string().min(1).max(200).optional(),
  /** Document id of the contributor who reviews the guide. */
  reviewer: documentId.optional(),
  /** Part of the role. */
  q: z.string().trim().max(100).optional(),
});
export type QueueQuery = z.infer<typeof queueQuerySchema>;

export const queueRowSchema = z.object({
  documentId: z.string(),
  locale: z.string(),
  role: z.string(),
  field: named.nullable(),
  reviewer: named.nullable(),
  publishedAt: z.string().nullable(),
  reviewedAt: z.string().nullable(),
  dueAt: z.string().nullable(),
  state: z.enum(REVIEW_STATES),
});
export type QueueRow = z.infer<typeof queueRowSchema>;

export const queueSchema = z.object({
  results: z.array(queueRowSchema),
  pagination: z.object({
    page: z.number().int(),
    pageSize: z.number().int(),
    pageCount: z.number().int(),
    total: z.number().int(),
  }),
  /** Of the same choice, in every state. */
  counts: z.record(z.enum(REVIEW_STATES), z.number().int()),
  choices: z.object({
    fields: z.array(z.object({ slug: z.string(), name: z.string() })),
    locales: z.array(z.object({ code: z.string(), name: z.string() })),
    reviewers: z.array(named),
  }),
});
export type Queue = z.infer<typeof queueSchema>;

/** `POST /careers/reviews/preview`: what moved in these guides since they were last confirmed? */
export const previewRequestSchema = z.strictObject({
  guides: z.array(reviewedGuideSchema).min(1).max(MOST_AT_ONCE),
});

export const reviewPreviewSchema = z.object({
  documentId: z.string(),
  locale: z.string(),
  role: z.string(),
  /** Of what readers see now; to be sent back, so that nobody confirms what they have not seen. */
  publishedHash: z.string(),
  state: z.enum(REVIEW_STATES),
  lastReview: z
    .object({
      reviewedAt: z.string(),
      dueAt: z.string().nullable(),
      /** Who is named on the page. */
      reviewer: z.string().nullable(),
      /** Who confirmed it in the admin panel. */
      confirmedBy: z.string().nullable(),
      note: z.string().nullable(),
    })
    .nullable(),
  /** How long a confirmation holds. */
  months: z.number().int(),
  /** When the next review is due if it is confirmed now. */
  nextDueAt: z.string(),
  movements: z.array(movementSchema),
});
export type ReviewPreview = z.infer<typeof reviewPreviewSchema>;

export const previewAnswerSchema = z.object({
  guides: z.array(reviewPreviewSchema),
  /** Asked for, but not published in that locale. */
  unpublished: z.array(reviewedGuideSchema),
  /** Contributors who can be named as the reviewer. */
  contributors: z.array(named),
  /** Whom this administrator named last. */
  lastReviewer: z.string().nullable(),
});
export type PreviewAnswer = z.infer<typeof previewAnswerSchema>;

/** `POST /careers/reviews/confirm` */
export const confirmRequestSchema = z.strictObject({
  guides: z
    .array(reviewedGuideSchema.extend({ publishedHash: z.string().min(1).max(100) }))
    .min(1)
    .max(MOST_AT_ONCE),
  note: z.string().trim().max(2000).optional(),
  /** Document id of the contributor whom the page names; none: the guide's own reviewer. */
  reviewer: documentId.nullish(),
});
export type ConfirmRequest = z.infer<typeof confirmRequestSchema>;

export const refusalSchema = z.object({
  documentId: z.string(),
  locale: z.string(),
  role: z.string().nullable(),
  /** Published anew since the administrator looked, or not published at all. */
  reason: z.enum(['changed', 'unpublished']),
});
export type Refusal = z.infer<typeof refusalSchema>;

export const confirmAnswerSchema = z.object({
  confirmed: z.array(z.object({ documentId: z.string(), locale: z.string(), dueAt: z.string() })),
  refused: z.array(refusalSchema),
});
export type ConfirmAnswer = z.infer<typeof confirmAnswerSchema>;
