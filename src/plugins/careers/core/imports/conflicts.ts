import { z } from 'zod';
import { paginationSchema } from './job-requests';
import { conflictSchema } from './record-report';

/** What imports have left to editors: conflicts to settle, and where the values of a guide are from. */

/** `GET /careers/imports/conflicts`, and of what `POST /careers/imports/conflicts/settle` is about. */
export const guideVersionSchema = z.object({
  documentId: z.string().min(1).max(60),
  locale: z.string().min(1).max(20),
});

/** A conflict, and the import that it is with. */
export const guideConflictSchema = conflictSchema.extend({ source: z.string(), record: z.string() });

export const guideConflictsSchema = z.strictObject({
  documentId: z.string(),
  locale: z.string(),
  role: z.string(),
  /** Of the draft that the conflicts were read from; send it along when one is settled. */
  revision: z.number().int(),
  conflicts: z.array(guideConflictSchema),
});

export const CONFLICT_CHOICES = ['mine', 'theirs'] as const;

export const settleRequestSchema = z.strictObject({
  ...guideVersionSchema.shape,
  /** Its `id`. */
  conflict: z.string().min(1).max(500),
  choice: z.enum(CONFLICT_CHOICES),
  /** The revision that the editor has seen; any when absent. */
  revision: z.number().int().min(0).optional(),
});

/** `GET /careers/imports/conflicts/guides`: the guides with open conflicts, those with most of them first. */
export const conflictedGuidesSchema = z.strictObject({
  guides: z.array(
    z.strictObject({
      documentId: z.string(),
      locale: z.string(),
      role: z.string(),
      conflicts: z.number().int(),
      /** Names of the sources that they are with. */
      sources: z.array(z.string()),
    }),
  ),
  pagination: paginationSchema,
});

const removedPieceSchema = z.strictObject({
  field: z.string(),
  label: z.string(),
  /** The edition that had it no longer. */
  removedIn: z.string(),
});

/** One field of a guide, as far as a source has filled it. */
export const sourcedFieldSchema = z.strictObject({
  field: z.string(),
  /** Labels of the editions that its values are from, the latest import first. */
  editions: z.array(z.string()),
  /** How many values: items of a list, named parts; 1 for a text. */
  count: z.number().int(),
  /** Whether the guide now says something else than what was imported. */
  isModified: z.boolean(),
});

export const sourcedGuideSchema = z.strictObject({
  source: z.string(),
  /** Id of the record in the source: `15-1252.00`. */
  record: z.string(),
  /** The edition that was imported last. */
  edition: z.string(),
  /** The editions that values are from, the latest import first. */
  editions: z.array(
    z.strictObject({
      edition: z.string(),
      title: z.string(),
      publisher: z.string(),
      url: z.string(),
      license: z.string(),
      importedAt: z.iso.datetime(),
    }),
  ),
  fields: z.array(sourcedFieldSchema),
  removed: z.array(removedPieceSchema),
  /** The edition that had the whole record no longer. */
  removedIn: z.string().nullable(),
});

/** `GET /careers/imports/provenance`: by source, in the order in which they came. */
export const guideProvenanceSchema = z.strictObject({
  documentId: z.string(),
  locale: z.string(),
  sources: z.array(sourcedGuideSchema),
});

export type GuideConflict = z.infer<typeof guideConflictSchema>;
export type GuideConflicts = z.infer<typeof guideConflictsSchema>;
export type ConflictChoice = (typeof CONFLICT_CHOICES)[number];
export type SettleRequest = z.infer<typeof settleRequestSchema>;
export type ConflictedGuides = z.infer<typeof conflictedGuidesSchema>;
export type SourcedField = z.infer<typeof sourcedFieldSchema>;
export type ProvenanceOfSource = z.infer<typeof sourcedGuideSchema>;
export type GuideProvenance = z.infer<typeof guideProvenanceSchema>;
