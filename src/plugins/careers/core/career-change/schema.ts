import { z } from 'zod';
import { payFiguresSchema, projectedFiguresSchema, skillReferenceSchema } from '../page';
import { CERTIFICATION_KINDS, DEMANDS, EDUCATION_LEVELS, IMPORTANCES, SKILL_LEVELS } from '../model/vocabulary';

export const comparedRoleSchema = z.object({
  documentId: z.string(),
  slug: z.string(),
  locale: z.string(),
  role: z.string(),
  title: z.string(),
  /** Absolute address of the guide's page. */
  url: z.string(),
});

export const addedRequirementSchema = z.object({
  label: z.string(),
  importance: z.enum(IMPORTANCES),
  level: z.enum(SKILL_LEVELS).nullable(),
  /** Whether one of the skills is enough. */
  anyOf: z.boolean(),
  /** Skills still to learn; none for a requirement that is not about skills of the taxonomy. */
  skills: z.array(skillReferenceSchema),
  /** Skills of the requirement that are known. */
  known: z.array(skillReferenceSchema),
});

export const deepenedRequirementSchema = z.object({
  label: z.string(),
  importance: z.enum(IMPORTANCES),
  from: z.enum(SKILL_LEVELS),
  to: z.enum(SKILL_LEVELS),
  skills: z.array(skillReferenceSchema),
});

export const learningPlanSchema = z.object({
  /** Sum of the steps' hours, as far as they are known. */
  hours: z.number().int(),
  hoursPerWeek: z.number().int(),
  /** Whole weeks at that pace. */
  weeks: z.number().int(),
  /** In an order in which each skill comes after what it needs; each once. */
  steps: z.array(
    z.object({
      skill: skillReferenceSchema,
      /** Null when nobody has said how long it takes. */
      hours: z.number().int().nullable(),
      /** `required`; `chosen` as the quickest of several that would do; `prerequisite` of another. */
      reason: z.enum(['required', 'chosen', 'prerequisite']),
      /** What would do in place of a chosen one. */
      alternatives: z.array(skillReferenceSchema),
    }),
  ),
  stepsWithoutHours: z.number().int(),
});

const certificationSchema = z.object({
  documentId: z.string(),
  slug: z.string().nullable(),
  name: z.string(),
  acronym: z.string().nullable(),
  kind: z.enum(CERTIFICATION_KINDS),
  url: z.string().nullable(),
});

const preparationSchema = z.object({
  educationLevel: z.enum(EDUCATION_LEVELS).nullable(),
  /** O*NET job zone, 1 to 5. */
  jobZone: z.number().nullable(),
  experienceMonths: z.number().nullable(),
});

const outlookSchema = z.object({ demand: z.enum(DEMANDS).nullable(), projections: z.array(projectedFiguresSchema) });

/** What one role asks for beyond another: `GET /compare`. */
export const roleComparisonSchema = z.object({
  from: comparedRoleSchema,
  to: comparedRoleSchema,
  skills: z.object({
    shared: z.array(skillReferenceSchema),
    toAdd: z.array(addedRequirementSchema),
    toDeepen: z.array(deepenedRequirementSchema),
  }),
  learning: learningPlanSchema,
  certifications: z.object({
    shared: z.array(certificationSchema),
    toAdd: z.array(certificationSchema.extend({ importance: z.enum(IMPORTANCES), condition: z.string().nullable() })),
  }),
  preparation: z.object({ from: preparationSchema.nullable(), to: preparationSchema.nullable() }),
  /** Rows that can be compared come first: the same region, currency, period and level in both. */
  salaries: z.array(
    z.object({
      from: payFiguresSchema.nullable(),
      to: payFiguresSchema.nullable(),
      /** Of the median, where both have one. */
      changePercent: z.number().nullable(),
    }),
  ),
  outlook: z.object({ from: outlookSchema.nullable(), to: outlookSchema.nullable() }),
});
export type RoleComparison = z.infer<typeof roleComparisonSchema>;

/** Ways from one role to another: `GET /paths`. */
export const careerPathsSchema = z.object({
  from: comparedRoleSchema,
  to: comparedRoleSchema,
  /**
   * `steps`: over next steps that editors set; `similar`: over roles that ask for much the same, as no step leads there;
   * `same`: from a role to itself; `none`: the two have nothing in common.
   */
  kind: z.enum(['steps', 'similar', 'same', 'none']),
  /** At most three, the one with the least to learn first. */
  routes: z.array(
    z.object({
      hours: z.number().int(),
      weeks: z.number().int(),
      hops: z.array(
        z.object({
          from: comparedRoleSchema,
          to: comparedRoleSchema,
          kind: z.enum(['advances', 'similar']),
          /** Beyond all the roles before it on the route. */
          toAdd: z.array(addedRequirementSchema),
          toDeepen: z.array(deepenedRequirementSchema),
          learning: learningPlanSchema,
        }),
      ),
    }),
  ),
});
export type CareerPaths = z.infer<typeof careerPathsSchema>;
