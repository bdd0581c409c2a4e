import type { CatalogRequirement, Skills } from '../catalog';

/** What a skill stands on: what has to be learned before it, and what it is a kind of. */
const groundOf = (id: string, skills: Skills): readonly string[] => {
  const skill = skills.get(id);
  return skill === undefined ? [] : [...skill.prerequisites, ...skill.broader];
};

/**
 * Some skills and all that they stand on, however far: whoever knows React knows JavaScript, and whoever knows
 * PostgreSQL knows relational databases.
 */
export const withGround = (named: Iterable<string>, skills: Skills): ReadonlySet<string> => {
  const known = new Set<string>();
  const open = [...named];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (known.has(id)) continue;
    known.add(id);
    open.push(...groundOf(id, skills));
  }
  return known;
};

/** The skills that a role asks for by name. Where any of several will do, whoever works in the role may know each. */
export const namedSkills = (requirements: readonly CatalogRequirement[]): ReadonlySet<string> =>
  new Set(requirements.flatMap(({ skills }) => skills));
