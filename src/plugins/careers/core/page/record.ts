import type {
  ALIAS_MATCHINGS,
  CERTIFICATION_KINDS,
  CERTIFICATION_LIFECYCLES,
  DEMANDS,
  SKILL_NATURES,
} from '../model/vocabulary';
import type { GuideContent } from '../model/guide-content';

/**
 * A guide as it is stored, in one locale, with everything that its page shows: what `buildGuidePage` is given. The server
 * fills it from the database; an empty column is null, an empty list is `[]`. Taxonomy entries come in the guide's
 * locale already (their translation, or their own words).
 */
type Stored<T> = {
  readonly [Key in keyof T]-?: Exclude<T[Key], undefined> | (undefined extends T[Key] ? null : never);
};
type Part<Key extends keyof GuideContent> = NonNullable<GuideContent[Key]>;
type Listed<Key extends keyof GuideContent> = Part<Key> extends readonly (infer Entry)[] ? Entry : never;

export interface FileRecord {
  readonly documentId: string;
  /** As stored: relative for local uploads, absolute for most other providers. */
  readonly url: string;
  readonly alternativeText: string | null;
  readonly caption: string | null;
  readonly mime: string | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly formats: Readonly<
    Record<string, { readonly url: string; readonly width: number; readonly height: number }>
  > | null;
}

export interface FieldRecord {
  readonly documentId: string;
  readonly slug: string | null;
  readonly name: string;
  readonly description: string | null;
  /** The wider fields that it lies in, widest first; never itself. */
  readonly ancestors: readonly Omit<FieldRecord, 'ancestors'>[];
}

export interface SkillRecord {
  readonly documentId: string;
  readonly slug: string | null;
  readonly name: string;
  readonly nature: (typeof SKILL_NATURES)[number];
}

export interface CertificationRecord {
  readonly documentId: string;
  readonly slug: string | null;
  readonly name: string;
  readonly acronym: string | null;
  readonly kind: (typeof CERTIFICATION_KINDS)[number];
  readonly issuer: string | null;
  readonly url: string | null;
  readonly description: string | null;
  readonly level: string | null;
  readonly jurisdiction: string | null;
  readonly cost: number | null;
  readonly currency: string | null;
  readonly validForMonths: number | null;
  readonly lifecycle: (typeof CERTIFICATION_LIFECYCLES)[number];
}

export interface ContributorRecord {
  readonly documentId: string;
  readonly slug: string | null;
  readonly name: string;
  readonly jobTitle: string | null;
  readonly bio: string | null;
  readonly url: string | null;
  readonly photo: FileRecord | null;
}

export interface FaqRecord {
  readonly documentId: string;
  readonly question: string;
  readonly answer: string | null;
  readonly topic: string | null;
  /** The guide whose JSON-LD marks it up: a FAQ shared by several guides is marked up on one of them only. */
  readonly markedUpOn: string;
}

/** What a teaser of a guide needs. */
export interface GuideTeaserRecord {
  readonly documentId: string;
  readonly slug: string;
  readonly locale: string;
  readonly role: string;
  readonly title: string | null;
  readonly summary: string | null;
  readonly field: FieldRecord | null;
  readonly cover: FileRecord | null;
  readonly demand: (typeof DEMANDS)[number] | null;
  readonly updatedAt: string;
  readonly publishedAt: string | null;
}

export interface GuideRecord extends GuideTeaserRecord {
  readonly rolePlural: string | null;
  readonly roleWithArticle: string | null;
  readonly createdAt: string;
  /** Wording of an editor in place of the usual heading: ICU messages over `role`, `rolePlural`, `roleWithArticle`. */
  readonly headings: readonly { readonly section: string; readonly text: string }[];
  readonly overview: string | null;
  readonly aliases: readonly {
    readonly label: string;
    readonly hidden: boolean | null;
    readonly matching: (typeof ALIAS_MATCHINGS)[number] | null;
  }[];
  readonly otherFields: readonly FieldRecord[];
  readonly tasks: readonly Stored<Listed<'tasks'>>[];
  readonly skills: readonly (Omit<Stored<Listed<'skills'>>, 'skills'> & { readonly skills: readonly SkillRecord[] })[];
  readonly steps: readonly Stored<Listed<'steps'>>[];
  readonly education: string | null;
  readonly preparation: Stored<Part<'preparation'>> | null;
  readonly entryRoutes: readonly Stored<Listed<'entryRoutes'>>[];
  readonly legalRequirements: readonly Stored<Listed<'legalRequirements'>>[];
  readonly certifications: readonly {
    readonly certification: CertificationRecord;
    readonly condition: string | null;
    readonly importance: Listed<'certifications'>['importance'];
  }[];
  readonly workingConditions: Stored<Part<'workingConditions'>> | null;
  readonly levels: readonly Stored<Listed<'levels'>>[];
  readonly salaries: readonly Stored<Listed<'salaries'>>[];
  readonly outlook: Stored<Part<'outlook'>> | null;
  readonly projections: readonly Stored<Listed<'projections'>>[];
  readonly faqs: readonly FaqRecord[];
  readonly careerTips: string | null;
  readonly callToAction: Stored<Part<'callToAction'>> | null;
  /** What the editor picked. */
  readonly relatedGuides: readonly GuideTeaserRecord[];
  /** Published guides with much in common, best first, for when the editor picked none. */
  readonly suggested: readonly GuideTeaserRecord[];
  readonly advancesTo: readonly GuideTeaserRecord[];
  readonly advancesFrom: readonly GuideTeaserRecord[];
  readonly externalIds: readonly Stored<Listed<'externalIds'>>[];
  readonly sources: readonly Stored<Listed<'sources'>>[];
  readonly author: ContributorRecord | null;
  readonly reviewer: ContributorRecord | null;
  readonly seo: (Stored<Part<'seo'>> & { readonly image: FileRecord | null }) | null;
  /** Every locale in which the guide can be read (with drafts: exists), this one included. */
  readonly localizations: readonly {
    readonly locale: string;
    readonly slug: string;
    readonly title: string | null;
    readonly role: string;
  }[];
  readonly lastReview: { readonly reviewedAt: string; readonly reviewer: ContributorRecord | null } | null;
}
