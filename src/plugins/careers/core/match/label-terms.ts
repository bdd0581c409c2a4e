import { foldName } from '../model/names';
import type { MatchableGuide, MatchRequirement } from './cover';
import type { MatchTerm } from './types';

const PREFIX = 'label:';

/** The id under which the label of a requirement without skills is found. */
export const labelTermId = (label: string): string => `${PREFIX}${foldName(label)}`;

/** Whether an id is that of a label and none of the taxonomy: it does not belong into a list of skills. */
export const isLabelTermId = (id: string): boolean => id.startsWith(PREFIX);

/**
 * The labels of requirements that name no skills, as terms for the matcher: "Forklift driving" is met by a text that says so.
 *
 * @returns each label once
 */
export const requirementTerms = (
  requirements: Iterable<Pick<MatchRequirement, 'label' | 'skills'>>,
): readonly MatchTerm[] => {
  const terms = new Map<string, MatchTerm>();
  for (const { label, skills } of requirements) {
    const id = labelTermId(label);
    if (skills.length > 0 || terms.has(id)) continue;
    terms.set(id, {
      kind: 'skill',
      id,
      name: label,
      slug: null,
      nature: 'skill',
      names: [],
      translations: [],
      broader: [],
    });
  }
  return [...terms.values()];
};

/**
 * Gives requirements without skills the skill that is called like their label, so that "Infection control" is met by
 * whatever the taxonomy knows that skill by. Labels that are no skill's name stay as they are, for `requirementTerms`.
 *
 * @returns what does so for one guide after the other; its index of names holds as long as the terms do
 */
export const createLabelLinker = (terms: readonly MatchTerm[]): ((guide: MatchableGuide) => MatchableGuide) => {
  const skills = terms.filter(({ kind }) => kind === 'skill');
  const byName = new Map([
    ...skills.flatMap(({ id, names, translations }) =>
      [...names.map(({ label }) => label), ...translations.flatMap(({ name }) => name ?? [])].map(
        (label) => [foldName(label), id] as const,
      ),
    ),
    ...skills.map(({ id, name }) => [foldName(name), id] as const),
  ]);
  return (guide) => ({
    ...guide,
    requirements: guide.requirements.map((requirement) => {
      const skill = requirement.skills.length === 0 ? byName.get(foldName(requirement.label)) : undefined;
      return skill === undefined ? requirement : { ...requirement, skills: [skill] };
    }),
  });
};
