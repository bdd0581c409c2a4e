import { z } from 'zod';
import { aliasSchema, externalIdSchema } from './guide-content';
import { CERTIFICATION_KINDS, CERTIFICATION_LIFECYCLES, SKILL_NATURES, SKILL_REUSE_LEVELS } from './vocabulary';

/**
 * Skills, certifications, fields and contributors as files hold them: the same words as the content types, with names in
 * place of relations. A key that is absent means "the file says nothing about it"; an import leaves that part alone.
 */
const text = z.string().trim().min(1);
/** Markdown, kept as written. */
const markdown = z.string().min(1);
/** `React.js` is short for `{label: React.js, hidden: false, matching: normal}`. */
const alias = z.union([text.transform((label) => aliasSchema.parse({ label })), aliasSchema]);

/** The words in one more language. */
const translation = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.array(z.strictObject({ locale: text, ...shape })).optional();
const aliases = z.array(alias).optional();
const externalIds = z.array(externalIdSchema).optional();

export const skillContentSchema = z.strictObject({
  name: text,
  slug: text.optional(),
  nature: z.enum(SKILL_NATURES),
  reuse: z.enum(SKILL_REUSE_LEVELS).optional(),
  description: markdown.optional(),
  aliases,
  translations: translation({ name: text, description: markdown.optional(), aliases }),
  /** Names of skills to learn first. */
  prerequisites: z.array(text).optional(),
  /** Names of wider skills that this one is a part of. */
  broader: z.array(text).optional(),
  /** Hours to a working level, for somebody who has the prerequisites. */
  learningHours: z.number().int().min(0).optional(),
  externalIds,
});

export const certificationContentSchema = z.strictObject({
  name: text,
  acronym: text.optional(),
  slug: text.optional(),
  kind: z.enum(CERTIFICATION_KINDS).optional(),
  issuer: text.optional(),
  url: text.optional(),
  description: markdown.optional(),
  level: text.optional(),
  jurisdiction: text.optional(),
  requirements: markdown.optional(),
  cost: z.number().min(0).optional(),
  currency: text.optional(),
  validForMonths: z.number().int().min(1).optional(),
  renewal: markdown.optional(),
  lifecycle: z.enum(CERTIFICATION_LIFECYCLES).optional(),
  retiresAt: z.iso.date().optional(),
  /** Name of the certification that comes after it. */
  replacedBy: text.optional(),
  /** Names of skills that it shows. */
  skills: z.array(text).optional(),
  aliases,
  translations: translation({
    name: text,
    description: markdown.optional(),
    requirements: markdown.optional(),
    renewal: markdown.optional(),
    aliases,
  }),
  externalIds,
});

export const fieldContentSchema = z.strictObject({
  name: text,
  slug: text.optional(),
  description: text.optional(),
  /** Name of the wider field. */
  parent: text.optional(),
  /** How long a review of a guide in this field holds. */
  reviewMonths: z.number().int().min(1).max(120).optional(),
  translations: translation({ name: text, description: text.optional() }),
});

export const contributorContentSchema = z.strictObject({
  name: text,
  slug: text.optional(),
  jobTitle: text.optional(),
  bio: markdown.optional(),
  url: text.optional(),
  translations: translation({ jobTitle: text.optional(), bio: markdown.optional() }),
});

/** One starter file: any of the four lists. */
export const taxonomyContentSchema = z.strictObject({
  fields: z.array(fieldContentSchema).default([]),
  skills: z.array(skillContentSchema).default([]),
  certifications: z.array(certificationContentSchema).default([]),
  contributors: z.array(contributorContentSchema).default([]),
});

export type SkillContent = z.infer<typeof skillContentSchema>;
export type CertificationContent = z.infer<typeof certificationContentSchema>;
export type FieldContent = z.infer<typeof fieldContentSchema>;
export type ContributorContent = z.infer<typeof contributorContentSchema>;
export type TaxonomyContent = z.infer<typeof taxonomyContentSchema>;
