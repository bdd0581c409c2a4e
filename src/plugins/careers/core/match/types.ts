import type { ALIAS_MATCHINGS, IMPORTANCES, SKILL_LEVELS, SKILL_NATURES } from '../model/vocabulary';

export type Matching = (typeof ALIAS_MATCHINGS)[number];
export type SkillNature = (typeof SKILL_NATURES)[number];
export type Importance = (typeof IMPORTANCES)[number];
export type SkillLevel = (typeof SKILL_LEVELS)[number];

/** Another name of a skill or certification, hidden ones included. */
export interface MatchName {
  readonly label: string;
  readonly matching: Matching;
}

/** A skill or certification, with all that it is called. */
export interface MatchTerm {
  readonly kind: 'skill' | 'certification';
  readonly id: string;
  readonly name: string;
  readonly slug: string | null;
  readonly acronym?: string | null;
  readonly nature?: SkillNature;
  /** One that is the preferred name again says how to look for it: `{label: Go, matching: needs-context}`. */
  readonly names: readonly MatchName[];
  readonly translations: readonly {
    readonly locale: string;
    readonly name: string | null;
    readonly names: readonly MatchName[];
  }[];
  /** Ids of the wider skills that a skill is a part of. */
  readonly broader: readonly string[];
  /** Of a certification, the ids of the skills that it stands for. */
  readonly shows?: readonly string[];
}

/** A piece of the text that shows a skill. */
export interface Evidence {
  /** In UTF-16 units of the text given; `text.slice(start, end)` is `text`. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A skill or certification that a text names. */
export interface Mention {
  readonly kind: 'skill' | 'certification';
  readonly id: string;
  /** In the order of the text, at least one. */
  readonly evidence: readonly Evidence[];
}

export interface FindOptions {
  /** How much evidence is given for each skill; the first ones of the text. 20 when not said. */
  readonly mostEvidence?: number;
  /**
   * Of a job ad, only what it asks for is found, not all that it names; see `asked-for.ts`. A résumé when not said. A function
   * decides by itself, for learning what the model is to know.
   */
  readonly source?: 'resume' | 'job-ad' | ((features: readonly string[], evidence: Evidence) => boolean);
}

export interface Matcher {
  /**
   * Finds what a text names, in the order in which it first does. Takes time in proportion to the length of the text.
   *
   * @throws never: any string is a text
   */
  find(text: string, options?: FindOptions): readonly Mention[];
  /** How many different names it looks for. */
  readonly size: number;
}
