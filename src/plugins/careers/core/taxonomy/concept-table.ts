import { z } from 'zod';
import { CERTIFICATION_KINDS, CERTIFICATION_LIFECYCLES, SKILL_NATURES, SKILL_REUSE_LEVELS } from '../model/vocabulary';

/** What is merged and edited in bulk, by the singular name of its type. */
export const CONCEPT_KINDS = ['skill', 'certification'] as const;
export type ConceptKind = (typeof CONCEPT_KINDS)[number];

/** As they stand in addresses. */
export const PLURALS = { skill: 'skills', certification: 'certifications' } as const satisfies Record<
  ConceptKind,
  string
>;

/** A row of the table of skills or certifications. What the other kind has is null. */
export const conceptRowSchema = z.object({
  documentId: z.string(),
  name: z.string(),
  slug: z.string(),
  aliases: z.array(z.string()),
  acronym: z.string().nullable(),
  nature: z.enum(SKILL_NATURES).nullable(),
  reuse: z.enum(SKILL_REUSE_LEVELS).nullable(),
  kind: z.enum(CERTIFICATION_KINDS).nullable(),
  issuer: z.string().nullable(),
  lifecycle: z.enum(CERTIFICATION_LIFECYCLES).nullable(),
  retiresAt: z.string().nullable(),
  replacedBy: z.object({ documentId: z.string(), name: z.string() }).nullable(),
  /** Guides that name it, in a draft or in public. */
  guides: z.number(),
  /** Of these, those whose published version does. */
  liveGuides: z.number(),
});
export type ConceptRow = z.infer<typeof conceptRowSchema>;

export const PAGE_SIZES = [20, 50, 100] as const;
export const CONCEPT_SORTS = ['name', 'guides', 'aliases', 'kind'] as const;
export const USES = ['used', 'unused'] as const;

const number = z.coerce.number().int();

/** What the table is asked for; all of it optional. */
export const conceptQuerySchema = z.object({
  q: z.string().max(200).default(''),
  nature: z.enum(SKILL_NATURES).optional(),
  reuse: z.enum(SKILL_REUSE_LEVELS).optional(),
  kind: z.enum(CERTIFICATION_KINDS).optional(),
  lifecycle: z.enum(CERTIFICATION_LIFECYCLES).optional(),
  use: z.enum(USES).optional(),
  sort: z.enum(CONCEPT_SORTS).default('name'),
  order: z.enum(['asc', 'desc']).default('asc'),
  page: number.min(1).default(1),
  pageSize: number.min(1).max(100).default(20),
});
export type ConceptQuery = z.infer<typeof conceptQuerySchema>;

export const paginationSchema = z.object({
  page: z.number(),
  pageSize: z.number(),
  pageCount: z.number(),
  total: z.number(),
});
export type Pagination = z.infer<typeof paginationSchema>;

export const conceptPageSchema = z.object({ rows: z.array(conceptRowSchema), pagination: paginationSchema });
export type ConceptPage = z.infer<typeof conceptPageSchema>;

/** One page of a list. */
export const paginate = <T>(
  list: readonly T[],
  { page, pageSize }: { readonly page: number; readonly pageSize: number },
): { readonly rows: readonly T[]; readonly pagination: Pagination } => {
  const pageCount = Math.max(1, Math.ceil(list.length / pageSize));
  const at = Math.min(page, pageCount);
  return {
    rows: list.slice((at - 1) * pageSize, at * pageSize),
    pagination: { page: at, pageSize, pageCount, total: list.length },
  };
};

const documentIds = z.array(z.string().min(1).max(40));

/** Skills that get another nature or reuse, certifications that get another kind or issuer. */
export const bulkEditSchemas = {
  skill: z.strictObject({
    documentIds: documentIds.min(1).max(500),
    changes: z
      .strictObject({ nature: z.enum(SKILL_NATURES), reuse: z.enum(SKILL_REUSE_LEVELS) })
      .partial()
      .refine((changes) => Object.keys(changes).length > 0, 'name at least one change'),
  }),
  certification: z.strictObject({
    documentIds: documentIds.min(1).max(500),
    changes: z
      .strictObject({ kind: z.enum(CERTIFICATION_KINDS), issuer: z.string().trim().max(255) })
      .partial()
      .refine((changes) => Object.keys(changes).length > 0, 'name at least one change'),
  }),
} as const;

export const bulkEditResultSchema = z.object({ changed: z.number() });

/** Concepts that are probably one. */
export const duplicateGroupSchema = z.object({
  concepts: z.array(conceptRowSchema),
  reasons: z.array(z.enum(['name', 'version', 'alias', 'spelling'])),
});
export type DuplicateGroup = z.infer<typeof duplicateGroupSchema>;
export const duplicatePageSchema = z.object({ rows: z.array(duplicateGroupSchema), pagination: paginationSchema });
export type DuplicatePage = z.infer<typeof duplicatePageSchema>;

/** None of these is another of them. */
export const distinctSchema = z.strictObject({ documentIds: documentIds.min(2).max(50) });
