import { z } from 'zod';
import { IMPORTANCES, SKILL_LEVELS } from '../model/vocabulary';
import { resumeSchema } from './resume';

/** A résumé of two pages has 6,000 characters, a book 500,000. */
export const MOST_TEXT = 200_000;
export const MOST_SKILLS = 500;

/** What `POST /api/careers/match` takes: one of the three ways to say what somebody can do. */
export const matchRequestSchema = z
  .strictObject({
    /** At most 200,000 UTF-16 units. */
    text: z.string().min(1).max(MOST_TEXT).optional(),
    /** JSON Resume, https://jsonresume.org/schema */
    resume: resumeSchema.optional(),
    /** Names, other names or slugs of skills and certifications. */
    skills: z.array(z.string().trim().min(1).max(200)).min(1).max(MOST_SKILLS).optional(),
    /** Slug; without one, the ten guides that fit best. */
    guide: z.string().trim().min(1).max(255).optional(),
    locale: z.string().trim().min(2).max(35).optional(),
  })
  .refine(({ text, resume, skills }) => [text, resume, skills].filter((given) => given !== undefined).length === 1, {
    error: 'Give exactly one of text, resume and skills',
    path: ['text'],
  });

export const evidenceSchema = z.object({
  /** In UTF-16 units of the text sent; of a JSON Resume, of the text that it was read as. */
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  text: z.string(),
});

const matchedSchema = z.object({
  name: z.string(),
  slug: z.string().nullable(),
  kind: z.enum(['skill', 'certification']),
  /** Empty when the request named skills. */
  evidence: z.array(evidenceSchema),
});

const namedSchema = z.object({ name: z.string(), slug: z.string().nullable() });

export const matchedRequirementSchema = z.object({
  label: z.string(),
  importance: z.enum(IMPORTANCES),
  level: z.enum(SKILL_LEVELS).nullable(),
  met: z.boolean(),
  /** 0 to 1 */
  credit: z.number().min(0).max(1),
  by: z.array(namedSchema),
  missing: z.array(namedSchema),
  /** Skills that count in half, because a wider one was named. */
  partly: z.array(z.object({ skill: namedSchema, by: namedSchema })),
});

export const matchedGuideSchema = z.object({
  slug: z.string(),
  title: z.string(),
  /** 0 to 1 */
  coverage: z.number().min(0).max(1),
  requirements: z.array(matchedRequirementSchema),
  certifications: z.array(namedSchema.extend({ importance: z.enum(IMPORTANCES), met: z.boolean() })),
  suggestedKeywords: z.array(z.string()),
});

export const matchAnswerSchema = z.object({
  data: z.object({
    skills: z.array(matchedSchema),
    certifications: z.array(matchedSchema),
    /** Best first. */
    guides: z.array(matchedGuideSchema),
  }),
});

export type MatchRequest = z.infer<typeof matchRequestSchema>;
export type MatchAnswer = z.infer<typeof matchAnswerSchema>;
export type MatchedGuide = z.infer<typeof matchedGuideSchema>;
