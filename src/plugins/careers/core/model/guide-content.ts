import { z } from 'zod';
import {
  ALIAS_MATCHINGS,
  DEMANDS,
  EDUCATION_LEVELS,
  ENTRY_ROUTE_KINDS,
  HEADED_SECTIONS,
  IMPORTANCES,
  LEGAL_REQUIREMENT_KINDS,
  MATCH_KINDS,
  PAY_PERIODS,
  REMOTE_WORK,
  SALARY_BASES,
  SATISFIED_BY,
  SKILL_LEVELS,
} from './vocabulary';

/**
 * A guide's words and figures, free of any database: relations are names (skills, certifications, fields, contributors)
 * or slugs (other guides). It is what a guide document is parsed to and printed from.
 *
 * A key that is absent means "the document says nothing about it"; an import leaves that part of the guide alone.
 * Markdown is kept as written, without surrounding blank lines.
 */
const text = z.string().trim().min(1);
const markdown = z.string().min(1);
const months = z.number().int().min(0);
const year = z.number().int().min(1900).max(2200);
const amount = z.number().min(0);

export const aliasSchema = z.strictObject({
  label: text,
  hidden: z.boolean().default(false),
  matching: z.enum(ALIAS_MATCHINGS).default('normal'),
});

export const taskSchema = z.strictObject({ text, core: z.boolean().default(true) });

export const skillRequirementSchema = z.strictObject({
  label: text,
  /** Names of the skills that satisfy the requirement, in the order written. */
  skills: z.array(text).default([]),
  satisfiedBy: z.enum(SATISFIED_BY).default('any'),
  importance: z.enum(IMPORTANCES).default('essential'),
  level: z.enum(SKILL_LEVELS).optional(),
  note: text.optional(),
});

export const stepSchema = z.strictObject({
  title: text,
  description: markdown.optional(),
  minMonths: months.optional(),
  maxMonths: months.optional(),
});

export const preparationSchema = z.strictObject({
  educationLevel: z.enum(EDUCATION_LEVELS).optional(),
  /** UNESCO's International Standard Classification of Education 2011, level 0 to 8. */
  isced: z.number().int().min(0).max(8).optional(),
  /** O*NET job zone: 1 (little preparation) to 5 (extensive). */
  jobZone: z.number().int().min(1).max(5).optional(),
  experienceMonths: months.optional(),
  training: text.optional(),
});

export const linkSchema = z.strictObject({ label: text, url: text });

export const entryRouteSchema = z.strictObject({
  kind: z.enum(ENTRY_ROUTE_KINDS).default('other'),
  description: markdown.optional(),
  subjects: text.optional(),
  requirements: markdown.optional(),
  links: z.array(linkSchema).default([]),
  jurisdiction: text.optional(),
});

export const legalRequirementSchema = z.strictObject({
  kind: z.enum(LEGAL_REQUIREMENT_KINDS).default('other'),
  title: text,
  body: markdown.optional(),
  jurisdiction: text.optional(),
  url: text.optional(),
});

export const recommendedCertificationSchema = z.strictObject({
  /** Name of the certification as written, or its acronym. */
  certification: text,
  condition: text.optional(),
  importance: z.enum(IMPORTANCES).default('recommended'),
  /** Used only when the certification has to be created. */
  issuer: text.optional(),
  acronym: text.optional(),
});

export const workingConditionsSchema = z.strictObject({
  /** Hours a week. */
  minHours: z.number().min(0).max(168).optional(),
  maxHours: z.number().min(0).max(168).optional(),
  pattern: text.optional(),
  places: text.optional(),
  uniform: text.optional(),
  remote: z.enum(REMOTE_WORK).optional(),
});

export const levelSchema = z.strictObject({
  name: text,
  summary: markdown.optional(),
  fromYears: z.number().min(0).max(80).optional(),
  toYears: z.number().min(0).max(80).optional(),
});

