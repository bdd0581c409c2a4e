import { z } from 'zod';
import { READINESS_ENFORCEMENTS, readinessFindingSchema, readinessSchema } from '../readiness';

const documentId = z.string().min(1).max(40);
const locale = z.string().min(1).max(20);

/** What the dialog asks before it publishes a guide: `POST /careers/guides/publish-plan`. */
export const planRequestSchema = z.object({
  /** Absent for a guide that is not saved yet. */
  documentId: documentId.optional(),
  /** The default one when absent. */
  locale: locale.optional(),
  /** What the form holds, when it has unsaved changes. */
  values: z.record(z.string(), z.unknown()).optional(),
});
export type PlanRequest = z.infer<typeof planRequestSchema>;

/** A question of the guide whose newest words readers cannot see. */
export const planFaqSchema = z.object({
  documentId,
  question: z.string(),
  /** `modified`: an older wording is public. */
  state: z.enum(['draft', 'modified']),
  /** Whether the administrator who asks may publish it. */
  isAllowed: z.boolean(),
});

/** A guide that this one leads to, and that is not public. */
export const planGuideSchema = z.object({
  documentId,
  role: z.string(),
  /** How it is led to; a guide may be both. */
  links: z.array(z.enum(['relatedGuides', 'advancesTo'])),
  isAllowed: z.boolean(),
  /** What holds it back, even if everything here that can be published is. */
  blockers: z.array(readinessFindingSchema),
  /** Questions of its own that would go along with it. */
  faqCount: z.number().int(),
});

/** What publishing a guide would do, and what stands against it. */
export const publishPlanSchema = z.object({
  documentId: documentId.nullable(),
  locale,
  role: z.string(),
  /** The stored draft that this is about; null for a guide that is not saved yet. */
  revision: z.number().int().nullable(),
  isPublic: z.boolean(),
  enforce: z.enum(READINESS_ENFORCEMENTS),
  /** As it would be with every guide below published along that can be. */
  readiness: readinessSchema,
  faqs: z.array(planFaqSchema),
  guides: z.array(planGuideSchema),
});
export type PublishPlan = z.infer<typeof publishPlanSchema>;
export type PlanFaq = z.infer<typeof planFaqSchema>;
export type PlanGuide = z.infer<typeof planGuideSchema>;

/** `POST /careers/guides/:documentId/publish` */
export const publishRequestSchema = z.object({
  locale,
  /** The revision of the draft that the editor has seen: another one is answered with 409. */
  revision: z.number().int().optional(),
  /** Document ids of what goes along. */
  faqs: z.array(documentId).max(500).default([]),
  guides: z.array(documentId).max(100).default([]),
});
export type PublishRequest = z.input<typeof publishRequestSchema>;

export const publishedSchema = z.object({
  documentId,
  locale,
  role: z.string(),
  /** Where readers find the page; null when no site shows it. */
  url: z.string().nullable(),
  /** How much went along. */
  faqs: z.number().int(),
  guides: z.number().int(),
});
export type Published = z.infer<typeof publishedSchema>;

const subjectSchema = z.object({ documentId, locale });

/** `POST /careers/guides/publish` */
export const bulkPublishRequestSchema = z.object({ guides: z.array(subjectSchema).min(1).max(100) });
export type BulkPublishRequest = z.infer<typeof bulkPublishRequestSchema>;

/** What came of one guide of a selection. */
export const bulkEntrySchema = z.object({
  documentId,
  locale,
  role: z.string(),
  /** `held`: a blocking rule is not met. `missing`: it was deleted. */
  outcome: z.enum(['published', 'held', 'forbidden', 'missing', 'failed']),
  url: z.string().nullable(),
  /** Questions that went along. */
  faqs: z.number().int(),
  blockers: z.array(readinessFindingSchema),
  /** What went wrong, when it failed. */
  message: z.string().nullable(),
});
export type BulkEntry = z.infer<typeof bulkEntrySchema>;

export const bulkReportSchema = z.object({ entries: z.array(bulkEntrySchema) });
export type BulkReport = z.infer<typeof bulkReportSchema>;

/** What an editor asks before guides are taken off the site: `POST /careers/guides/referrers`. */
export const referrersRequestSchema = z.object({
  guides: z
    .array(
      z.object({
        documentId,
        /** Every locale when absent: the whole document goes. */
        locale: locale.optional(),
      }),
    )
    .min(1)
    .max(100),
});
export type ReferrersRequest = z.infer<typeof referrersRequestSchema>;

/** A public guide that leads to another. */
export const referrerSchema = z.object({
  documentId,
  locale,
  role: z.string(),
  links: z.array(z.enum(['relatedGuides', 'advancesTo', 'text'])),
});
export type Referrer = z.infer<typeof referrerSchema>;

export const referrersSchema = z.object({
  /** How many public guides lead there. */
  total: z.number().int(),
  /** The first of them, by role. */
  guides: z.array(referrerSchema),
});
export type Referrers = z.infer<typeof referrersSchema>;
