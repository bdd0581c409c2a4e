import { createCreditor, type Relations, type SkillCredit } from './credit';
import { labelTermId } from './label-terms';
import type { Importance, SkillLevel } from './types';

export interface MatchRequirement {
  /** "Server-side programming" */
  readonly label: string;
  /** Whether one of the skills is enough; otherwise all are asked for. */
  readonly anyOf: boolean;
  /** Ids. Without any, the label itself is looked for: see `requirementTerms`. */
  readonly skills: readonly string[];
  readonly importance: Importance;
  /** A text does not say how well somebody knows a thing: it is shown, not weighed. */
  readonly level: SkillLevel | null;
}

export interface MatchableGuide {
  readonly documentId: string;
  readonly slug: string;
  readonly title: string;
  readonly requirements: readonly MatchRequirement[];
  readonly certifications: readonly { readonly id: string; readonly importance: Importance }[];
}

/** A skill or certification of the taxonomy that is spoken about. */
export interface NamedId {
  readonly id: string;
  readonly name: string;
}

export interface RequirementCoverage {
  readonly label: string;
  readonly importance: Importance;
  readonly level: SkillLevel | null;
  /** Whether it is fulfilled: one of its skills, or all, are there. */
  readonly met: boolean;
  /** 0 to 1; more than 0 without `met` for a part of the skills, or for wider ones. */
  readonly credit: number;
  /** What the text names that fulfils it, or a part of it. */
  readonly by: readonly NamedId[];
  /** What it asks for and the text does not name. For "one of these" that is met, nothing. */
  readonly missing: readonly NamedId[];
  /** Skills that count in part, because the text names a wider one, or a certification that stands for them. */
  readonly partly: readonly { readonly skill: NamedId; readonly by: NamedId }[];
}

export interface GuideCoverage {
  /** 0 to 1. */
  readonly coverage: number;
  readonly requirements: readonly RequirementCoverage[];
  /** Recommended, not weighed: which of them applies depends on country and specialisation. */
  readonly certifications: readonly (NamedId & { readonly importance: Importance; readonly met: boolean })[];
  /** Names to put into the résumé, where they are true: the missing skills, the important ones first. At most ten. */
  readonly suggestedKeywords: readonly string[];
}

export interface CoverInput extends Relations {
  readonly guide: MatchableGuide;
  /** Ids of the skills and certifications found. */
  readonly found: ReadonlySet<string>;
  readonly nameOf: (id: string) => string;
}

/**
 * What a requirement weighs. A guide's essentials decide whether somebody can do the job, so that two recommended ones do not
 * outweigh one, and what is optional only tips the scale.
 */
export const IMPORTANCE_WEIGHTS: Readonly<Record<Importance, number>> = { essential: 4, recommended: 2, optional: 1 };

const MOST_KEYWORDS = 10;
/** Of "one of these" that has none: examples, not the whole list. */
const MOST_EXAMPLES = 3;
const IMPORTANCE_ORDER: readonly Importance[] = ['essential', 'recommended', 'optional'];

const wanted = ({ skills, label }: MatchRequirement): readonly string[] =>
  skills.length > 0 ? skills : [labelTermId(label)];

const coverRequirement = ({
  requirement,
  creditOf,
  nameOf,
}: {
  readonly requirement: MatchRequirement;
  readonly creditOf: (id: string) => SkillCredit;
  readonly nameOf: (id: string) => string;
}): RequirementCoverage => {
  const { label, importance, level, anyOf, skills } = requirement;
  const named = (id: string): NamedId => ({ id, name: nameOf(id) });
  const credits = wanted(requirement).map((id) => ({ id, ...creditOf(id) }));
  const credit = anyOf
    ? Math.max(...credits.map((skill) => skill.credit))
    : credits.reduce((sum, skill) => sum + skill.credit, 0) / credits.length;
  const met = anyOf ? credits.some((skill) => skill.credit === 1) : credits.every((skill) => skill.credit === 1);
  const shown = credits.filter((skill) => skill.credit === 1);
  return {
    label,
    importance,
    level,
    met,
    credit,
    by: skills.length === 0 ? [] : [...new Set(shown.flatMap(({ by }) => by ?? []))].map(named),
    missing:
      skills.length === 0 || (anyOf && met)
        ? []
        : credits.filter((skill) => skill.credit < 1).map(({ id }) => named(id)),
    partly: credits.flatMap(({ id, credit: part, by }) =>
      part > 0 && part < 1 && by !== null ? [{ skill: named(id), by: named(by) }] : [],
    ),
  };
};

const suggest = (
  requirements: readonly { readonly requirement: MatchRequirement; readonly covered: RequirementCoverage }[],
): readonly string[] => {
  const names = IMPORTANCE_ORDER.flatMap((importance) =>
    requirements
      .filter(({ covered }) => covered.importance === importance && !covered.met)
      .flatMap(({ requirement, covered }) =>
        covered.missing.length === 0
          ? [covered.label]
          : covered.missing.slice(0, requirement.anyOf ? MOST_EXAMPLES : undefined).map(({ name }) => name),
      ),
  );
  return [...new Set(names)].slice(0, MOST_KEYWORDS);
};

/**
 * How far what a résumé names fulfils what a guide asks for. It never falls when one more skill is found.
 *
 * A skill counts fully when the text names it or a part of it ("Bash" for "Shell scripting"); in half when the text names
 * only something wider, or a certification that stands for it. A requirement takes the best of its skills, or their mean when all are
 * asked for; requirements weigh by `IMPORTANCE_WEIGHTS`. A guide without requirements is covered by 0.
 */
export const coverGuide = ({ guide, found, nameOf, ...relations }: CoverInput): GuideCoverage => {
  const creditOf = createCreditor(found, relations);
  const covered = guide.requirements.map((requirement) => ({
    requirement,
    covered: coverRequirement({ requirement, creditOf, nameOf }),
  }));
  const weight = guide.requirements.reduce((sum, { importance }) => sum + IMPORTANCE_WEIGHTS[importance], 0);
  const gained = covered.reduce(
    (sum, { covered: { importance, credit } }) => sum + IMPORTANCE_WEIGHTS[importance] * credit,
    0,
  );
  return {
    coverage: weight === 0 ? 0 : gained / weight,
    requirements: covered.map(({ covered: requirement }) => requirement),
    certifications: guide.certifications.map(({ id, importance }) => ({
      id,
      name: nameOf(id),
      importance,
      met: found.has(id),
    })),
    suggestedKeywords: suggest(covered),
  };
};
