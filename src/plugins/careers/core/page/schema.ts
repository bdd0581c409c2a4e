import { z } from 'zod';
import {
  CERTIFICATION_KINDS,
  CERTIFICATION_LIFECYCLES,
  DEMANDS,
  EDUCATION_LEVELS,
  ENTRY_ROUTE_KINDS,
  IMPORTANCES,
  LEGAL_REQUIREMENT_KINDS,
  MATCH_KINDS,
  PAY_PERIODS,
  REMOTE_WORK,
  SALARY_BASES,
  SATISFIED_BY,
  SKILL_LEVELS,
  SKILL_NATURES,
} from '../model/vocabulary';

/** Grows only when a key is removed or changes its meaning; a new key leaves it as it is. */
export const PAGE_SCHEMA_VERSION = 1;

const text = z.string();
const maybeText = z.string().nullable();
const maybeNumber = z.number().nullable();
/** ISO 8601 in UTC. */
const instant = z.string();
const heading = { heading: text };

/** A Markdown field. `?body=html` or `?body=markdown` leaves the other one out (null). The HTML is sanitised. */
export const richTextSchema = z.object({ markdown: maybeText, html: maybeText });

export const imageSchema = z.object({
  /** Absolute. */
  url: text,
  alternativeText: maybeText,
  caption: maybeText,
  mime: maybeText,
  width: maybeNumber,
  height: maybeNumber,
  /** Smaller renditions, narrowest first; for `srcset`. */
  formats: z.array(z.object({ url: text, width: z.number(), height: z.number() })),
});

export const fieldReferenceSchema = z.object({ documentId: text, slug: maybeText, name: text, url: maybeText });

export const guideTeaserSchema = z.object({
  documentId: text,
  slug: text,
  locale: text,
  role: text,
  title: text,
  summary: maybeText,
  /** Absolute address of the page. */
  url: text,
  field: fieldReferenceSchema.nullable(),
  cover: imageSchema.nullable(),
  demand: z.enum(DEMANDS).nullable(),
  updatedAt: instant,
  publishedAt: instant.nullable(),
});

export const skillReferenceSchema = z.object({
  documentId: text,
  slug: maybeText,
  name: text,
  nature: z.enum(SKILL_NATURES),
  /** Absolute, when the site has pages for skills. */
  url: maybeText,
});

const skillsSchema = z.object({
  ...heading,
  items: z.array(
    z.object({
      label: text,
      skills: z.array(skillReferenceSchema),
      satisfiedBy: z.enum(SATISFIED_BY),
      importance: z.enum(IMPORTANCES),
      level: z.enum(SKILL_LEVELS).nullable(),
      note: maybeText,
    }),
  ),
});

const stepsSchema = z.object({
  ...heading,
  items: z.array(
    z.object({
      /** From 1. */
      position: z.number(),
      title: text,
      description: richTextSchema.nullable(),
      minMonths: maybeNumber,
      maxMonths: maybeNumber,
    }),
  ),
});

const preparationSchema = z.object({
  ...heading,
  educationLevel: z.enum(EDUCATION_LEVELS).nullable(),
  isced: maybeNumber,
  jobZone: maybeNumber,
  experienceMonths: maybeNumber,
  training: maybeText,
});

const entryRoutesSchema = z.object({
  ...heading,
  items: z.array(
    z.object({
      kind: z.enum(ENTRY_ROUTE_KINDS),
      description: richTextSchema.nullable(),
      subjects: maybeText,
      requirements: richTextSchema.nullable(),
      links: z.array(z.object({ label: text, url: text })),
      jurisdiction: maybeText,
    }),
  ),
});

const legalRequirementsSchema = z.object({
  ...heading,
  items: z.array(
    z.object({
      kind: z.enum(LEGAL_REQUIREMENT_KINDS),
      title: text,
      body: richTextSchema.nullable(),
      jurisdiction: maybeText,
      url: maybeText,
    }),
  ),
});

const certificationsSchema = z.object({
  ...heading,
  items: z.array(
    z.object({
      documentId: text,
      slug: maybeText,
      name: text,
      acronym: maybeText,
      kind: z.enum(CERTIFICATION_KINDS),
      issuer: maybeText,
      /** The issuer's own page. */
      url: maybeText,
      description: richTextSchema.nullable(),
      level: maybeText,
      jurisdiction: maybeText,
      cost: maybeNumber,
      /** ISO 4217. */
      currency: maybeText,
      validForMonths: maybeNumber,
      lifecycle: z.enum(CERTIFICATION_LIFECYCLES),
      condition: maybeText,
      importance: z.enum(IMPORTANCES),
    }),
  ),
});

const workingConditionsSchema = z.object({
  ...heading,
  /** Hours a week. */
  minHours: maybeNumber,
  maxHours: maybeNumber,
  pattern: maybeText,
  places: maybeText,
  uniform: maybeText,
  remote: z.enum(REMOTE_WORK).nullable(),
});

const levelsSchema = z.object({
  ...heading,
  items: z.array(
    z.object({ name: text, summary: richTextSchema.nullable(), fromYears: maybeNumber, toYears: maybeNumber }),
  ),
});

/** One row of pay. */
export const payFiguresSchema = z.object({
  region: maybeText,
  level: maybeText,
  period: z.enum(PAY_PERIODS),
  /** ISO 4217. */
  currency: maybeText,
  basis: z.enum(SALARY_BASES),
  p10: maybeNumber,
  p25: maybeNumber,
  median: maybeNumber,
  p75: maybeNumber,
  p90: maybeNumber,
  low: maybeNumber,
  high: maybeNumber,
  topCoded: z.boolean(),
  year: maybeNumber,
  source: maybeText,
});

