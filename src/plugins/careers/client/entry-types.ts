import type { GuideRecord } from '../core/page';
import type {
  CertificationContent,
  ContributorContent,
  FieldContent,
  SkillContent,
} from '../core/model/taxonomy-content';

/** What every document that Strapi's generated REST gives has. */
export interface Identity {
  readonly id: number;
  readonly documentId: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

interface Versioned {
  readonly locale: string;
  /** Null on a draft. */
  readonly publishedAt: string | null;
}

/** Columns of a type: an optional key of core's becomes one that is null when empty. */
type Columns<Content, Key extends keyof Content> = {
  readonly [K in Key]-?: Exclude<Content[K], undefined> | (undefined extends Content[K] ? null : never);
};
/** Columns that a file may leave out and the database fills. */
type Filled<Content, Key extends keyof Content> = { readonly [K in Key]-?: Exclude<Content[K], undefined> };
type Component<T> = T & { readonly id: number };
type List<Key extends keyof GuideRecord> = GuideRecord[Key] extends readonly (infer Entry)[]
  ? readonly Component<Entry>[]
  : never;
type Single<Key extends keyof GuideRecord> = Component<NonNullable<GuideRecord[Key]>> | null;

/** A document that another one links to; which of its fields are there depends on `populate`. */
type Linked<Name extends EntryName> = Identity & Partial<EntryFields[Name]> & Partial<EntryLinks[Name]>;
type LinkedOne<Name extends EntryName> = Linked<Name> | null;
type LinkedMany<Name extends EntryName> = readonly Linked<Name>[];

type Aliases = List<'aliases'>;
type ExternalIds = List<'externalIds'>;
type Translations<Words extends string> = readonly Component<
  { readonly locale: string } & Readonly<Record<Words, string | null>>
>[];

/** A file of the media library, as Strapi's REST gives it: addresses of local uploads are relative. */
export interface MediaFile extends Identity {
  readonly name: string;
  readonly url: string;
  readonly alternativeText: string | null;
  readonly caption: string | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly mime: string;
  readonly formats: Readonly<
    Record<string, { readonly url: string; readonly width: number; readonly height: number }>
  > | null;
}

/** What comes without `populate`, by type. */
export interface EntryFields {
  readonly guide: Versioned & {
    readonly slug: string | null;
  } & Pick<
      GuideRecord,
      'role' | 'rolePlural' | 'roleWithArticle' | 'title' | 'summary' | 'overview' | 'education' | 'careerTips'
    >;
  readonly skill: Columns<SkillContent, 'name' | 'slug' | 'nature' | 'reuse' | 'description' | 'learningHours'>;
  readonly certification: Columns<
    CertificationContent,
    | 'name'
    | 'acronym'
    | 'slug'
    | 'issuer'
    | 'url'
    | 'description'
    | 'level'
    | 'jurisdiction'
    | 'requirements'
    | 'cost'
    | 'currency'
    | 'validForMonths'
    | 'renewal'
    | 'retiresAt'
  > &
    Filled<CertificationContent, 'kind' | 'lifecycle'>;
  readonly faq: Versioned & {
    readonly question: string;
    /** Markdown. */
    readonly answer: string | null;
    readonly topic: string | null;
  };
  readonly field: Columns<FieldContent, 'name' | 'slug' | 'description'>;
  readonly contributor: Columns<ContributorContent, 'name' | 'slug' | 'jobTitle' | 'bio' | 'url'>;
}

/** What comes only when `populate` names it, by type. */
export interface EntryLinks {
  readonly guide: {
    readonly aliases: Aliases;
    readonly field: LinkedOne<'field'>;
    readonly otherFields: LinkedMany<'field'>;
    readonly tasks: List<'tasks'>;
    readonly skills: readonly Component<
      Omit<GuideRecord['skills'][number], 'skills'> & { readonly skills?: LinkedMany<'skill'> }
    >[];
    readonly steps: List<'steps'>;
    readonly preparation: Single<'preparation'>;
    readonly entryRoutes: readonly Component<
      Omit<GuideRecord['entryRoutes'][number], 'links'> & Partial<Pick<GuideRecord['entryRoutes'][number], 'links'>>
    >[];
    readonly legalRequirements: List<'legalRequirements'>;
    readonly certifications: readonly Component<
      Omit<GuideRecord['certifications'][number], 'certification'> & {
        readonly certification?: LinkedOne<'certification'>;
      }
    >[];
    readonly workingConditions: Single<'workingConditions'>;
    readonly levels: List<'levels'>;
    readonly salaries: List<'salaries'>;
    readonly outlook: Single<'outlook'>;
    readonly projections: List<'projections'>;
    readonly faqs: LinkedMany<'faq'>;
    readonly callToAction: Single<'callToAction'>;
    readonly relatedGuides: LinkedMany<'guide'>;
    readonly relatedFrom: LinkedMany<'guide'>;
    readonly advancesTo: LinkedMany<'guide'>;
    readonly advancesFrom: LinkedMany<'guide'>;
    readonly externalIds: ExternalIds;
    readonly sources: List<'sources'>;
    readonly author: LinkedOne<'contributor'>;
    readonly reviewer: LinkedOne<'contributor'>;
    readonly cover: MediaFile | null;
    readonly seo: Component<
      Omit<NonNullable<GuideRecord['seo']>, 'image'> & { readonly image?: MediaFile | null }
    > | null;
    readonly localizations: LinkedMany<'guide'>;
  };
  readonly skill: {
    readonly aliases: Aliases;
    readonly translations: Translations<'name' | 'description'>;
    readonly prerequisites: LinkedMany<'skill'>;
    readonly broader: LinkedMany<'skill'>;
    readonly externalIds: ExternalIds;
  };
  readonly certification: {
    readonly replacedBy: LinkedOne<'certification'>;
    readonly skills: LinkedMany<'skill'>;
    readonly aliases: Aliases;
    readonly translations: Translations<'name' | 'description' | 'requirements' | 'renewal'>;
    readonly externalIds: ExternalIds;
  };
  readonly faq: { readonly guides: LinkedMany<'guide'>; readonly localizations: LinkedMany<'faq'> };
  readonly field: { readonly parent: LinkedOne<'field'>; readonly translations: Translations<'name' | 'description'> };
  readonly contributor: {
    readonly photo: MediaFile | null;
    readonly translations: Translations<'jobTitle' | 'bio'>;
  };
}

export type EntryName = 'guide' | 'skill' | 'certification' | 'faq' | 'field' | 'contributor';
