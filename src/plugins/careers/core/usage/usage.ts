import { z } from 'zod';

/** The attributes of a guide by which it uses an entry of each type. */
export const USAGE_WAYS = {
  skill: ['skills'],
  certification: ['certifications'],
  faq: ['faqs'],
  field: ['field', 'otherFields'],
  contributor: ['author', 'reviewer'],
  guide: ['relatedGuides', 'advancesTo'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What guides use. */
export type UsedType = keyof typeof USAGE_WAYS;
export type UsageWay = (typeof USAGE_WAYS)[UsedType][number];

export const USED_TYPES = Object.keys(USAGE_WAYS) as readonly UsedType[];

const ALL_WAYS = Object.values(USAGE_WAYS).flat() as readonly UsageWay[];

const count = z.number().int().min(0);

export const usageCountsSchema = z.object({
  /** Guides of which a published version uses the entry. */
  liveGuides: count,
  /** Published pages that use it: as `liveGuides`, each locale counted by itself. */
  livePages: count,
  /** Guides of which a draft uses it, published or not. */
  draftGuides: count,
  /** Guides of which any version uses it. */
  guides: count,
});

export type UsageCounts = z.infer<typeof usageCountsSchema>;

export const UNUSED: UsageCounts = { liveGuides: 0, livePages: 0, draftGuides: 0, guides: 0 };

const ways = z.array(z.enum(ALL_WAYS));

/** A guide in one locale that uses an entry. */
export const usingGuideSchema = z.object({
  documentId: z.string(),
  locale: z.string(),
  /** Of the draft where it uses the entry, else of the published version; so are title and slug. */
  role: z.string(),
  title: z.string(),
  slug: z.string().nullable(),
  /** By which attributes the draft uses the entry; none when it does not. */
  draft: ways,
  /** The same of the published version. */
  live: ways,
});

export type UsingGuide = z.infer<typeof usingGuideSchema>;

/** `GET /careers/usage/:type/:documentId` */
export const usageSchema = z.object({
  counts: usageCountsSchema,
  /** By role, then locale. */
  guides: z.array(usingGuideSchema),
  pagination: z.object({ page: count, pageSize: count, total: count }),
});

export type Usage = z.infer<typeof usageSchema>;

const MOST_A_PAGE = 100;

export const usageQuerySchema = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(MOST_A_PAGE).default(25),
});

export type UsageQuery = z.infer<typeof usageQuerySchema>;
