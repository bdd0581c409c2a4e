import type { Provenance } from '../../../../core/imports/provenance';
import type { SourceRecord } from '../../../../core/imports/source-record';
import type { SkillRequirement } from '../../../../core/model/guide-content';
import type { TaxonomyNames } from '../../guide-documents';

type PreferredName = (name: string) => string;

const renamed = <T extends Pick<SkillRequirement, 'skills'>>(requirement: T, preferred: PreferredName): T => ({
  ...requirement,
  skills: [...new Set(requirement.skills.map(preferred))],
});

const isRequirement = (value: unknown): value is Pick<SkillRequirement, 'skills'> =>
  typeof value === 'object' && value !== null && 'skills' in value && Array.isArray(value.skills);

const preferredIn =
  (names: TaxonomyNames): PreferredName =>
  (name) =>
    names.find('skill', name)?.name ?? name;

/**
 * A guide shows its skills under the names that the taxonomy prefers, a source under its own. To be compared, the record
 * and what is remembered of it are put in the taxonomy's words: a skill that was renamed since has not been edited.
 */
export const inWordsOf = (
  names: TaxonomyNames,
): { readonly record: (record: SourceRecord) => SourceRecord; readonly memory: (memory: Provenance) => Provenance } => {
  const preferred = preferredIn(names);
  return {
    record: (record) => {
      const { skills } = record.guide;
      if (skills === undefined) return record;
      const items = skills.map(({ id, value }) => ({ id, value: renamed(value, preferred) }));
      return { ...record, guide: { ...record.guide, skills: items } };
    },
    memory: (memory) => {
      const { skills } = memory.fields;
      if (skills?.kind !== 'list') return memory;
      const items = skills.items.map((item) =>
        isRequirement(item.value) ? { ...item, value: renamed(item.value, preferred) } : item,
      );
      return { ...memory, fields: { ...memory.fields, skills: { kind: 'list', items } } };
    },
  };
};
