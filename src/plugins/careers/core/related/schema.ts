import { z } from 'zod';

/** So many related guides a page shows when its editor picked none. */
export const MOST_RELATED = 6;

/** `GET /careers/related/:documentId` */
export const relatedQuestionSchema = z.object({
  documentId: z.string().min(1).max(40),
  /** The default one when absent. */
  locale: z.string().min(1).max(20).optional(),
});
export type RelatedQuestion = z.infer<typeof relatedQuestionSchema>;

const suggestedGuideSchema = z.object({
  /** Row of the draft, by which a form links it. */
  id: z.number().int(),
  documentId: z.string(),
  locale: z.string(),
  role: z.string(),
  title: z.string(),
  /** `modified`: its draft says something else than its page. */
  status: z.enum(['published', 'modified']),
  /** Names of skills that both ask for, the weightiest first. */
  shared: z.array(z.string()),
  isSameField: z.boolean(),
  /** The guide leads to it. */
  isNextStep: z.boolean(),
  /** It leads to the guide. */
  isStepBefore: z.boolean(),
});
export type SuggestedGuide = z.infer<typeof suggestedGuideSchema>;

export const relatedSuggestionsSchema = z.object({
  /** Rows of the drafts that the saved draft has picked. */
  picked: z.array(z.number().int()),
  /** Published guides of the locale, best first, those that are picked among them. */
  suggestions: z.array(suggestedGuideSchema),
});
export type RelatedSuggestions = z.infer<typeof relatedSuggestionsSchema>;
