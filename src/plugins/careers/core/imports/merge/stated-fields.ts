import type { TakenField } from '../provenance';
import type { SourceItem, SourceRecord } from '../source-record';
import { FIELD_RULES, IMPORTED_FIELDS, type ImportedField } from './fields';
import type { Stated } from './outcome';
import { partsOf } from './same';
import type { StatedItem } from './stated-items';
import { guidePartsSchema, type GuideParts } from './written-parts';

/** What a source says about a field, each piece with the edition that says so. */
export type StatedField =
  | ({ readonly kind: 'value' } & Stated)
  | { readonly kind: 'parts'; readonly parts: Readonly<Record<string, Stated>> }
  | { readonly kind: 'list'; readonly items: readonly StatedItem[] };

export type StatedFields = Readonly<Partial<Record<ImportedField, StatedField>>>;

/** Guides that the record's relations lead to, by slug: only whoever knows the database can tell. */
export interface LinkedGuides {
  readonly relatedGuides?: readonly SourceItem<string>[];
  readonly advancesTo?: readonly SourceItem<string>[];
}

const isItems = (said: unknown): said is readonly SourceItem<unknown>[] => Array.isArray(said);

/**
 * What a record says, field by field, in the form in which guides hold it.
 *
 * @throws ZodError when the record holds what no guide can hold
 */
export const statedBy = (record: SourceRecord, links: LinkedGuides): StatedFields => {
  const from = record.edition.edition;
  const { related: _related, ...said } = record.guide;
  const all: Readonly<Record<string, unknown>> = { ...said, ...links };
  const content: GuideParts = guidePartsSchema.parse(
    Object.fromEntries(
      Object.entries(all).map(([field, value]) => [field, isItems(value) ? value.map((item) => item.value) : value]),
    ),
  );
  const fields = IMPORTED_FIELDS.flatMap((field): (readonly [ImportedField, StatedField])[] => {
    const value: unknown = content[field];
    const items = all[field];
    if (value === undefined) return [];
    if (Array.isArray(value) && isItems(items)) {
      const values: readonly unknown[] = value;
      return [[field, { kind: 'list', items: items.map(({ id }, index) => ({ id, value: values[index], from })) }]];
    }
    if (FIELD_RULES[field].kind === 'parts') {
      const parts = Object.entries(partsOf(value)).map(([name, part]) => [name, { value: part, from }] as const);
      return [[field, { kind: 'parts', parts: Object.fromEntries(parts) }]];
    }
    return [[field, { kind: 'value', value, from }]];
  });
  return Object.fromEntries(fields);
};

const lastSaid = ({ value, from, offered }: Omit<TakenField & { kind: 'value' }, 'kind'>): Stated =>
  offered === undefined ? { value, from } : { value: offered.value, from: offered.from };

/**
 * What the source said last about a field, from what is remembered: for a field that an edition has no table for, and to
 * find the conflicts that are still open.
 */
export const statedBefore = (taken: TakenField): StatedField => {
  if (taken.kind === 'value') return { kind: 'value', ...lastSaid(taken) };
  if (taken.kind === 'parts') {
    const parts = Object.entries(taken.parts).map(([name, part]) => [name, lastSaid(part)] as const);
    return { kind: 'parts', parts: Object.fromEntries(parts) };
  }
  return {
    kind: 'list',
    items: taken.items
      .filter(({ removedIn, offered }) => removedIn === undefined && offered?.value !== null)
      .map((item) => ({ id: item.id, ...lastSaid(item) })),
  };
};
