import type { CatalogSkill, Skills } from '../catalog';
import type { Gap } from './gap';

/** Why a skill has to be learned: the new role asks for it; it is one of several that would do; another one needs it. */
export type LearningReason = 'required' | 'chosen' | 'prerequisite';

export interface LearningStep {
  readonly skill: string;
  /** Null when nobody has said how long it takes. */
  readonly hours: number | null;
  readonly reason: LearningReason;
  /** For `chosen`, what would do in its place. */
  readonly alternatives: readonly string[];
}

/** What to learn, in an order in which each skill comes after what it needs. */
export interface LearningPlan {
  readonly steps: readonly LearningStep[];
  /** Sum of the hours that are known. */
  readonly hours: number;
  /** How many of the steps have no hours. */
  readonly stepsWithoutHours: number;
}

/** For choosing between skills only: one without hours counts as one that takes about a working week. */
const USUAL_HOURS = 40;

interface Needed {
  /** Prerequisites that are still to learn come first; the skill itself is last. */
  readonly ids: readonly string[];
  readonly hours: number;
}

/** A skill with the prerequisites that are neither known nor planned, in an order to learn them in. */
const neededFor = (id: string, { skills, done }: { skills: Skills; done: ReadonlySet<string> }): Needed => {
  const ids: string[] = [];
  const seen = new Set<string>(done);
  // Depth first without recursion: a chain of prerequisites may be as long as the taxonomy, and stored data may hold a circle.
  const open: { readonly id: string; readonly isReady: boolean }[] = [{ id, isReady: false }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.isReady) {
      ids.push(next.id);
      continue;
    }
    if (seen.has(next.id)) continue;
    seen.add(next.id);
    open.push({ id: next.id, isReady: true });
    const prerequisites = skills.get(next.id)?.prerequisites ?? [];
    for (const before of [...prerequisites].reverse()) open.push({ id: before, isReady: false });
  }
  const hoursOf = (one: string): number => skills.get(one)?.learningHours ?? USUAL_HOURS;
  return { ids, hours: ids.reduce((sum, one) => sum + hoursOf(one), 0) };
};

/**
 * What somebody has to learn to close a gap: the missing skills with their prerequisites, each once. Where any of several
 * skills will do, the one that takes least beyond what is learned anyway.
 */
export const planLearning = (gap: Gap, skills: Skills): LearningPlan => {
  const done = new Set(gap.known);
  const steps: LearningStep[] = [];

  const learn = (id: string, reason: LearningReason, alternatives: readonly string[] = []): void => {
    for (const needed of neededFor(id, { skills, done }).ids) {
      done.add(needed);
      const skill: CatalogSkill | undefined = skills.get(needed);
      const isAsked = needed === id;
      steps.push({
        skill: needed,
        hours: skill?.learningHours ?? null,
        reason: isAsked ? reason : 'prerequisite',
        alternatives: isAsked ? alternatives : [],
      });
    }
  };

  const open = gap.requirements.filter(({ missing }) => missing.length > 0);
  for (const { requirement, missing } of open) {
    if (!requirement.anyOf || missing.length === 1) for (const id of missing) learn(id, 'required');
  }
  for (const { requirement, missing } of open) {
    if (!requirement.anyOf || missing.length === 1) continue;
    // What had to be learned for something else may be enough by now.
    if (missing.some((id) => done.has(id))) continue;
    const [cheapest] = missing
      .map((id) => ({ id, hours: neededFor(id, { skills, done }).hours }))
      .sort((one, other) => one.hours - other.hours);
    if (cheapest === undefined) continue;
    learn(
      cheapest.id,
      'chosen',
      missing.filter((id) => id !== cheapest.id),
    );
  }
  return {
    steps,
    hours: steps.reduce((sum, { hours }) => sum + (hours ?? 0), 0),
    stepsWithoutHours: steps.filter(({ hours }) => hours === null).length,
  };
};

/** Whole weeks at a pace of so many hours a week. */
export const weeksFor = (hours: number, hoursPerWeek: number): number => Math.ceil(hours / hoursPerWeek);
