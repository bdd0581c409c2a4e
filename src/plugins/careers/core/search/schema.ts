import { z } from 'zod';
import { CERTIFICATION_KINDS, SKILL_NATURES } from '../model/vocabulary';

export const SEARCH_TYPES = ['guide', 'skill', 'certification', 'faq'] as const;
export type SearchType = (typeof SEARCH_TYPES)[number];

/** Kinds by which results can be narrowed down: those of skills (their nature) and of certifications. */
export const SEARCH_KINDS = [...SKILL_NATURES, ...CERTIFICATION_KINDS] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

const maybeText = z.string().nullable();
const count = z.number().int();

export const searchFieldSchema = z.object({ slug: z.string(), name: z.string() });

export const searchSnippetSchema = z.object({
  /** Words of the entry, without Markdown. */
  text: z.string(),
  /** What was looked for in them: from `start` to before `end`, in UTF-16 units of `text`. */
  highlights: z.array(z.object({ start: count, end: count })),
  /** The same as HTML: escaped, with `<mark>` around the highlights. */
  html: z.string(),
});

/** A published guide that a skill, certification or FAQ belongs to. */
export const searchGuideSchema = z.object({
  documentId: z.string(),
  slug: z.string(),
  title: z.string(),
  url: z.string(),
});

export const searchHitSchema = z.object({
  type: z.enum(SEARCH_TYPES),
  documentId: z.string(),
  slug: maybeText,
  /** A guide's role, the name of a skill or certification, the question of an FAQ. */
  title: z.string(),
  /** Absolute; null where the site has no page for it. An FAQ is found on the page of its first guide. */
  url: maybeText,
  kind: z.enum(SEARCH_KINDS).nullable(),
  /** The career field of a guide. */
  field: searchFieldSchema.nullable(),
  /** Up to three guides that ask for a skill, recommend a certification or answer a question; none for a guide. */
  guides: z.array(searchGuideSchema),
  snippet: searchSnippetSchema,
  /** Comparable within one answer only. */
  score: z.number(),
});

/** How many results there are of each; every facet is counted with the other filters applied, and without its own. */
export const searchFacetsSchema = z.object({
  type: z.object({ guide: count, skill: count, certification: count, faq: count }),
  /** Most results first. */
  field: z.array(searchFieldSchema.extend({ count })),
  kind: z.array(z.object({ kind: z.enum(SEARCH_KINDS), count })),
});

export const searchAnswerSchema = z.object({
  data: z.array(searchHitSchema),
  meta: z.object({
    query: z.object({
      q: z.string(),
      locale: z.string(),
      type: z.array(z.enum(SEARCH_TYPES)).nullable(),
      field: maybeText,
      kind: z.enum(SEARCH_KINDS).nullable(),
    }),
    pagination: z.object({ page: count, pageSize: count, pageCount: count, total: count }),
    facets: searchFacetsSchema,
  }),
});

export type SearchSnippet = z.infer<typeof searchSnippetSchema>;
export type SearchGuide = z.infer<typeof searchGuideSchema>;
export type SearchHit = z.infer<typeof searchHitSchema>;
export type SearchFacets = z.infer<typeof searchFacetsSchema>;
export type SearchAnswer = z.infer<typeof searchAnswerSchema>;