const salariesSchema = z.object({ ...heading, items: z.array(payFiguresSchema) });

/** What a source expects of a job's numbers. */
export const projectedFiguresSchema = z.object({
  region: maybeText,
  fromYear: maybeNumber,
  toYear: maybeNumber,
  /** Over the whole span, not a year. */
  growthPercent: maybeNumber,
  openingsPerYear: maybeNumber,
  employment: maybeNumber,
  source: maybeText,
});

const outlookSchema = z.object({
  ...heading,
  body: richTextSchema.nullable(),
  demand: z.enum(DEMANDS).nullable(),
  projections: z.array(projectedFiguresSchema),
});

const faqsSchema = z.object({
  ...heading,
  items: z.array(z.object({ documentId: text, question: text, answer: richTextSchema.nullable(), topic: maybeText })),
});

const proseSchema = z.object({ ...heading, body: richTextSchema });

export const contributorPageSchema = z.object({
  documentId: text,
  slug: maybeText,
  name: text,
  jobTitle: maybeText,
  bio: richTextSchema.nullable(),
  url: maybeText,
  photo: imageSchema.nullable(),
});

/** What every page has, whichever sections were asked for. */
const identityShape = {
  schemaVersion: z.literal(PAGE_SCHEMA_VERSION),
  documentId: text,
  slug: text,
  locale: text,
  role: text,
  title: text,
  summary: maybeText,
  /** Alternate job titles, without the hidden ones. */
  aliases: z.array(text),
  field: fieldReferenceSchema.nullable(),
  cover: imageSchema.nullable(),
  updatedAt: instant,
  publishedAt: instant.nullable(),
  reviewedAt: instant.nullable(),
};

/** What `?sections=` may name, in the order of the page. An empty section is null. */
const sectionShape = {
  overview: proseSchema.nullable(),
  tasks: z.object({ ...heading, items: z.array(z.object({ text, core: z.boolean() })) }).nullable(),
  skills: skillsSchema.nullable(),
  steps: stepsSchema.nullable(),
  education: proseSchema.nullable(),
  preparation: preparationSchema.nullable(),
  entryRoutes: entryRoutesSchema.nullable(),
  legalRequirements: legalRequirementsSchema.nullable(),
  certifications: certificationsSchema.nullable(),
  workingConditions: workingConditionsSchema.nullable(),
  levels: levelsSchema.nullable(),
  salaries: salariesSchema.nullable(),
  outlook: outlookSchema.nullable(),
  faqs: faqsSchema.nullable(),
  careerTips: proseSchema.nullable(),
  callToAction: z.object({ ...heading, text: maybeText, label: maybeText, url: maybeText }).nullable(),
  related: z.object({ ...heading, items: z.array(guideTeaserSchema) }).nullable(),
  progression: z
    .object({ ...heading, advancesTo: z.array(guideTeaserSchema), advancesFrom: z.array(guideTeaserSchema) })
    .nullable(),
  externalIds: z.array(
    z.object({
      scheme: text,
      edition: maybeText,
      code: maybeText,
      uri: maybeText,
      match: z.enum(MATCH_KINDS).nullable(),
    }),
  ),
  sources: z
    .object({
      ...heading,
      items: z.array(
        z.object({
          title: text,
          publisher: maybeText,
          url: maybeText,
          license: maybeText,
          edition: maybeText,
          /** ISO 8601 calendar date. */
          retrievedAt: maybeText,
          attribution: maybeText,
        }),
      ),
    })
    .nullable(),
  author: contributorPageSchema.nullable(),
  reviewer: contributorPageSchema.nullable(),
  seo: z.object({
    metaTitle: text,
    metaDescription: maybeText,
    /** Absolute: what the editor set, or the page's own address. */
    canonicalUrl: text,
    image: imageSchema.nullable(),
    noIndex: z.boolean(),
  }),
  /** The guide in every locale that it is published in, this one included. */
  alternates: z.array(z.object({ locale: text, slug: text, title: text, url: text })),
  breadcrumbs: z.array(z.object({ name: text, url: maybeText })),
  /** What the site's own code adds, by its key; see `PageExtension`. */
  extensions: z.record(z.string(), z.unknown()),
  /** A schema.org graph: `{"@context": "https://schema.org", "@graph": [...]}`. */
  jsonLd: z.record(z.string(), z.unknown()),
};

export const PAGE_SECTIONS = Object.keys(sectionShape) as readonly (keyof typeof sectionShape)[];
export type PageSection = keyof typeof sectionShape;

/** What a whole guide page is, in one answer. */
export const guidePageSchema = z.object({ ...identityShape, ...sectionShape });

/** A page of which only some sections were asked for. */
export const guidePagePartSchema = z.object({ ...identityShape, ...z.object(sectionShape).partial().shape });

export type RichText = z.infer<typeof richTextSchema>;
export type PageImage = z.infer<typeof imageSchema>;
export type FieldReference = z.infer<typeof fieldReferenceSchema>;
export type SkillReference = z.infer<typeof skillReferenceSchema>;
export type GuideTeaser = z.infer<typeof guideTeaserSchema>;
export type PageContributor = z.infer<typeof contributorPageSchema>;
export type GuidePage = z.infer<typeof guidePageSchema>;
export type GuidePagePart<Section extends PageSection = never> = Omit<GuidePage, PageSection> &
  Pick<GuidePage, Section> &
  Partial<Pick<GuidePage, PageSection>>;
