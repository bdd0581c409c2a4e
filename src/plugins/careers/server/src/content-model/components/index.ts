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
} from '../../../../core/model/vocabulary';
import {
  boolean,
  components as list,
  date,
  enumeration,
  float,
  image,
  integer,
  many,
  one,
  richtext,
  string,
  text,
  type Attribute,
  type ComponentSchema,
} from '../attributes';

type Attributes = Readonly<Record<string, Attribute>>;

const define = (table: string, info: ComponentSchema['info'], attributes: Attributes): ComponentSchema => ({
  collectionName: `components_careers_${table}`,
  info,
  options: {},
  attributes,
});

const translation = (table: string, displayName: string, attributes: Attributes) =>
  define(
    table,
    { displayName, description: 'The words of this entry in one more language', icon: 'earth' },
    { locale: string({ required: true, maxLength: 20 }), ...attributes },
  );

const url = () => string({ maxLength: 2000 });
const months = () => integer({ min: 0 });
const amount = () => float({ min: 0 });
const year = () => integer({ min: 1900, max: 2200 });

/** The components of category `careers`, by name: `careers.<name>`. */
export const componentSchemas: Readonly<Record<string, ComponentSchema>> = {
  alias: define(
    'aliases',
    { displayName: 'Other name', description: 'Another name for the same thing', icon: 'feather' },
    {
      label: string({ required: true }),
      hidden: boolean({ default: false }),
      matching: enumeration(ALIAS_MATCHINGS, { default: 'normal' }),
    },
  ),
  'call-to-action': define(
    'calls_to_action',
    { displayName: 'Call to action', description: 'What the reader should do next', icon: 'cursor' },
    { heading: string(), text: text(), label: string(), url: url() },
  ),
  'entry-route': define(
    'entry_routes',
    { displayName: 'Entry route', description: 'A way into the role', icon: 'exit' },
    {
      kind: enumeration(ENTRY_ROUTE_KINDS, { default: 'other', required: true }),
      description: richtext(),
      subjects: text(),
      requirements: richtext(),
      links: list('link'),
      jurisdiction: string(),
    },
  ),
  'external-id': define(
    'external_ids',
    { displayName: 'External identifier', description: 'A code in an official classification', icon: 'hashtag' },
    {
      scheme: string({ required: true }),
      edition: string(),
      code: string(),
      uri: url(),
      match: enumeration(MATCH_KINDS),
    },
  ),
  heading: define(
    'headings',
    { displayName: 'Heading', description: 'Other words for the heading of a section', icon: 'feather' },
    {
      section: enumeration(HEADED_SECTIONS, { required: true }),
      text: string({ required: true, maxLength: 300 }),
    },
  ),
  'legal-requirement': define(
    'legal_requirements',
    {
      displayName: 'Legal requirement',
      description: 'What the law asks for before one may do the work',
      icon: 'shield',
    },
    {
      kind: enumeration(LEGAL_REQUIREMENT_KINDS, { default: 'other', required: true }),
      title: string({ required: true }),
      body: richtext(),
      jurisdiction: string(),
      url: url(),
    },
  ),
  level: define(
    'levels',
    { displayName: 'Level', description: 'A stage of the career, such as Junior or Senior', icon: 'layer' },
    {
      name: string({ required: true }),
      summary: richtext(),
      fromYears: float({ min: 0, max: 80 }),
      toYears: float({ min: 0, max: 80 }),
    },
  ),
  link: define(
    'links',
    { displayName: 'Link', description: 'A web address with the words to show for it', icon: 'link' },
    { label: string({ required: true }), url: string({ required: true, maxLength: 2000 }) },
  ),
  outlook: define(
    'outlooks',
    { displayName: 'Outlook', description: 'How demand for the role is developing', icon: 'chartBubble' },
    { summary: richtext(), demand: enumeration(DEMANDS) },
  ),
  preparation: define(
    'preparations',
    { displayName: 'Preparation', description: 'The education and experience that are usual', icon: 'book' },
    {
      educationLevel: enumeration(EDUCATION_LEVELS),
      isced: integer({ min: 0, max: 8 }),
      jobZone: integer({ min: 1, max: 5 }),
      experienceMonths: months(),
      training: text(),
    },
  ),
  projection: define(
    'projections',
    { displayName: 'Projection', description: 'An official figure for growth and openings', icon: 'chartBubble' },
    {
      region: string(),
      fromYear: year(),
      toYear: year(),
      growthPercent: float(),
      openingsPerYear: integer({ min: 0 }),
      employment: integer({ min: 0 }),
      source: string(),
    },
  ),
  'recommended-certification': define(
    'recommended_certifications',
    {
      displayName: 'Recommended certification',
      description: 'A certification, and when it is worth having',
      icon: 'medium',
    },
    {
      certification: one('certification'),
      condition: string(),
      importance: enumeration(IMPORTANCES, { default: 'recommended' }),
    },
  ),
  salary: define(
    'salaries',
    { displayName: 'Salary', description: 'Pay in one region, from one source', icon: 'chartPie' },
    {
      region: string(),
      level: string(),
      currency: string({ maxLength: 3 }),
      period: enumeration(PAY_PERIODS, { default: 'year', required: true }),
      basis: enumeration(SALARY_BASES, { default: 'percentiles', required: true }),
      p10: amount(),
      p25: amount(),
      median: amount(),
      p75: amount(),
      p90: amount(),
      low: amount(),
      high: amount(),
      topCoded: boolean({ default: false }),
      year: year(),
      source: string(),
    },
  ),
  seo: define(
    'seos',
    { displayName: 'SEO', description: 'What search engines and social networks show', icon: 'search' },
    {
      metaTitle: string(),
      metaDescription: text(),
      canonicalUrl: url(),
      image: image(),
      noIndex: boolean({ default: false }),
    },
  ),
  'skill-requirement': define(
    'skill_requirements',
    {
      displayName: 'Skill requirement',
      description: 'Something the role asks for, with example skills',
      icon: 'bulletList',
    },
    {
      label: string({ required: true }),
      skills: many('skill'),
      satisfiedBy: enumeration(SATISFIED_BY, { default: 'any' }),
      importance: enumeration(IMPORTANCES, { default: 'essential' }),
      level: enumeration(SKILL_LEVELS),
      note: text(),
    },
  ),
  source: define(
    'sources',
    { displayName: 'Source', description: 'Where facts and figures come from', icon: 'quote' },
    {
      title: string({ required: true }),
      publisher: string(),
      url: url(),
      license: string(),
      edition: string(),
      retrievedAt: date(),
      attribution: text(),
    },
  ),
  step: define(
    'steps',
    { displayName: 'Step', description: 'One step on the way into the role', icon: 'walk' },
    { title: string({ required: true }), description: richtext(), minMonths: months(), maxMonths: months() },
  ),
  task: define(
    'tasks',
    { displayName: 'Task', description: 'Something that people in the role do', icon: 'check' },
    { text: text({ required: true }), core: boolean({ default: true }) },
  ),
  'working-conditions': define(
    'working_conditions',
    { displayName: 'Working conditions', description: 'Hours, places and what to wear', icon: 'clock' },
    {
      minHours: float({ min: 0, max: 168 }),
      maxHours: float({ min: 0, max: 168 }),
      pattern: text(),
      places: text(),
      uniform: text(),
      remote: enumeration(REMOTE_WORK),
    },
  ),
  'skill-translation': translation('skill_translations', 'Skill translation', {
    name: string({ required: true }),
    description: richtext(),
    aliases: list('alias'),
  }),
  'certification-translation': translation('certification_translations', 'Certification translation', {
    name: string({ required: true }),
    description: richtext(),
    requirements: richtext(),
    renewal: richtext(),
    aliases: list('alias'),
  }),
  'field-translation': translation('field_translations', 'Field translation', {
    name: string({ required: true }),
    description: text(),
  }),
  'contributor-translation': translation('contributor_translations', 'Contributor translation', {
    jobTitle: string(),
    bio: richtext(),
  }),
};
