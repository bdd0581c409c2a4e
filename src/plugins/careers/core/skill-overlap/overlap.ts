import type { CatalogRequirement, Importance } from '../catalog';

/** How alike the skills of two roles are. */
export interface Likeness {
  readonly documentId: string;
  /** 0 to 1: twice what both ask for, by weight, over what each asks for. */
  readonly score: number;
  /** Skills that both ask for, by weight, the weightiest first. */
  readonly shared: readonly string[];
}

/** Which roles ask for what, so that the ones most alike are found without looking at each. */
export interface SkillOverlap {
  readonly put: (documentId: string, requirements: readonly CatalogRequirement[]) => void;
  readonly remove: (documentId: string) => void;
  /** The roles most like what these requirements ask for, best first; never the one that is left out. */
  readonly nearest: (
    requirements: readonly CatalogRequirement[],
    choice: { readonly limit: number; readonly without?: string },
  ) => readonly Likeness[];
  /** How alike two of them are, 0 to 1; 0 for one that is not among them. */
  readonly between: (one: string, other: string) => number;
  readonly size: () => number;
}

/** What a requirement's importance counts: an essential one as much as three that are optional. */
const LIKENESS_WEIGHTS: Readonly<Record<Importance, number>> = { essential: 3, recommended: 2, optional: 1 };

/** Above that share of all roles a skill ("Communication") says little, and looking at all who ask for it takes long. */
const COMMON_SHARE = 0.25;
/** With fewer roles than that, none is too common. */
const FEW_ROLES = 200;
/** So many of the best are looked at closely. */
const LOOKED_AT = 200;

type Weights = ReadonlyMap<string, number>;

/** The highest weight at which each skill is asked for; of several that will do, each counts a share. */
const weigh = (requirements: readonly CatalogRequirement[]): Weights => {
  const weights = new Map<string, number>();
  for (const { skills, anyOf, importance } of requirements) {
    const share = anyOf && skills.length > 1 ? 1 / Math.sqrt(skills.length) : 1;
    for (const skill of skills) {
      weights.set(skill, Math.max(weights.get(skill) ?? 0, LIKENESS_WEIGHTS[importance] * share));
    }
  }
  return weights;
};

export const createSkillOverlap = (): SkillOverlap => {
  /** As they are handed over: weights of thousands of roles would take more memory than all else here. */
  const roles = new Map<string, readonly CatalogRequirement[]>();
  const bySkill = new Map<string, Map<string, number>>();

  /** Rare skills say more than common ones: the weight that retrieval calls inverse document frequency. */
  const rarity = (skill: string): number => Math.log(1 + (roles.size + 1) / ((bySkill.get(skill)?.size ?? 0) + 0.5));
  const total = (weights: Weights): number => {
    let sum = 0;
    for (const [skill, weight] of weights) sum += weight * rarity(skill);
    return sum;
  };

  const weightsOf = (documentId: string): Weights => weigh(roles.get(documentId) ?? []);

  const compare = (own: Weights, theirs: Weights): Omit<Likeness, 'documentId'> => {
    const shared = [...own]
      .flatMap(([skill, weight]) => {
        const other = theirs.get(skill);
        return other === undefined ? [] : [{ skill, weight: Math.min(weight, other) * rarity(skill) }];
      })
      .sort((one, other) => other.weight - one.weight);
    const sum = shared.reduce((all, { weight }) => all + weight, 0);
    return {
      score: sum === 0 ? 0 : (2 * sum) / (total(own) + total(theirs)),
      shared: shared.map(({ skill }) => skill),
    };
  };

  const remove = (documentId: string): void => {
    for (const skill of weightsOf(documentId).keys()) {
      const askers = bySkill.get(skill);
      askers?.delete(documentId);
      if (askers?.size === 0) bySkill.delete(skill);
    }
    roles.delete(documentId);
  };

  const put = (documentId: string, requirements: readonly CatalogRequirement[]): void => {
    remove(documentId);
    roles.set(documentId, requirements);
    for (const [skill, weight] of weigh(requirements)) {
      const askers = bySkill.get(skill) ?? new Map<string, number>();
      askers.set(documentId, weight);
      bySkill.set(skill, askers);
    }
  };

  const nearest: SkillOverlap['nearest'] = (requirements, { limit, without }) => {
    const own = weigh(requirements);
    const most = roles.size > FEW_ROLES ? roles.size * COMMON_SHARE : Infinity;
    const both = new Map<string, number>();
    for (const [skill, weight] of own) {
      const askers = bySkill.get(skill);
      if (askers === undefined || askers.size > most) continue;
      const rare = rarity(skill);
      for (const [documentId, theirs] of askers) {
        if (documentId === without) continue;
        both.set(documentId, (both.get(documentId) ?? 0) + Math.min(weight, theirs) * rare);
      }
    }
    return [...both]
      .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
      .slice(0, Math.max(LOOKED_AT, limit))
      .map(([documentId]) => ({ documentId, ...compare(own, weightsOf(documentId)) }))
      .sort((one, other) => other.score - one.score || (one.documentId < other.documentId ? -1 : 1))
      .slice(0, limit);
  };

  return {
    put,
    remove,
    nearest,
    between: (one, other) => compare(weightsOf(one), weightsOf(other)).score,
    size: () => roles.size,
  };
};