export const salarySchema = z.strictObject({
  region: text.optional(),
  level: text.optional(),
  period: z.enum(PAY_PERIODS).default('year'),
  /** ISO 4217 code. */
  currency: text.optional(),
  basis: z.enum(SALARY_BASES).default('percentiles'),
  p10: amount.optional(),
  p25: amount.optional(),
  median: amount.optional(),
  p75: amount.optional(),
  p90: amount.optional(),
  low: amount.optional(),
  high: amount.optional(),
  /** The highest figure is "at least", because the source does not publish more. */
  topCoded: z.boolean().default(false),
  year: year.optional(),
  source: text.optional(),
});

export const outlookSchema = z.strictObject({
  summary: markdown.optional(),
  demand: z.enum(DEMANDS).optional(),
});

export const projectionSchema = z.strictObject({
  region: text.optional(),
  fromYear: year.optional(),
  toYear: year.optional(),
  /** Over the whole span, not a year. */
  growthPercent: z.number().optional(),
  openingsPerYear: z.number().int().min(0).optional(),
  employment: z.number().int().min(0).optional(),
  source: text.optional(),
});

export const faqSchema = z.strictObject({ question: text, answer: markdown.optional(), topic: text.optional() });

export const callToActionSchema = z.strictObject({
  heading: text.optional(),
  text: text.optional(),
  label: text.optional(),
  url: text.optional(),
});

export const externalIdSchema = z.strictObject({
  scheme: text,
  edition: text.optional(),
  code: text.optional(),
  uri: text.optional(),
  match: z.enum(MATCH_KINDS).optional(),
});

export const sourceSchema = z.strictObject({
  title: text,
  publisher: text.optional(),
  url: text.optional(),
  license: text.optional(),
  edition: text.optional(),
  /** ISO 8601 calendar date. */
  retrievedAt: z.iso.date().optional(),
  attribution: text.optional(),
});

/** An editor's wording in place of a section's usual heading: an ICU message, see core/headings. */
export const headingSchema = z.strictObject({ section: z.enum(HEADED_SECTIONS), text });

export const seoSchema = z.strictObject({
  metaTitle: text.optional(),
  metaDescription: text.optional(),
  canonicalUrl: text.optional(),
  noIndex: z.boolean().default(false),
});

export const guideContentSchema = z.strictObject({
  locale: text.default('en'),
  /** Slug, in another locale, of the guide that this one is a translation of. */
  translationOf: text.optional(),
  role: text,
  rolePlural: text.optional(),
  roleWithArticle: text.optional(),
  title: text.optional(),
  slug: text.optional(),
  summary: text.optional(),
  headings: z.array(headingSchema).optional(),
  overview: markdown.optional(),
  aliases: z.array(aliasSchema).optional(),
  field: text.optional(),
  otherFields: z.array(text).optional(),
  tasks: z.array(taskSchema).optional(),
  skills: z.array(skillRequirementSchema).optional(),
  steps: z.array(stepSchema).optional(),
  education: markdown.optional(),
  preparation: preparationSchema.optional(),
  entryRoutes: z.array(entryRouteSchema).optional(),
  legalRequirements: z.array(legalRequirementSchema).optional(),
  certifications: z.array(recommendedCertificationSchema).optional(),
  workingConditions: workingConditionsSchema.optional(),
  levels: z.array(levelSchema).optional(),
  salaries: z.array(salarySchema).optional(),
  outlook: outlookSchema.optional(),
  projections: z.array(projectionSchema).optional(),
  faqs: z.array(faqSchema).optional(),
  careerTips: markdown.optional(),
  callToAction: callToActionSchema.optional(),
  /** Slugs of guides in the same locale. */
  relatedGuides: z.array(text).optional(),
  advancesTo: z.array(text).optional(),
  externalIds: z.array(externalIdSchema).optional(),
  sources: z.array(sourceSchema).optional(),
  author: text.optional(),
  reviewer: text.optional(),
  seo: seoSchema.optional(),
});

export type GuideContent = z.infer<typeof guideContentSchema>;
export type SkillRequirement = z.infer<typeof skillRequirementSchema>;
export type RecommendedCertification = z.infer<typeof recommendedCertificationSchema>;
export type Salary = z.infer<typeof salarySchema>;
