/** How much of a skill a text shows: 1 by itself or a part of it, `PART_CREDIT` by something wider or a certification. */
export interface SkillCredit {
  readonly credit: number;
  /** The id that the text names. */
  readonly by: string | null;
}

/**
 * Who knows version control has a part of what "Git" asks for; who holds a certificate once learnt what it is about, without
 * having said to work with it.
 */
export const PART_CREDIT = 0.5;

/** Who is wider than whom, and what certifications stand for; ids in, ids out. */
export interface Relations {
  /** Wider skills that a skill is a part of. */
  readonly broaderOf: (id: string) => readonly string[];
  /** Skills that a certification stands for; none for a skill. */
  readonly shownBy?: (id: string) => readonly string[];
}

const NOTHING: SkillCredit = { credit: 0, by: null };
/** Wider skills of wider skills: deep enough for any taxonomy, and an end for one that goes in a circle. */
const MOST_LEVELS = 8;

/** All that is wider than a skill, nearest first, itself left out. */
export const allBroader = (id: string, broaderOf: (id: string) => readonly string[]): readonly string[] => {
  const seen = new Set([id]);
  const wider: string[] = [];
  let level: readonly string[] = [id];
  for (let depth = 0; depth < MOST_LEVELS && level.length > 0; depth += 1) {
    level = level.flatMap(broaderOf).filter((next) => {
      if (seen.has(next)) return false;
      seen.add(next);
      return true;
    });
    wider.push(...level);
  }
  return wider;
};

/** What is found, and all that it is a part of, each with the id that speaks for it. */
const shownInFull = (found: ReadonlySet<string>, { broaderOf }: Relations): ReadonlyMap<string, string> => {
  const shown = new Map([...found].map((id) => [id, id]));
  for (const id of found) for (const wider of allBroader(id, broaderOf)) if (!shown.has(wider)) shown.set(wider, id);
  return shown;
};

/** Answers, for what a text names, how much of any skill that is. */
export const createCreditor = (found: ReadonlySet<string>, relations: Relations): ((id: string) => SkillCredit) => {
  const { broaderOf, shownBy = () => [] } = relations;
  const shown = shownInFull(found, relations);
  const certified = new Map<string, string>();
  for (const id of found) for (const skill of shownBy(id)) if (!certified.has(skill)) certified.set(skill, id);
  return (id) => {
    const by = shown.get(id);
    if (by !== undefined) return { credit: 1, by };
    // Only what the text itself names is a wider skill that somebody has: parts of it do not add up to the neighbour.
    const part = broaderOf(id).find((broader) => found.has(broader)) ?? certified.get(id);
    return part === undefined ? NOTHING : { credit: PART_CREDIT, by: part };
  };
};
