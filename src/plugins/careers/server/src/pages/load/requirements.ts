import type { CatalogRequirement, Importance, SkillLevel } from '../../../../core/catalog';
import type { RelatedSubject } from '../../../../core/skill-overlap';
import type { FieldTree } from './fields';
import type { GuideParts } from './guide-parts';
import type { GuideRow } from './guide-rows';
import { text } from './read-record';

/** What a guide asks for, by document id, from what was read of it or is being edited. */
export const requirementsOf = (parts: GuideParts, guideId: number): readonly CatalogRequirement[] =>
  parts('skills')
    .of(guideId)
    .map((row) => ({
      label: text(row.label) ?? '',
      anyOf: row.satisfiedBy !== 'all',
      skills: parts('skills.skills')
        .of(Number(row.id))
        .map(({ documentId }) => String(documentId)),
      importance: (text(row.importance) ?? 'essential') as Importance,
      level: text(row.level) as SkillLevel | null,
    }));

/** What other guides are compared with, to suggest related ones. */
export const subjectOf = (parts: GuideParts, fields: FieldTree, { id, documentId }: GuideRow): RelatedSubject => ({
  documentId,
  requirements: requirementsOf(parts, id),
  fields: ['field', 'otherFields'].flatMap((name) =>
    parts(name)
      .of(id)
      .flatMap((field) => fields.get(Number(field.id))?.documentId ?? []),
  ),
  advancesTo: parts('advancesTo')
    .of(id)
    .map((next) => String(next.documentId)),
});
