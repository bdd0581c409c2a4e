import { z } from 'zod';
import { GUIDE_STATES } from './overview';

/** The lists behind the figures of the careers home that Strapi's own list cannot filter by. */
export const GUIDE_LISTS = [
  'ready',
  'almost-ready',
  'in-the-works',
  'unpublished-links',
  'retired-certifications',
  'missing-translation',
] as const;
export type GuideListName = (typeof GUIDE_LISTS)[number];

const MOST_A_PAGE = 100;

export const guideListQuerySchema = z
  .object({
    list: z.enum(GUIDE_LISTS),
    locale: z.string().min(1).max(20).optional(),
    /** For `missing-translation`: the locale that is missing. */
    translation: z.string().min(1).max(20).optional(),
    page: z.coerce.number().int().min(1).max(100_000).default(1),
    pageSize: z.coerce.number().int().min(1).max(MOST_A_PAGE).default(25),
  })
  .refine(({ list, translation }) => list !== 'missing-translation' || translation !== undefined, {
    path: ['translation'],
    message: 'name the locale that is missing',
  });
export type GuideListQuery = z.infer<typeof guideListQuerySchema>;

const listedGuideSchema = z.object({
  documentId: z.string(),
  role: z.string(),
  field: z.string().nullable(),
  state: z.enum(GUIDE_STATES),
  updatedAt: z.string().nullable(),
  /** 0 to 1; null where the draft was not assessed. */
  score: z.number().min(0).max(1).nullable(),
  /** What puts it on the list: the guides that are not public, the certifications that retire. */
  because: z.array(z.string()),
});
export type ListedGuide = z.infer<typeof listedGuideSchema>;

/** `GET /careers/overview/guides`: by role. */
export const guideListSchema = z.object({
  locale: z.string(),
  guides: z.array(listedGuideSchema),
  pagination: z.object({
    page: z.number().int(),
    pageSize: z.number().int(),
    pageCount: z.number().int(),
    total: z.number().int(),
  }),
});
export type GuideList = z.infer<typeof guideListSchema>;
