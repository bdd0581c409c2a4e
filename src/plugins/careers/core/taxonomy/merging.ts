import { z } from 'zod';

const documentId = z.string().min(1).max(40);

export const mergeRequestSchema = z.strictObject({
  winner: documentId,
  losers: z.array(documentId).min(1).max(20),
});
export type MergeRequest = z.infer<typeof mergeRequestSchema>;

/** `seen` is the `fingerprint` of the preview that the editor agreed to. */
export const mergeOrderSchema = mergeRequestSchema.extend({ seen: z.string() });

/** One version of a guide that a merge or a retirement changes. */
export const changedGuideSchema = z.object({
  documentId: z.string(),
  locale: z.string(),
  status: z.enum(['draft', 'published']),
  title: z.string(),
  changes: z.array(
    z.object({
      /** The requirement's label; null where the guide names it by itself. */
      place: z.string().nullable(),
      from: z.string(),
      to: z.string(),
      /** It is there already: this one is left out. */
      isDropped: z.boolean(),
    }),
  ),
});
export type ChangedGuide = z.infer<typeof changedGuideSchema>;

export const mergePreviewSchema = z.object({
  winner: z.object({ documentId: z.string(), name: z.string() }),
  losers: z.array(z.object({ documentId: z.string(), name: z.string(), slug: z.string() })),
  guides: z.array(changedGuideSchema),
  /** Links of other entries, by their type and field: `{"skill.prerequisites": 2}`. */
  otherLinks: z.record(z.string(), z.number()),
  newAliases: z.array(z.string()),
  newLocales: z.array(z.string()),
  newExternalIds: z.number(),
  fingerprint: z.string(),
});
export type MergePreview = z.infer<typeof mergePreviewSchema>;

export const mergeEntrySchema = z.object({
  id: z.string(),
  winner: z.string(),
  loser: z.string(),
  mergedAt: z.string(),
  mergedBy: z.string().nullable(),
  undoableUntil: z.string(),
});
export type MergeEntry = z.infer<typeof mergeEntrySchema>;
export const mergeResultSchema = z.object({ merges: z.array(mergeEntrySchema), guides: z.number() });

/** What an undone merge could not put back, in words. */
export const undoResultSchema = z.object({
  documentId: z.string(),
  name: z.string(),
  restored: z.number(),
  kept: z.array(z.object({ what: z.string(), why: z.enum(['edited', 'gone', 'taken']) })),
});
export type UndoResult = z.infer<typeof undoResultSchema>;

export const retirementRequestSchema = z.strictObject({
  documentId,
  replacedBy: documentId.nullable(),
});
export const RETIREMENTS = ['retiring', 'retired'] as const;
export const retirementOrderSchema = z.strictObject({
  documentId,
  lifecycle: z.enum(RETIREMENTS),
  retiresAt: z.iso.date().nullable(),
  replacedBy: documentId.nullable(),
  /** Guides that get the replacement; the others keep the certification. */
  replaceIn: z.array(documentId).max(10_000),
  seen: z.string(),
});
export type RetirementOrder = z.infer<typeof retirementOrderSchema>;
export const retirementPreviewSchema = z.object({
  guides: z.array(changedGuideSchema),
  fingerprint: z.string(),
});
export type RetirementPreview = z.infer<typeof retirementPreviewSchema>;
export const retirementResultSchema = z.object({ replaced: z.number(), kept: z.number() });
