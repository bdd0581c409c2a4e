import type { CertificationRecord, FaqRecord, FileRecord, GuideRecord } from '../page';

/** Another guide that a guide leads to. */
export interface LinkedGuide {
  readonly documentId: string;
  readonly role: string;
  /** Whether readers can see it in the locale of the guide that leads to it, or will once both are published. */
  readonly isPublic: boolean;
}

type Owned =
  | 'documentId'
  | 'locale'
  | 'role'
  | 'title'
  | 'summary'
  | 'overview'
  | 'aliases'
  | 'tasks'
  | 'steps'
  | 'education'
  | 'preparation'
  | 'entryRoutes'
  | 'legalRequirements'
  | 'workingConditions'
  | 'levels'
  | 'salaries'
  | 'outlook'
  | 'projections'
  | 'careerTips'
  | 'callToAction'
  | 'sources';

/**
 * A guide that is about to be published, in one locale: of what its page shows, the part that readiness looks at, and what
 * readers can see of the entries that it links to.
 */
export interface GuideDraft extends Pick<GuideRecord, Owned> {
  readonly hasField: boolean;
  readonly hasAuthor: boolean;
  readonly hasReviewer: boolean;
  readonly skills: readonly (Pick<GuideRecord['skills'][number], 'label'> & { readonly skillCount: number })[];
  readonly certifications: readonly (Pick<CertificationRecord, 'documentId' | 'name' | 'lifecycle'> & {
    readonly hasSuccessor: boolean;
  })[];
  readonly faqs: readonly (Pick<FaqRecord, 'documentId' | 'question' | 'answer'> & { readonly isPublic: boolean })[];
  readonly relatedGuides: readonly LinkedGuide[];
  readonly advancesTo: readonly LinkedGuide[];
  readonly cover: Pick<FileRecord, 'alternativeText'> | null;
  readonly seo: Pick<NonNullable<GuideRecord['seo']>, 'metaTitle' | 'metaDescription'> | null;
  /** Of the guides that its texts link to (`guide:slug`), the slugs of those that are public. */
  readonly publicSlugs: ReadonlySet<string>;
}
