import { z } from 'zod';
import { guideComparisonSchema } from '../compare';
import { guidePagePartSchema } from '../page';

const locale = z.string().min(1).max(20);

/** `POST /careers/guide-preview`: a guide as somebody is editing it. */
export const guidePreviewRequestSchema = z.object({
  /** Null for a guide that was never saved. */
  documentId: z.string().min(1).max(100).nullable(),
  /** The default one when absent. */
  locale: locale.optional(),
  /** The form's values by attribute; relations as `{connect, disconnect}`. What is absent is as it was saved. */
  values: z.record(z.string(), z.unknown()),
});

export type GuidePreviewRequest = z.infer<typeof guidePreviewRequestSchema>;

export const guidePreviewSchema = z.object({
  /** All of it but the JSON-LD. */
  page: guidePagePartSchema.required({ seo: true }),
  /** The published version against the guide as it is edited. */
  changes: guideComparisonSchema,
  isPublished: z.boolean(),
  /** What the guide links to that readers cannot see, because it is not published in this locale. */
  notPublic: z.array(z.object({ type: z.enum(['guide', 'faq']), documentId: z.string(), label: z.string() })),
});

export type GuidePreview = z.infer<typeof guidePreviewSchema>;

/** `POST /careers/guide-preview/link`: an address for the saved draft that expires. */
export const previewLinkRequestSchema = z.object({
  documentId: z.string().min(1).max(100),
  locale: locale.optional(),
});

export const previewLinkSchema = z.object({
  /** Null when no site shows drafts, or the guide has no slug. */
  url: z.string().nullable(),
  minutes: z.number(),
});

export type PreviewLink = z.infer<typeof previewLinkSchema>;
