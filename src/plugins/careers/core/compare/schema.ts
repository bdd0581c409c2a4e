import { z } from 'zod';

/** The sections of a guide that two versions are compared by, in the order of the page. */
export const COMPARED_SECTIONS = [
  'basics',
  'aliases',
  'headings',
  'overview',
  'tasks',
  'skills',
  'steps',
  'education',
  'preparation',
  'entryRoutes',
  'legalRequirements',
  'certifications',
  'workingConditions',
  'levels',
  'salaries',
  'outlook',
  'faqs',
  'careerTips',
  'callToAction',
  'related',
  'progression',
  'externalIds',
  'sources',
  'people',
  'seo',
] as const;

export type ComparedSection = (typeof COMPARED_SECTIONS)[number];

/** What is compared within a section: the attributes of guides and of their components. */
export const COMPARED_FIELDS = [
  'role',
  'rolePlural',
  'roleWithArticle',
  'title',
  'slug',
  'summary',
  'field',
  'otherFields',
  'cover',
  'aliases',
  'label',
  'hidden',
  'matching',
  'headings',
  'text',
  'overview',
  'tasks',
  'core',
  'skills',
  'satisfiedBy',
  'importance',
  'level',
  'note',
  'steps',
  'description',
  'minMonths',
  'maxMonths',
  'education',
  'educationLevel',
  'isced',
  'jobZone',
  'experienceMonths',
  'training',
  'entryRoutes',
  'kind',
  'subjects',
  'requirements',
  'links',
  'jurisdiction',
  'legalRequirements',
  'body',
  'url',
  'certifications',
  'condition',
  'minHours',
  'maxHours',
  'pattern',
  'places',
  'uniform',
  'remote',
  'levels',
  'name',
  'fromYears',
  'toYears',
  'salaries',
  'region',
  'currency',
  'period',
  'basis',
  'p10',
  'p25',
  'median',
  'p75',
  'p90',
  'low',
  'high',
  'topCoded',
  'year',
  'source',
  'demand',
  'projections',
  'fromYear',
  'toYear',
  'growthPercent',
  'openingsPerYear',
  'employment',
  'faqs',
  'question',
  'answer',
  'topic',
  'careerTips',
  'heading',
  'relatedGuides',
  'advancesTo',
  'externalIds',
  'scheme',
  'edition',
  'code',
  'uri',
  'match',
  'sources',
  'publisher',
  'license',
  'retrievedAt',
  'attribution',
  'author',
  'reviewer',
  'metaTitle',
  'metaDescription',
  'canonicalUrl',
  'image',
  'noIndex',
] as const;

export type ComparedField = (typeof COMPARED_FIELDS)[number];

export const CHANGES = ['unchanged', 'added', 'removed', 'changed'] as const;
export type Change = (typeof CHANGES)[number];

const field = z.enum(COMPARED_FIELDS);
const change = z.enum(['added', 'removed', 'changed']);
const scalar = z.union([z.string(), z.number(), z.boolean()]).nullable();
const partChange = z.enum(['same', 'added', 'removed']);

/** Within a line of text: what stayed, what came and what went, in the order in which it is read. */
export const textPartSchema = z.object({ change: partChange, text: z.string() });

export const textLineSchema = z.object({
  change: z.enum(['same', 'added', 'removed', 'changed']),
  /** One part, unless the line changed. */
  parts: z.array(textPartSchema),
});

const valueComparisonSchema = z.object({ kind: z.literal('value'), field, change, before: scalar, after: scalar });
const textComparisonSchema = z.object({ kind: z.literal('text'), field, change, lines: z.array(textLineSchema) });

/** A list of names: which came, which went, which stand in another place. What stayed is left out. */
const namesComparisonSchema = z.object({
  kind: z.literal('names'),
  field,
  change,
  names: z.array(z.object({ change: z.enum(['added', 'removed', 'moved']), label: z.string() })),
});

const itemComparisonSchema = z.object({
  /** `moved`: the same as before, in another place. */
  change: z.enum(['added', 'removed', 'changed', 'moved']),
  /** Whether it stands in another place than before, compared with its neighbours. */
  moved: z.boolean(),
  label: z.string(),
  fields: z.array(z.discriminatedUnion('kind', [valueComparisonSchema, textComparisonSchema, namesComparisonSchema])),
});

const listComparisonSchema = z.object({
  kind: z.literal('list'),
  field,
  change,
  /** What differs, in the order of the newer version; what was removed comes last. */
  items: z.array(itemComparisonSchema),
  /** How many items are the same in both, in the same place. */
  same: z.number().int().min(0),
});

export const fieldComparisonSchema = z.discriminatedUnion('kind', [
  valueComparisonSchema,
  textComparisonSchema,
  namesComparisonSchema,
  listComparisonSchema,
]);

export const sectionComparisonSchema = z.object({
  section: z.enum(COMPARED_SECTIONS),
  change: z.enum(CHANGES),
  /** What differs; empty when nothing does. */
  fields: z.array(fieldComparisonSchema),
});

/** Every section, changed or not, in the order of the page. */
export const guideComparisonSchema = z.array(sectionComparisonSchema);

export type TextPart = z.infer<typeof textPartSchema>;
export type TextLine = z.infer<typeof textLineSchema>;
export type ItemComparison = z.infer<typeof itemComparisonSchema>;
export type FieldComparison = z.infer<typeof fieldComparisonSchema>;
export type SectionComparison = z.infer<typeof sectionComparisonSchema>;
export type GuideComparison = readonly SectionComparison[];
