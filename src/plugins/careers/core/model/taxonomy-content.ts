import { z } from 'zod';
import { aliasSchema, externalIdSchema } from './guide-content';
import { CERTIFICATION_KINDS, CERTIFICATION_LIFECYCLES, SKILL_NATURES, SKILL_REUSE_LEVELS } from './vocabulary';

/**
 * Skills, certifications, fields and contributors as the starter files hold them (YAML): the same words as the content
 * types, with names in place of relations.
 */
const text = z.string().trim().min(1);
/** `React.js` is short for `{label: React.js, hidden: false, matching: normal}`. */
const alias = z.union([text.transform((label) => aliasSchema.parse({ label })), aliasSchema]);

export const skillContentSchema = z.strictObject({
  name: text,
  slug: text.optional(),
  nature: z.enum(SKILL_NATURES),
  reuse: z.enum(SKILL_REUSE_LEVELS).optional(),
  description: text.optional(),
  aliases: z.array(alias).default([]),
  /** Names of skills to learn first. */
  prerequisites: z.array(text).default([]),
  /** Names of wider skills that this one is a part of. */
  broader: z.array(text).default([]),
  /** Hours to a working level, for somebody who has the prerequisites. */
  learningHours: z.number().int().min(0).optional(),
  externalIds: z.array(externalIdSchema).default([]),
});

export const certificationContentSchema = z.strictObject({
  name: text,
  acronym: text.optional(),
  slug: text.optional(),
  kind: z.enum(CERTIFICATION_KINDS).default('certification'),
  issuer: text.optional(),
  url: text.optional(),
  description: text.optional(),
  level: text.optional(),
  jurisdiction: text.optional(),
  requirements: text.optional(),
  cost: z.number().min(0).optional(),
  currency: text.optional(),
  validForMonths: z.number().int().min(1).optional(),
  renewal: text.optional(),
  lifecycle: z.enum(CERTIFICATION_LIFECYCLES).default('active'),
  retiresAt: z.iso.date().optional(),
  replacedBy: text.optional(),
  skills: z.array(text).default([]),
  aliases: z.array(alias).default([]),
  externalIds: z.array(externalIdSchema).default([]),
});

export const fieldContentSchema = z.strictObject({
  name: text,
  slug: text.optional(),
  description: text.optional(),
  parent: text.optional(),
});

export const contributorContentSchema = z.strictObject({
  name: text,
  slug: text.optional(),
  jobTitle: text.optional(),
  bio: text.optional(),
  url: text.optional(),
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
