import type { Provenance, TakenField } from '../provenance';
import { FIELD_RULES, type ImportedField } from './fields';
import { mergeList } from './merge-list';
import { mergeParts } from './merge-parts';
import { mergeText } from './merge-text';
import { mergeValue } from './merge-value';
import type { Merged } from './outcome';
import { statedBefore, type StatedField } from './stated-fields';

export interface FieldMerge {
  readonly field: ImportedField;
  readonly taken: TakenField | undefined;
  readonly mine: unknown;
  readonly stated: StatedField;
  /** The edition that is imported. */
  readonly edition: string;
  readonly others: readonly Provenance[];
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);

const wrongKind = ({ field, taken, stated }: FieldMerge): TypeError =>
  new TypeError(`The provenance of ${field} is of kind ${taken?.kind ?? 'none'}, the source's of kind ${stated.kind}`);

/** What other sources hold of a field. */
const heldByOthers = ({ field, others }: FieldMerge) =>
  others.flatMap(({ source, fields }) => {
    const held = fields[field];
    return held === undefined ? [] : [{ source, held }];
  });

/** Merges one field by its rule. */
export const mergeField = (input: FieldMerge): Merged<TakenField> => {
  const { field, taken, mine, stated, edition } = input;
  const rule = FIELD_RULES[field];
  const others = heldByOthers(input);
  if (stated.kind === 'list') {
    if (rule.kind !== 'list' || (taken !== undefined && taken.kind !== 'list')) throw wrongKind(input);
    return mergeList({
      field,
      rule,
      taken,
      mine: asList(mine),
      stated: stated.items,
      edition,
      others: others.flatMap(({ source, held }) =>
        held.kind === 'list' ? held.items.map(({ value }) => ({ source, value })) : [],
      ),
    });
  }
  if (stated.kind === 'parts') {
    if (rule.kind !== 'parts' || (taken !== undefined && taken.kind !== 'parts')) throw wrongKind(input);
    const owners = others.flatMap(({ source, held }) =>
      held.kind === 'parts' ? Object.keys(held.parts).map((part) => [part, source] as const) : [],
    );
    const before = taken === undefined ? undefined : statedBefore(taken);
    return mergeParts({
      field,
      taken,
      mine,
      stated: { ...(before?.kind === 'parts' ? before.parts : {}), ...stated.parts },
      owners: Object.fromEntries(owners),
    });
  }
  if (taken !== undefined && taken.kind !== 'value') throw wrongKind(input);
  const { taken: next, ...merged } = (rule.kind === 'text' ? mergeText : mergeValue)({
    field,
    taken,
    mine,
    stated: { value: stated.value, from: stated.from },
    owner: others[0]?.source,
  });
  return { ...merged, taken: next && { kind: 'value', ...next } };
};
