import type { SourcedSkill, SourceRecord } from '../../../../core/imports/source-record';
import { foldName } from '../../../../core/model/names';
import type { TaxonomyType } from '../../guide-documents';

/**
 * What to create of a skill that the taxonomy does not know, beside its name: what the source says of it.
 *
 * @returns by type and name; undefined when the source says nothing more
 */
export const describedBy = (
  records: readonly SourceRecord[],
): ((type: TaxonomyType, name: string) => Readonly<Record<string, unknown>> | undefined) => {
  const skills = new Map<string, SourcedSkill>();
  for (const { skills: described = [] } of records) {
    for (const skill of described) if (!skills.has(foldName(skill.name))) skills.set(foldName(skill.name), skill);
  }
  return (type, name) => {
    const skill = type === 'skill' ? skills.get(foldName(name)) : undefined;
    if (skill === undefined) return undefined;
    const { nature, reuse, description, aliases, id } = skill;
    return {
      nature,
      ...(reuse !== undefined && { reuse }),
      ...(description !== undefined && { description }),
      ...(aliases.length > 0 && { aliases }),
      ...(/^https?:/.test(id) && { externalIds: [{ scheme: 'esco', uri: id, match: 'exact' }] }),
    };
  };
};
