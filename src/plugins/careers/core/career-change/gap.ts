import type { CatalogRequirement, SkillLevel, Skills } from '../catalog';
import { SKILL_LEVELS } from '../model/vocabulary';
import { namedSkills, withGround } from './implied';

/** One of the new role's requirements, seen from the present one. */
export interface RequirementGap {
  readonly requirement: CatalogRequirement;
  /** Skills of it that the present role asks for too, or that are implied by what it asks for. */
  readonly shared: readonly string[];
  /** Skills still to learn; one of them is enough when the requirement takes any. Empty when it is met. */
  readonly missing: readonly string[];
  /** True when nothing of the requirement is known and it is not about skills of the taxonomy. */
  readonly lacksLabel: boolean;
  /** Set when it is met, but at a lower level than the new role asks for. */
  readonly deepen: { readonly from: SkillLevel; readonly to: SkillLevel } | null;
}

export interface Gap {
  readonly requirements: readonly RequirementGap[];
  /** All that somebody in the present role is taken to know. */
  readonly known: ReadonlySet<string>;
}

const foldLabel = (label: string): string => label.normalize('NFKC').trim().toLowerCase();
const rankOf = (level: SkillLevel): number => SKILL_LEVELS.indexOf(level);

/** The highest level at which the present role asks for each skill and each label. */
const levelsOf = (requirements: readonly CatalogRequirement[]): ReadonlyMap<string, SkillLevel> => {
  const levels = new Map<string, SkillLevel>();
  for (const { label, skills, level } of requirements) {
    if (level === null) continue;
    for (const key of skills.length > 0 ? skills : [`label ${foldLabel(label)}`]) {
      const known = levels.get(key);
      if (known === undefined || rankOf(known) < rankOf(level)) levels.set(key, level);
    }
  }
  return levels;
};

const deepenOf = (levels: readonly SkillLevel[], { anyOf, level }: CatalogRequirement): RequirementGap['deepen'] => {
  if (level === null || levels.length === 0) return null;
  const inOrder = [...levels].sort((one, other) => rankOf(one) - rankOf(other));
  // Of several that will do, the best counts; of several that are all needed, the weakest.
  const from = anyOf ? inOrder.at(-1) : inOrder[0];
  return from !== undefined && rankOf(from) < rankOf(level) ? { from, to: level } : null;
};

/**
 * What a role asks for beyond another. From a role to itself there is nothing.
 *
 * @param from what the present role asks for, and so what is known
 * @param to what the new one asks for
 * @param since roles that somebody has gone through since, with the skills learned for them: of several that would have
 *   done, only the one that was chosen
 */
export const findGap = ({
  from,
  to,
  skills,
  since = { requirements: [], learned: [] },
}: {
  readonly from: readonly CatalogRequirement[];
  readonly to: readonly CatalogRequirement[];
  readonly skills: Skills;
  readonly since?: {
    readonly requirements: readonly CatalogRequirement[];
    readonly learned: readonly string[];
  };
}): Gap => {
  const known = withGround([...namedSkills(from), ...since.learned], skills);
  const done = [...from, ...since.requirements];
  const labels = new Set(done.map(({ label }) => foldLabel(label)));
  const levels = levelsOf(done);
  const requirements = to.map((requirement): RequirementGap => {
    if (requirement.skills.length === 0) {
      const lacksLabel = !labels.has(foldLabel(requirement.label));
      const level = levels.get(`label ${foldLabel(requirement.label)}`);
      const deepen = lacksLabel || level === undefined ? null : deepenOf([level], requirement);
      return { requirement, shared: [], missing: [], lacksLabel, deepen };
    }
    const shared = requirement.skills.filter((id) => known.has(id));
    const isMet = requirement.anyOf ? shared.length > 0 : shared.length === requirement.skills.length;
    const missing = isMet ? [] : requirement.skills.filter((id) => !known.has(id));
    const deepen = isMet
      ? deepenOf(
          shared.flatMap((id) => levels.get(id) ?? []),
          requirement,
        )
      : null;
    return { requirement, shared, missing, lacksLabel: false, deepen };
  });
  return { requirements, known };
};

/** Whether the new role asks for anything that the present one does not. */
export const isEmptyGap = ({ requirements }: Gap): boolean =>
  requirements.every(({ missing, lacksLabel, deepen }) => missing.length === 0 && !lacksLabel && deepen === null);
