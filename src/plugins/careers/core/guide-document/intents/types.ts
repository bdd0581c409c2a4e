/** The sections of a guide document; those that are a field of the guide have its name. */
export const SECTIONS = [
  'overview',
  'tasks',
  'skills',
  'steps',
  'education',
  'entryRoutes',
  'legalRequirements',
  'certifications',
  'levels',
  'salaries',
  'outlook',
  'faqs',
  'careerTips',
  'callToAction',
  'workingConditions',
  'related',
] as const;

export type SectionName = (typeof SECTIONS)[number];

/**
 * How one language words the headings of a guide. Patterns match folded headings as a whole (`@` is the role): lower
 * case, no accents, words separated by one space.
 */
export interface HeadingLexicon {
  readonly sections: Readonly<Record<SectionName, readonly RegExp[]>>;
  /** Words that make a heading of a Markdown document belong to a section when no pattern matches it as a whole. */
  readonly keywords: readonly (readonly [SectionName, RegExp])[];
  /** Headings that may begin the steps, the career tips or the call to action: their content decides. */
  readonly next: RegExp;
  /** Sub-headings of an entry route. */
  readonly requirements: RegExp;
  readonly links: RegExp;
  /** Titles that hold the role as their first group; on the text as written. */
  readonly titles: readonly RegExp[];
}
