import { z } from 'zod';
import { SECTION_NAMES } from './sections';
import { SECTION_STATES } from './state';

const section = z.enum(SECTION_NAMES);
const locale = z.string().min(1).max(20);

export const localeSchema = z.object({ code: z.string(), name: z.string() });

/** `GET /careers/translations/:documentId?locale=` */
export const guideTranslationSchema = z.object({
  documentId: z.string(),
  locale: z.string(),
  /** Of the draft, which a copy has to carry; null while the guide does not exist in the locale. */
  revision: z.number().int().nullable(),
  /** Null when nobody translates into this locale: it is the one that the others are translated from. */
  sourceLocale: z.string().nullable(),
  /** The other locales that the guide exists in, to copy from. */
  copyFrom: z.array(z.string()),
  sections: z.array(
    z.object({
      section,
      state: z.enum(SECTION_STATES),
      sourceHash: z.string(),
      /** Of outdated sections: the source as it was when it was translated, and as it is. */
      change: z.object({ before: z.string(), after: z.string() }).nullable(),
      markedAt: z.string().nullable(),
    }),
  ),
});
export type GuideTranslation = z.infer<typeof guideTranslationSchema>;

/** `POST /careers/translations/:documentId/marks` */
export const markRequestSchema = z.object({
  locale,
  sections: z.array(z.object({ section, sourceHash: z.string().min(1) })).min(1),
});
export type MarkRequest = z.infer<typeof markRequestSchema>;

/** What can be copied: the sections, and the links, which hold no words. */
export const COPIED_PARTS = [...SECTION_NAMES, 'links'] as const;

/** `POST /careers/translations/:documentId/copies` */
export const copyRequestSchema = z.object({
  from: locale,
  to: locale,
  parts: z.array(z.enum(COPIED_PARTS)).min(1),
  /** That of the draft that the editor saw; null when there was none in this locale. */
  revision: z.number().int().min(0).nullable(),
});
export type CopyRequest = z.infer<typeof copyRequestSchema>;

export const copyAnswerSchema = z.object({
  translation: guideTranslationSchema,
  /** What could not come along: FAQs and guides that do not exist in the locale. */
  left: z.array(z.object({ type: z.enum(['faq', 'guide']), documentId: z.string(), name: z.string() })),
});
export type CopyAnswer = z.infer<typeof copyAnswerSchema>;

/** What the overview may be filtered by. */
export const OVERVIEW_FILTERS = ['unstarted', 'missing', 'outdated', 'complete'] as const;

export const overviewQuerySchema = z.object({
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
  q: z.string().trim().max(200).optional(),
  /** Slug of a career field. */
  field: z.string().max(200).optional(),
  /** The locale that `state` is about; any when absent. */
  locale: locale.optional(),
  state: z.enum(OVERVIEW_FILTERS).optional(),
});
export type OverviewQuery = z.infer<typeof overviewQuerySchema>;

const count = z.number().int();
const counts = z.object({ missing: count, copied: count, outdated: count, current: count });

/** `GET /careers/translations` */
export const translationOverviewSchema = z.object({
  locales: z.array(localeSchema),
  fields: z.array(z.object({ slug: z.string(), name: z.string() })),
  /** Guides by locale. */
  totals: z.array(z.object({ locale: z.string(), unstarted: count, missing: count, outdated: count, complete: count })),
  /** Translations that have not been looked at since they were written; they are being looked at. */
  pending: count,
  guides: z.array(
    z.object({
      documentId: z.string(),
      role: z.string(),
      sourceLocale: z.string(),
      translations: z.array(
        z.object({
          locale: z.string(),
          /** `unknown` until it has been looked at. */
          kind: z.enum(['source', 'unstarted', 'unknown', 'started']),
          counts: counts.nullable(),
        }),
      ),
    }),
  ),
  pagination: z.object({ page: count, pageSize: count, pageCount: count, total: count }),
});
export type TranslationOverview = z.infer<typeof translationOverviewSchema>;
