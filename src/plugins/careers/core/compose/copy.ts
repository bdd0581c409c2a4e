import type { GuideContent } from '../model/guide-content';

/** Parts of a guide that a copy may take along, in the order of the page. */
export const COPY_PARTS = [
  'field',
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
  'faqs',
  'careerTips',
  'callToAction',
  'headings',
  'links',
] as const;
export type CopyPart = (typeof COPY_PARTS)[number];

const KEYS: Readonly<Record<CopyPart, readonly (keyof GuideContent)[]>> = {
  field: ['field', 'otherFields'],
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
  salaries: ['salaries'],
  outlook: ['outlook', 'projections'],
  faqs: ['faqs'],
  careerTips: ['careerTips'],
  callToAction: ['callToAction'],
  headings: ['headings'],
  links: ['relatedGuides', 'advancesTo'],
};

/** Other titles and figures belong to the one occupation; taken along they would be wrong more often than right. */
const LEFT_UNLESS_ASKED: ReadonlySet<CopyPart> = new Set(['aliases', 'salaries', 'outlook']);

const isThere = (value: unknown): boolean => value !== undefined && (!Array.isArray(value) || value.length > 0);

/** The parts that a guide has, and whether a copy takes each unless somebody says otherwise. */
export const copyChoices = (guide: GuideContent): readonly { readonly part: CopyPart; readonly taken: boolean }[] =>
  COPY_PARTS.filter((part) => KEYS[part].some((key) => isThere(guide[key]))).map((part) => ({
    part,
    taken: !LEFT_UNLESS_ASKED.has(part),
  }));

/**
 * A new guide with the chosen parts of another. Whatever says which guide it is or who vouches for it stays behind: slug,
 * title, names of the role, codes of classifications, sources, author, reviewer, what search engines are told, and that it translates another.
 */
export const copyGuide = ({
  guide,
  role,
  parts,
}: {
  readonly guide: GuideContent;
  readonly role: string;
  readonly parts: ReadonlySet<CopyPart>;
}): GuideContent => {
  const keys = COPY_PARTS.filter((part) => parts.has(part)).flatMap((part) => KEYS[part]);
  const taken = Object.fromEntries(keys.filter((key) => isThere(guide[key])).map((key) => [key, guide[key]]));
  return { ...taken, locale: guide.locale, role };
};
