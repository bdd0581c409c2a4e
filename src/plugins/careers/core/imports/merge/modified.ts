import type { GuideContent } from '../../model/guide-content';
import type { Provenance, TakenField } from '../provenance';
import { FIELD_RULES, isImportedField, type ImportedField } from './fields';
import { isSame, partOf, fingerprint } from './same';

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);

/** Whether a guide says something else in a field than what a source gave it; see `isModified`. */
export const isFieldModified = ({
  field,
  taken,
  mine,
  others,
}: {
  readonly field: ImportedField;
  readonly taken: TakenField;
  readonly mine: unknown;
  readonly others: readonly Provenance[];
}): boolean => {
  if (taken.kind === 'value') return !isSame(taken.value, mine);
  if (taken.kind === 'parts') {
    return Object.entries(taken.parts).some(([name, { value }]) => !isSame(value, partOf(mine, name)));
  }
  const entries = listOf(mine);
  // Mostly the list is as it was imported: that is found out in one go.
  const isAsImported =
    entries.length === taken.items.length && taken.items.every(({ value }, place) => isSame(value, entries[place]));
  if (isAsImported) return false;
  const present = new Set(entries.map(fingerprint));
  if (taken.items.some(({ value }) => !present.has(fingerprint(value)))) return true;
  const rule = FIELD_RULES[field];
  if (rule.kind !== 'list' || !rule.isWhole) return false;
  // Who reads such a list takes all of it for the source's: an item of the editors' own modifies it.
  const held = [taken, ...others.flatMap(({ fields }) => fields[field] ?? [])].flatMap((each) =>
    each.kind === 'list' ? each.items : [],
  );
  const imported = new Set(held.map(({ value }) => fingerprint(value)));
  return [...present].some((entry) => !imported.has(entry));
};

/**
 * Whether anything in a guide that was taken from a source differs from what the source says: edited, taken out, or, in
 * lists that are one whole, added to. What the credit of the source has to say then is in `attribution`.
 *
 * @param others provenance of other sources on the same guide
 */
export const isModified = ({
  provenance,
  guide,
  others,
}: {
  readonly provenance: Provenance;
  readonly guide: Partial<GuideContent>;
  readonly others: readonly Provenance[];
}): boolean =>
  Object.entries(provenance.fields).some(
    ([field, taken]) =>
      isImportedField(field) && field !== 'sources' && isFieldModified({ field, taken, mine: guide[field], others }),
  );
