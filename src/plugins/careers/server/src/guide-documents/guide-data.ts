import type { GuideContent } from '../../../core/model/guide-content';

/**
 * What a document says about a guide, in the shape that the Document Service writes, with relations as document ids.
 * A key that the document does not state is absent.
 */
export type GuideData = Readonly<Record<string, unknown>>;

/** The document ids behind the names in a guide document. */
export interface Resolved {
  readonly skill: (name: string) => string;
  readonly certification: (name: string) => string;
  readonly field: (name: string) => string;
  readonly contributor: (name: string) => string;
}

/** Keys whose value is the same in the document and in the database, but for absent parts. */
const SAME_KEYS = [
  'role',
  'rolePlural',
  'roleWithArticle',
  'title',
  'slug',
  'summary',
  'headings',
  'overview',
  'aliases',
  'tasks',
  'steps',
  'education',
  'preparation',
  'entryRoutes',
  'legalRequirements',
  'workingConditions',
  'levels',
  'salaries',
  'outlook',
  'projections',
  'careerTips',
  'callToAction',
  'externalIds',
  'sources',
  'seo',
] as const satisfies readonly (keyof GuideContent)[];

/** Drops `undefined` and `null`, all the way down: a component's absent part and its empty column are the same thing. */
export const withoutEmpty = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined && part !== null)
      .map(([key, part]) => [key, withoutEmpty(part)]),
  );
};

/** @returns the guide's data but for FAQs and links to other guides, which are written on their own. */
export const toGuideData = (guide: Partial<GuideContent>, resolved: Resolved): GuideData => {
  const data: Record<string, unknown> = {};
  for (const key of SAME_KEYS) {
    if (guide[key] !== undefined) data[key] = withoutEmpty(guide[key]);
  }
  if (guide.field) data.field = resolved.field(guide.field);
  if (guide.otherFields) data.otherFields = guide.otherFields.map(resolved.field);
  if (guide.author) data.author = resolved.contributor(guide.author);
  if (guide.reviewer) data.reviewer = resolved.contributor(guide.reviewer);
  if (guide.skills) {
    data.skills = guide.skills.map(({ skills, ...requirement }) =>
      withoutEmpty({ ...requirement, skills: [...new Set(skills.map(resolved.skill))] }),
    );
  }
  if (guide.certifications) {
    data.certifications = guide.certifications.map(({ certification, condition, importance }) =>
      withoutEmpty({ certification: resolved.certification(certification), condition, importance }),
    );
  }
  return data;
};
