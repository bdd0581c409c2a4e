import { z } from 'zod';
import { paginationSchema } from './concept-table';

export const faqRowSchema = z.object({
  documentId: z.string(),
  locale: z.string(),
  question: z.string(),
  topic: z.string().nullable(),
  isPublished: z.boolean(),
  guides: z.number(),
  liveGuides: z.number(),
});
export type FaqRow = z.infer<typeof faqRowSchema>;

export const faqQuerySchema = z.object({
  q: z.string().max(200).default(''),
  locale: z.string().max(20).optional(),
  use: z.enum(['used', 'unused']).optional(),
  sort: z.enum(['question', 'guides']).default('question'),
  order: z.enum(['asc', 'desc']).default('asc'),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});
export type FaqQuery = z.infer<typeof faqQuerySchema>;

export const faqPageSchema = z.object({
  rows: z.array(faqRowSchema),
  pagination: paginationSchema,
  locales: z.array(z.string()),
});
export type FaqPage = z.infer<typeof faqPageSchema>;

export const faqGroupsSchema = z.object({
  rows: z.array(z.object({ faqs: z.array(faqRowSchema) })),
  pagination: paginationSchema,
});
export type FaqGroups = z.infer<typeof faqGroupsSchema>;

export const faqSearchSchema = z.object({
  q: z.string().max(200).default(''),
  locale: z.string().max(20),
  /** The guide from inside which is searched, once it is stored. */
  guide: z.string().max(40).optional(),
});
export type FaqSearch = z.infer<typeof faqSearchSchema>;
/** What the search inside a guide finds: enough to add it to the form. */
export const foundFaqSchema = z.object({
  id: z.number(),
  documentId: z.string(),
  locale: z.string(),
  question: z.string(),
  answer: z.string(),
  status: z.enum(['draft', 'published', 'modified']),
  guides: z.number(),
  /** The stored draft of the guide has it. */
  isInGuide: z.boolean(),
});
export type FoundFaq = z.infer<typeof foundFaqSchema>;
export const foundFaqsSchema = z.array(foundFaqSchema);
