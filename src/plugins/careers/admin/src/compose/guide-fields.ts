import {
  DEMANDS,
  EDUCATION_LEVELS,
  ENTRY_ROUTE_KINDS,
  IMPORTANCES,
  LEGAL_REQUIREMENT_KINDS,
  PAY_PERIODS,
  REMOTE_WORK,
  SALARY_BASES,
  SATISFIED_BY,
  SKILL_LEVELS,
} from '../../../core/model/vocabulary';

/** Texts of a guide that stand on their own. */
export const SINGLE_TEXTS = ['summary', 'overview', 'education', 'careerTips'] as const;
export type TextKey = 'role' | 'title' | 'slug' | 'locale' | 'field' | (typeof SINGLE_TEXTS)[number];

/** Parts that a guide has once. */
export const PART_KEYS = ['preparation', 'workingConditions', 'outlook', 'callToAction'] as const;
export type PartKey = (typeof PART_KEYS)[number];

export const LIST_KEYS = [
  'aliases',
  'tasks',
  'skills',
  'steps',
  'entryRoutes',
  'legalRequirements',
  'certifications',
  'levels',
  'salaries',
  'projections',
  'faqs',
  'sources',
] as const;
export type ListKey = (typeof LIST_KEYS)[number];

/** The order of the page. */
export const SECTION_ORDER = [
  'summary',
  'overview',
  'aliases',
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
  'projections',
  'faqs',
  'careerTips',
  'callToAction',
  'sources',
] as const;
export type SectionKey = (typeof SECTION_ORDER)[number];

/** What a document says in its front matter, word for word: taken or left as a whole. */
export const OTHER_KEYS = [
  'rolePlural',
  'roleWithArticle',
  'translationOf',
  'otherFields',
  'headings',
  'relatedGuides',
  'advancesTo',
  'externalIds',
  'author',
  'reviewer',
  'seo',
] as const;
export type OtherKey = (typeof OTHER_KEYS)[number];

/** How a field of an entry is written; the first of an entry names it. */
export type FieldSpec =
  | { readonly key: FieldKey; readonly kind: 'text' | 'long' | 'number' | 'flag' }
  | { readonly key: FieldKey; readonly kind: 'choice'; readonly choices: readonly Choice[] };

export type Choice =
  | (typeof DEMANDS)[number]
  | (typeof EDUCATION_LEVELS)[number]
  | (typeof ENTRY_ROUTE_KINDS)[number]
  | (typeof IMPORTANCES)[number]
  | (typeof LEGAL_REQUIREMENT_KINDS)[number]
  | (typeof PAY_PERIODS)[number]
  | (typeof REMOTE_WORK)[number]
  | (typeof SALARY_BASES)[number]
  | (typeof SATISFIED_BY)[number]
  | (typeof SKILL_LEVELS)[number];

const text = <Key extends string>(key: Key) => ({ key, kind: 'text' }) as const;
const long = <Key extends string>(key: Key) => ({ key, kind: 'long' }) as const;
const number = <Key extends string>(key: Key) => ({ key, kind: 'number' }) as const;
const flag = <Key extends string>(key: Key) => ({ key, kind: 'flag' }) as const;
const choice = <Key extends string>(key: Key, choices: readonly Choice[]) =>
  ({ key, kind: 'choice', choices }) as const;

const SPECS = {
  aliases: [text('label'), flag('hidden')],
  tasks: [text('text'), flag('core')],
  // The skills themselves are chosen one by one.
  skills: [
    text('label'),
    choice('importance', IMPORTANCES),
    choice('level', SKILL_LEVELS),
    choice('satisfiedBy', SATISFIED_BY),
    text('note'),
  ],
  steps: [text('title'), long('description'), number('minMonths'), number('maxMonths')],
  entryRoutes: [
    choice('kind', ENTRY_ROUTE_KINDS),
    long('description'),
    long('requirements'),
    text('subjects'),
    text('jurisdiction'),
  ],
  legalRequirements: [
    text('title'),
    choice('kind', LEGAL_REQUIREMENT_KINDS),
    long('body'),
    text('jurisdiction'),
    text('url'),
  ],
  // The certification itself is chosen like a skill.
  certifications: [text('condition'), choice('importance', IMPORTANCES), text('issuer'), text('acronym')],
  levels: [text('name'), long('summary'), number('fromYears'), number('toYears')],
  salaries: [
    text('region'),
    text('level'),
    text('currency'),
    choice('period', PAY_PERIODS),
    choice('basis', SALARY_BASES),
    number('p10'),
    number('p25'),
    number('median'),
    number('p75'),
    number('p90'),
    number('low'),
    number('high'),
    flag('topCoded'),
    number('year'),
    text('source'),
  ],
  projections: [
    text('region'),
    number('fromYear'),
    number('toYear'),
    number('growthPercent'),
    number('openingsPerYear'),
    number('employment'),
    text('source'),
  ],
  faqs: [text('question'), long('answer'), text('topic')],
  sources: [text('title'), text('publisher'), text('url'), text('edition'), text('license')],
  preparation: [
    choice('educationLevel', EDUCATION_LEVELS),
    number('isced'),
    number('jobZone'),
    number('experienceMonths'),
    text('training'),
  ],
  workingConditions: [
    number('minHours'),
    number('maxHours'),
    text('pattern'),
    text('places'),
    text('uniform'),
    choice('remote', REMOTE_WORK),
  ],
  outlook: [long('summary'), choice('demand', DEMANDS)],
  callToAction: [text('heading'), text('text'), text('label'), text('url')],
} as const;

export type FieldKey = (typeof SPECS)[ListKey | PartKey][number]['key'];

export const FIELDS: Readonly<Record<ListKey | PartKey, readonly FieldSpec[]>> = SPECS;

/** Where a line without a place may go, and which field of a new entry it becomes. */
export const PLACES = {
  overview: 'text',
  education: 'text',
  careerTips: 'text',
  tasks: 'text',
  skills: 'label',
  steps: 'title',
  certifications: 'certification',
  faqs: 'question',
  legalRequirements: 'title',
  entryRoutes: 'description',
  outlook: 'summary',
  callToAction: 'text',
} as const;
export type Place = keyof typeof PLACES;
export const PLACE_KEYS = [
  'overview',
  'tasks',
  'skills',
  'steps',
  'education',
  'entryRoutes',
  'legalRequirements',
  'certifications',
  'outlook',
  'faqs',
  'careerTips',
  'callToAction',
] as const satisfies readonly Place[];

export const isListKey = (key: string): key is ListKey => LIST_KEYS.some((known) => known === key);
export const isPartKey = (key: string): key is PartKey => PART_KEYS.some((known) => known === key);
