import type {
  ALIAS_MATCHINGS,
  CERTIFICATION_KINDS,
  CERTIFICATION_LIFECYCLES,
  IMPORTANCES,
  SKILL_LEVELS,
  SKILL_NATURES,
} from '../model/vocabulary';

/** What looks at all published guides at once goes by: match, compare, routes, suggestions. Everything is by document id. */
export interface CatalogAlias {
  readonly label: string;
  readonly hidden: boolean;
  readonly matching: (typeof ALIAS_MATCHINGS)[number];
}

interface CatalogWords {
  readonly locale: string;
  readonly name: string | null;
  readonly aliases: readonly CatalogAlias[];
}

interface CatalogTerm {
  readonly documentId: string;
  readonly slug: string | null;
  readonly name: string;
  readonly aliases: readonly CatalogAlias[];
  readonly translations: readonly CatalogWords[];
}

export interface CatalogSkill extends CatalogTerm {
  readonly nature: (typeof SKILL_NATURES)[number];
  /** Hours to learn it for somebody who has its prerequisites; null when nobody has said. */
  readonly learningHours: number | null;
  readonly prerequisites: readonly string[];
  readonly broader: readonly string[];
}

export interface CatalogCertification extends CatalogTerm {
  readonly acronym: string | null;
  readonly kind: (typeof CERTIFICATION_KINDS)[number];
  readonly lifecycle: (typeof CERTIFICATION_LIFECYCLES)[number];
  /** Skills that it shows. */
  readonly skills: readonly string[];
}

export type SkillLevel = (typeof SKILL_LEVELS)[number];
export type Importance = (typeof IMPORTANCES)[number];

/** What a guide asks for in one go: all of some skills, or any of them; or what its label says, without skills. */
export interface CatalogRequirement {
  readonly label: string;
  readonly anyOf: boolean;
  readonly skills: readonly string[];
  readonly importance: Importance;
  readonly level: SkillLevel | null;
}

export interface CatalogGuide {
  readonly documentId: string;
  readonly locale: string;
  readonly slug: string;
  readonly role: string;
  readonly title: string | null;
  readonly requirements: readonly CatalogRequirement[];
  readonly certifications: readonly { readonly documentId: string; readonly importance: Importance }[];
  /** Published guides of the same locale that the role leads to. */
  readonly advancesTo: readonly string[];
  readonly fields: readonly string[];
}

/** The published guides of one locale, and the taxonomy. */
export interface Catalog {
  readonly locale: string;
  readonly guides: ReadonlyMap<string, CatalogGuide>;
  readonly guideBySlug: (slug: string) => CatalogGuide | undefined;
  readonly skills: ReadonlyMap<string, CatalogSkill>;
  readonly certifications: ReadonlyMap<string, CatalogCertification>;
}

export type Skills = Catalog['skills'];

/** A skill's or certification's name in the first of some locales that has one, else its own. */
export const nameIn = (term: CatalogTerm, locales: readonly string[]): string => {
  for (const locale of locales) {
    const words = term.translations.find((translation) => translation.locale === locale);
    if (words?.name) return words.name;
  }
  return term.name;
};
