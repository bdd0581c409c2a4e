import type { GuideContent } from '../../model/guide-content';
import type { ProvenanceOfSource, SourcedField } from '../conflicts';
import { removedItems, takenOf, type Provenance, type TakenField } from '../provenance';
import { FIELD_RULES, isImportedField, labelOf, type ImportedField } from './fields';
import { isFieldModified } from './modified';

interface Described {
  readonly provenance: Provenance;
  readonly guide: GuideContent;
  /** Provenance of other sources on the same guide. */
  readonly others: readonly Provenance[];
}

const labelIn = (field: string, value: unknown): string => {
  const rule = isImportedField(field) ? FIELD_RULES[field] : undefined;
  return rule?.kind === 'list' ? labelOf(rule, value) : '';
};

/** Labels of editions, the latest import first. */
const latestFirst = ({ imports }: Provenance): readonly string[] =>
  Object.keys(imports).sort((one, other) =>
    (imports[other]?.importedAt ?? '').localeCompare(imports[one]?.importedAt ?? ''),
  );

const describeField = (
  { provenance, guide, others }: Described,
  [field, taken]: readonly [ImportedField, TakenField],
): SourcedField => {
  const values = takenOf(taken);
  const from = new Set(values.map((value) => value.from));
  return {
    field,
    editions: latestFirst(provenance).filter((edition) => from.has(edition)),
    count: values.length,
    isModified: isFieldModified({ field, taken, mine: guide[field], others }),
  };
};

/** What editors are told about the imports of one source into a guide; the credits, which imports write themselves, aside. */
export const describeProvenance = (described: Described): ProvenanceOfSource => {
  const { provenance } = described;
  const { source, record, edition, imports, fields, removedIn } = provenance;
  return {
    source,
    record,
    edition,
    editions: latestFirst(provenance).flatMap((label) => {
      const known = imports[label];
      return known === undefined ? [] : [{ edition: label, ...known }];
    }),
    fields: Object.entries(fields).flatMap(([field, taken]) =>
      isImportedField(field) && field !== 'sources' && takenOf(taken).length > 0
        ? [describeField(described, [field, taken])]
        : [],
    ),
    removed: removedItems(provenance).map((item) => ({
      field: item.field,
      label: labelIn(item.field, item.value),
      removedIn: item.removedIn,
    })),
    removedIn: removedIn ?? null,
  };
};
