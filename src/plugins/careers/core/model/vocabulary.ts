/**
 * The closed lists of the guide model. Content types, guide documents and the API share them, so that a value which one
 * of them accepts is accepted by all.
 */
export const SKILL_NATURES = ['skill', 'knowledge', 'tool', 'language'] as const;
/** How widely a skill is used; the terms are ESCO's "reuse level". */
export const SKILL_REUSE_LEVELS = ['transversal', 'cross-sector', 'sector-specific', 'occupation-specific'] as const;
export const CERTIFICATION_KINDS = ['certification', 'licence', 'registration', 'certificate'] as const;
export const CERTIFICATION_LIFECYCLES = ['active', 'beta', 'retiring', 'retired'] as const;
export const IMPORTANCES = ['essential', 'recommended', 'optional'] as const;
export const SKILL_LEVELS = ['awareness', 'working', 'practitioner', 'expert'] as const;
export const SATISFIED_BY = ['any', 'all'] as const;
export const ENTRY_ROUTE_KINDS = [
  'university',
  'college',
  'apprenticeship',
  'bootcamp',
  'work',
  'volunteering',
  'direct',
  'self-study',
  'other',
] as const;
export const LEGAL_REQUIREMENT_KINDS = [
  'licence',
  'registration',
  'background-check',
  'minimum-age',
  'medical',
  'driving',
  'other',
] as const;
export const EDUCATION_LEVELS = [
  'none',
  'secondary',
  'vocational',
  'certificate',
  'associate',
  'bachelor',
  'master',
  'doctorate',
  'professional',
] as const;
export const REMOTE_WORK = ['no', 'partly', 'fully'] as const;
export const DEMANDS = ['declining', 'stable', 'growing', 'high'] as const;
export const PAY_PERIODS = ['hour', 'day', 'week', 'month', 'year'] as const;
export const SALARY_BASES = ['percentiles', 'starter-experienced', 'range'] as const;
export const MATCH_KINDS = ['exact', 'close', 'broader', 'narrower'] as const;
/** Sections of a guide's page that have a heading, in its order. */
export const HEADED_SECTIONS = [
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
  'sources',
] as const;
/** How an alias is looked for in running text: see `docs/content-model.md`. */
export const ALIAS_MATCHINGS = ['normal', 'exact-case', 'needs-context', 'never'] as const;
