import { z } from 'zod';
import { CERTIFICATION_LIFECYCLES } from '../model/vocabulary';

/** Of a guide in one locale: never published, published and changed since, published as it is. */
export const GUIDE_STATES = ['draft', 'modified', 'published'] as const;
export type GuideState = (typeof GUIDE_STATES)[number];

/** Due within that many days counts as due soon. */
export const DUE_SOON_DAYS = 30;
/** A blocked draft from this score on is almost ready. */
export const ALMOST_READY = 0.75;
/** Into how many bands of equal width the scores of drafts are counted. */
export const READINESS_BANDS = 5;

const count = z.number().int().min(0);
const instant = z.string().nullable();
const score = z.number().min(0).max(1);

const stateCountsSchema = z.object({ draft: count, modified: count, published: count });
export type StateCounts = z.infer<typeof stateCountsSchema>;

export const localeOverviewSchema = stateCountsSchema.extend({
  code: z.string(),
  name: z.string(),
  /** Guides of the locale that is shown which this one lacks; 0 for that locale itself. */
  missing: count,
});
export type LocaleOverview = z.infer<typeof localeOverviewSchema>;

export const fieldOverviewSchema = stateCountsSchema.extend({
  /** Null for guides without a field. */
  documentId: z.string().nullable(),
  name: z.string(),
});
export type FieldOverview = z.infer<typeof fieldOverviewSchema>;

const draftSchema = z.object({ documentId: z.string(), role: z.string(), score, blocked: z.boolean() });
export type DraftOverview = z.infer<typeof draftSchema>;

const readinessSchema = z.object({
  /** Drafts that nothing keeps from being published. */
  ready: count,
  /** Blocked drafts that miss little; see ALMOST_READY. */
  almostReady: count,
  /** The other blocked drafts. */
  inTheWorks: count,
  /** Drafts without a stored assessment. */
  notAssessed: count,
  /** How many drafts score within each band, lowest first. */
  bands: z.array(count),
  /** The best of those that are ready or almost ready. */
  first: z.array(draftSchema),
});
export type ReadinessOverview = z.infer<typeof readinessSchema>;

export const REVIEW_STATES = ['overdue', 'due-soon', 'never-reviewed'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

const dueGuideSchema = z.object({
  documentId: z.string(),
  role: z.string(),
  state: z.enum(REVIEW_STATES),
  dueAt: instant,
});

const reviewsSchema = z.object({
  overdue: count,
  dueSoon: count,
  neverReviewed: count,
  /** The most urgent ones. */
  first: z.array(dueGuideSchema),
});
export type ReviewsOverview = z.infer<typeof reviewsSchema>;

const retiringCertificationSchema = z.object({
  documentId: z.string(),
  name: z.string(),
  lifecycle: z.enum(CERTIFICATION_LIFECYCLES),
  /** ISO 8601 calendar date. */
  retiresAt: z.string().nullable(),
  replacedBy: z.string().nullable(),
  /** Guides of the locale that recommend it. */
  guides: count,
});
export type RetiringCertification = z.infer<typeof retiringCertificationSchema>;

/** `GET /careers/overview?locale=`: what the careers home and its widgets show. */
export const overviewSchema = z.object({
  locale: z.string(),
  /** Whether whoever asks may read only some guides, such as their own: then all figures are of these. */
  isRestricted: z.boolean(),
  /** The default locale first. */
  locales: z.array(localeOverviewSchema),
  /** Of the locale shown, the one with most guides first. */
  fields: z.array(fieldOverviewSchema),
  readiness: readinessSchema,
  reviews: reviewsSchema,
  certifications: z.object({
    /** Guides that recommend one that is retired or about to. */
    guides: count,
    /** The ones that most guides recommend. */
    first: z.array(retiringCertificationSchema),
  }),
  unused: z.object({ skills: count, faqs: count }),
  links: z.object({
    /** Published guides that link to guides which are not public. */
    unpublished: count,
    /** Outside addresses that did not answer; null where nobody has looked yet. */
    broken: count.nullable(),
  }),
});
export type Overview = z.infer<typeof overviewSchema>;

const localeCode = z.string().min(1).max(20);

export const overviewQuerySchema = z.object({ locale: localeCode.optional() });
