import type { CERTIFICATION_KINDS, SKILL_NATURES } from '../../../../core/model/vocabulary';

/**
 * What is kept of the content to find it by: rows as the database has them, links as row ids, Markdown as running text.
 * Documents of an index share these texts: each is in memory once.
 */
export interface Alias {
  readonly label: string;
  readonly hidden: boolean;
}

/** A published guide in one locale. */
export interface GuideEntry {
  readonly documentId: string;
  readonly locale: string;
  readonly slug: string;
  readonly role: string;
  readonly rolePlural: string | null;
  readonly title: string | null;
  readonly aliases: readonly Alias[];
  readonly field: number | null;
  readonly otherFields: readonly number[];
  readonly requirements: readonly { readonly label: string; readonly isEssential: boolean }[];
  /** Essential ones first. */
  readonly skills: readonly number[];
  readonly certifications: readonly number[];
  /** Summary and tasks. */
  readonly texts: readonly string[];
}

/** The words of a skill or certification in a locale other than the default one. */
export interface Translation {
  readonly locale: string;
  readonly name: string;
  /** The description, if there is one. */
  readonly texts: readonly string[];
  readonly aliases: readonly Alias[];
}

interface ConceptEntry {
  readonly id: number;
  readonly documentId: string;
  readonly slug: string | null;
  readonly name: string;
  /** The description, if there is one. */
  readonly texts: readonly string[];
  readonly aliases: readonly Alias[];
  readonly translations: readonly Translation[];
}

export interface SkillEntry extends ConceptEntry {
  readonly kind: (typeof SKILL_NATURES)[number] | null;
}

export interface CertificationEntry extends ConceptEntry {
  readonly kind: (typeof CERTIFICATION_KINDS)[number] | null;
  readonly acronym: string | null;
  readonly issuer: string | null;
}

/** A published FAQ in one locale. */
export interface FaqEntry {
  readonly documentId: string;
  readonly locale: string;
  readonly question: string;
  /** The answer. */
  readonly texts: readonly string[];
  readonly topic: string | null;
  /** Documents of the published guides that show it. */
  readonly guides: readonly string[];
}

export interface FieldEntry {
  readonly id: number;
  readonly slug: string | null;
  readonly name: string;
  readonly parent: number | null;
  readonly names: Readonly<Record<string, string>>;
}
