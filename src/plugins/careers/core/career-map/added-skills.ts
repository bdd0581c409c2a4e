/** What a guide asks for in one go: all of some skills, or any of them; or what its label says, without skills. */
export interface SkillRequirement {
  readonly label: string;
  readonly anyOf: boolean;
  /** Document ids. */
  readonly skills: readonly string[];
}

/**
 * What a step up from one guide to another asks for beyond what the first one does. Where any of several skills will do,
 * one that the first guide names is enough: a developer with Python need not learn Java to go on.
 */
export const addedSkills = ({
  from,
  to,
}: {
  readonly from: readonly SkillRequirement[];
  readonly to: readonly SkillRequirement[];
}): readonly SkillRequirement[] => {
  const known = new Set(from.flatMap(({ skills }) => skills));
  const labels = new Set(from.map(({ label }) => label.toLowerCase()));
  const named = new Set<string>();
  return to.flatMap((requirement) => {
    if (requirement.skills.length === 0) return labels.has(requirement.label.toLowerCase()) ? [] : [requirement];
    if (requirement.anyOf && requirement.skills.some((skill) => known.has(skill))) return [];
    const skills = requirement.skills.filter((skill) => !known.has(skill) && !named.has(skill));
    if (skills.length === 0) return [];
    for (const skill of skills) named.add(skill);
    return [{ ...requirement, skills }];
  });
};
