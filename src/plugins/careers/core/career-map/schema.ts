import { z } from 'zod';
import { MOST_HOURS_PER_WEEK, USUAL_HOURS_PER_WEEK } from '../career-change/pace';

const documentId = z.string().min(1).max(40);
const locale = z.string().min(1).max(20);

/** `GET /careers/map` */
export const mapQuerySchema = z.object({
  /** Slug of a career field: it and the fields within it. */
  field: z.string().max(200).optional(),
  /** Whose words are shown, and whose connections can be changed; the default locale when absent. */
  locale: locale.optional(),
  /** The guide whose surroundings are shown, in place of a field. */
  around: documentId.optional(),
  /** How many steps away from it. */
  reach: z.coerce.number().int().min(1).max(3).default(2),
});
export type MapQuery = z.infer<typeof mapQuerySchema>;

/**
 * How a connection stands in the map's locale: `live` for the draft and the published page; `added` and `removed` take
 * effect when the guide is published; `elsewhere` is in other locales only.
 */
export const STEP_STATES = ['live', 'added', 'removed', 'elsewhere'] as const;

const requirementSchema = z.object({ label: z.string(), anyOf: z.boolean(), skills: z.array(z.string()) });

const mapGuideSchema = z.object({
  documentId: z.string(),
  role: z.string(),
  /** Slug. */
  field: z.string().nullable(),
  /** Where the words come from: the map's locale, or another one when the guide does not exist in it. */
  wordsFrom: z.string(),
  locales: z.array(z.string()),
  /** Of the draft in the map's locale, for changing its connections; null when there is none. */
  revision: z.number().int().nullable(),
  isPublic: z.boolean(),
  /** False for a neighbour that lies outside of the chosen field. */
  isInside: z.boolean(),
});
export type MapGuide = z.infer<typeof mapGuideSchema>;

const mapStepSchema = z.object({
  from: z.string(),
  to: z.string(),
  /** Locales whose drafts have it. */
  locales: z.array(z.string()),
  state: z.enum(STEP_STATES),
  adds: z.array(requirementSchema),
});
export type MapStep = z.infer<typeof mapStepSchema>;

const mapFieldSchema = z.object({ slug: z.string(), name: z.string(), guides: z.number().int() });
export type MapField = z.infer<typeof mapFieldSchema>;

export const careerMapSchema = z.object({
  locale: z.string(),
  locales: z.array(z.object({ code: z.string(), name: z.string() })),
  fields: z.array(mapFieldSchema),
  scope: z.object({
    kind: z.enum(['all', 'field', 'around']),
    field: z.string().nullable(),
    around: z.string().nullable(),
  }),
  /** How many guides there are in the scope; fewer may be drawn. */
  total: z.number().int(),
  drawn: z.number().int(),
  guides: z.array(mapGuideSchema),
  steps: z.array(mapStepSchema),
  /** Names by document id. */
  skills: z.record(z.string(), z.string()),
});
export type CareerMap = z.infer<typeof careerMapSchema>;

/** `GET /careers/map/guides` */
export const guideSearchSchema = z.object({ q: z.string().trim().max(200).default(''), locale: locale.optional() });
export type GuideSearch = z.infer<typeof guideSearchSchema>;

export const foundGuidesSchema = z.array(
  z.object({
    documentId: z.string(),
    role: z.string(),
    field: z.string().nullable(),
    /** Whether the guide exists in the locale asked for: only then can others be connected to it. */
    isInLocale: z.boolean(),
    /** Whether it is published in that locale: ways lead over published guides only. */
    isPublic: z.boolean(),
  }),
);
export type FoundGuide = z.infer<typeof foundGuidesSchema>[number];

/** `GET /careers/map/ways` */
export const wayQuerySchema = z.object({
  from: documentId,
  to: documentId,
  /** The default one when absent. */
  locale: locale.optional(),
  hoursPerWeek: z.coerce.number().int().min(1).max(MOST_HOURS_PER_WEEK).default(USUAL_HOURS_PER_WEEK),
});
export type WayQuery = z.infer<typeof wayQuerySchema>;

/** `PUT /careers/map/:documentId/next-steps` */
export const nextStepsRequestSchema = z
  .object({
    locale,
    /** That of the draft that the editor saw. */
    revision: z.number().int().min(0),
    add: z.array(documentId).max(50).default([]),
    remove: z.array(documentId).max(50).default([]),
  })
  .refine(({ add, remove }) => add.length + remove.length > 0, {
    message: 'Name at least one guide to add or remove.',
    path: ['add'],
  });
export type NextStepsRequest = z.infer<typeof nextStepsRequestSchema>;

/** What was saved. */
export const nextStepsSchema = z.object({
  revision: z.number().int(),
  nextSteps: z.array(z.object({ documentId: z.string(), role: z.string() })),
});
export type NextSteps = z.infer<typeof nextStepsSchema>;
