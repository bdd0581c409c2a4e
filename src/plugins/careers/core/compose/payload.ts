import { z } from 'zod';
import { guideContentSchema } from '../model/guide-content';

/** What the screen *New guide* and the server tell each other under `/careers/compose`. */

const lineRange = z.object({ line: z.number(), endLine: z.number() });

/** Kinds of entries that a guide names, and that are made when nobody has made them before. */
export const NAMED_TYPES = ['skill', 'certification', 'field', 'contributor'] as const;
export type NamedType = (typeof NAMED_TYPES)[number];

/** A name as a guide has it, and the entry that goes by it. */
export const namedSchema = z.object({
  name: z.string(),
  known: z
    .object({
      documentId: z.string(),
      /** The preferred name, when the guide uses an acronym or another name. */
      name: z.string(),
      /** Other entries of that name. */
      others: z.array(z.string()),
    })
    .nullable(),
});
export type Named = z.infer<typeof namedSchema>;

const namesSchema = z.object({
  skill: z.array(namedSchema),
  certification: z.array(namedSchema),
  field: z.array(namedSchema),
  contributor: z.array(namedSchema),
});
export type Names = z.infer<typeof namesSchema>;

/** `GET /compose/start` */
export const startSchema = z.object({
  locales: z.array(z.object({ code: z.string(), name: z.string(), isDefault: z.boolean() })),
  fields: z.array(z.object({ documentId: z.string(), name: z.string() })),
  /** Longest document, in bytes. */
  maxBytes: z.number(),
  /** What the administrator's roles let them make along with a guide. */
  mayCreate: z.object({
    skill: z.boolean(),
    certification: z.boolean(),
    field: z.boolean(),
    contributor: z.boolean(),
    faq: z.boolean(),
  }),
});
export type Start = z.infer<typeof startSchema>;

/** `POST /compose/read` */
export const readRequestSchema = z.strictObject({
  text: z.string(),
  /** For a document that does not say its own. */
  locale: z.string().min(1).optional(),
  fileName: z.string().max(255).optional(),
});
export type ReadRequest = z.infer<typeof readRequestSchema>;

/** A guide that is not saved yet, and what is known about the names in it. */
export const composedSchema = z.object({ guide: guideContentSchema, names: namesSchema });
export type Composed = z.infer<typeof composedSchema>;

export const readDocumentSchema = composedSchema.extend({
  sections: z.array(lineRange.extend({ section: z.string(), heading: z.string() })),
  origins: z.array(lineRange.extend({ path: z.string() })),
  unplaced: z.array(lineRange.extend({ text: z.string() })),
  warnings: z.array(z.string()),
});
export type ReadDocument = z.infer<typeof readDocumentSchema>;

/** `GET /compose/check` */
export const checkRequestSchema = z.object({
  locale: z.string().min(1),
  role: z.string().trim().min(1).max(500),
  title: z.string().trim().max(500).default(''),
});
export type CheckRequest = z.input<typeof checkRequestSchema>;

/** A guide that may be about the same occupation. */
export const twinSchema = z.object({
  documentId: z.string(),
  locale: z.string(),
  role: z.string(),
  title: z.string().nullable(),
  slug: z.string().nullable(),
  /** What of it is the same. */
  by: z.enum(['role', 'title', 'alias']),
});
export type Twin = z.infer<typeof twinSchema>;

export const checkSchema = z.object({
  /** The slug that the guide gets unless somebody chooses another. */
  slug: z.string(),
  twins: z.array(twinSchema),
});
export type Check = z.infer<typeof checkSchema>;

/** `GET /compose/names`: entries that go by something like `search`. */
export const namesRequestSchema = z.object({
  type: z.enum(NAMED_TYPES),
  search: z.string().trim().min(1).max(200),
});
export type NamesRequest = z.infer<typeof namesRequestSchema>;

export const foundNamesSchema = z.array(z.object({ documentId: z.string(), name: z.string() }));
export type FoundNames = z.infer<typeof foundNamesSchema>;

/** `GET /compose/guides` */
export const guidesRequestSchema = z.object({
  search: z.string().trim().max(200).default(''),
  locale: z.string().min(1),
});
export type GuidesRequest = z.input<typeof guidesRequestSchema>;

export const foundGuidesSchema = z.array(
  z.object({ documentId: z.string(), role: z.string(), title: z.string().nullable(), field: z.string().nullable() }),
);
export type FoundGuides = z.infer<typeof foundGuidesSchema>;

/** `GET /compose/guides/:documentId?locale=` answers a `Composed`. */
export const copyRequestSchema = z.object({ locale: z.string().min(1) });

/** `POST /compose/create` */
export const createRequestSchema = z.strictObject({
  guide: guideContentSchema,
  /** Whether a question that another guide answers in the same words is shared with it. */
  shareFaqs: z.boolean().default(false),
});
export type CreateRequest = z.input<typeof createRequestSchema>;

export const createdSchema = z.object({
  documentId: z.string(),
  locale: z.string(),
  slug: z.string(),
  /** Slugs of guides that it should lead to and that no guide has. */
  missingGuides: z.array(z.string()),
});
export type Created = z.infer<typeof createdSchema>;
