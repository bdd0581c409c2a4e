import type { GuideRecord } from '../page';

/**
 * The parts of a guide that each locale has in its own words, in the order of the form, and the attributes that each is
 * made of. What all locales share (salaries, projections, codes, sources, cover) is not among them.
 */
export const TRANSLATED_SECTIONS = {
  names: ['role', 'rolePlural', 'roleWithArticle', 'title'],
  summary: ['summary'],
  overview: ['overview'],
  aliases: ['aliases'],
  tasks: ['tasks'],
  skills: ['skills'],
  steps: ['steps'],
  education: ['education'],
  preparation: ['preparation'],
  entryRoutes: ['entryRoutes'],
  legalRequirements: ['legalRequirements'],
  certifications: ['certifications'],
  workingConditions: ['workingConditions'],
  levels: ['levels'],
  outlook: ['outlook'],
  faqs: ['faqs'],
  careerTips: ['careerTips'],
  callToAction: ['callToAction'],
  headings: ['headings'],
  seo: ['seo'],
} as const satisfies Readonly<Record<string, readonly (keyof GuideRecord)[]>>;

export type TranslatedSection = keyof typeof TRANSLATED_SECTIONS;

export const SECTION_NAMES = Object.keys(TRANSLATED_SECTIONS) as [TranslatedSection, ...TranslatedSection[]];

/** Links of a guide that hold no words, but are kept per locale: they can be copied from one to another. */
export const LINK_ATTRIBUTES = [
  'field',
  'otherFields',
  'relatedGuides',
  'advancesTo',
  'author',
  'reviewer',
] as const satisfies readonly (keyof GuideRecord)[];
