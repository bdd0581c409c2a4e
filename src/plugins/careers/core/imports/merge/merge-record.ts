import type { GuideContent } from '../../model/guide-content';
import { provenanceSchema, type Provenance, type TakenField } from '../provenance';
import type { SourceRecord } from '../source-record';
import { updateCredits, usedEditions } from './credits';
import { IMPORTED_FIELDS } from './fields';
import { mergeField } from './merge-field';
import { isWritten, type Change, type Conflict } from './outcome';
import { isSame } from './same';
import { statedBefore, statedBy, type LinkedGuides, type StatedField, type StatedFields } from './stated-fields';
import { writtenParts, type GuideParts } from './written-parts';

export interface RecordMerge {
  /** What is remembered of this source, on this guide and in this locale; null when it is imported for the first time. */
  readonly base: Provenance | null;
  /** The guide's draft as it is now; null for a guide that is yet to be created. */
  readonly mine: GuideContent | null;
  readonly theirs: SourceRecord;
  /** What is remembered of other sources on the same guide and in the same locale. */
  readonly others: readonly Provenance[];
  readonly now: Date;
  /** Who is named in credits as the one that has modified the information. */
  readonly publisherName: string;
  /** Whether the guide is modified in another locale: its sources are the same in all of them. */
  readonly isModifiedElsewhere?: boolean;
  /** The guides that `theirs.guide.related` leads to; absent leaves such links alone. */
  readonly links?: LinkedGuides;
}

/** `conflict`: at least one is open, whether or not anything was written. */
export type MergeOutcome = 'created' | 'updated' | 'unchanged' | 'conflict';

export interface RecordMerged {
  readonly outcome: MergeOutcome;
  /** The fields that are to be written, whole; none when nothing has changed. */
  readonly guide: GuideParts;
  /** What is to be remembered; the very `base` when that is what is remembered already. */
  readonly provenance: Provenance;
  /** All that are open, of this import and of those before. */
  readonly conflicts: readonly Conflict[];
  readonly changes: readonly Change[];
}

/** What the edition says, and for fields that it has no table for, what an earlier one said. */
const withBefore = (stated: StatedFields, base: Provenance | null): StatedFields => {
  const before = Object.entries(base?.fields ?? {})
    .filter(([field]) => field !== 'sources')
    .map(([field, taken]) => [field, statedBefore(taken)] as const);
  return { ...Object.fromEntries(before), ...stated };
};

/** A list of which this edition has only a part says nothing of the items that it lacks: they are as they were before. */
const withRest = (stated: StatedFields, base: Provenance | null, { incomplete = [] }: SourceRecord): StatedFields => {
  const rest = incomplete.flatMap((field): (readonly [string, StatedField])[] => {
    const taken = base?.fields[field];
    const now = field === 'related' ? undefined : stated[field];
    if (taken?.kind !== 'list' || now?.kind !== 'list') return [];
    const ids = new Set(now.items.map(({ id }) => id));
    const before = statedBefore(taken);
    const missing = before.kind === 'list' ? before.items.filter(({ id }) => !ids.has(id)) : [];
    return [[field, { kind: 'list', items: [...now.items, ...missing] }]];
  });
  return { ...stated, ...Object.fromEntries(rest) };
};

/** A guide needs a name, and a record of figures has only its title. */
const withRole = (stated: StatedFields, { theirs, mine }: RecordMerge): StatedFields =>
  mine === null && stated.role === undefined
    ? { ...stated, role: { kind: 'value', value: theirs.title, from: theirs.edition.edition } }
    : stated;

const remembered = (
  { base, theirs, now }: RecordMerge,
  { fields, hasChanged }: { readonly fields: Provenance['fields']; readonly hasChanged: boolean },
): Provenance => {
  const { source, edition, ...described } = theirs.edition;
  const known = base?.imports[edition];
  const isKnown = known !== undefined && !hasChanged && isSame({ ...known, importedAt: null }, described);
  const imports = {
    ...base?.imports,
    [edition]: { ...described, importedAt: isKnown ? known.importedAt : now.toISOString() },
  };
  const used = usedEditions(fields);
  return {
    source,
    record: theirs.record,
    locale: theirs.locale,
    edition,
    imports: Object.fromEntries(Object.entries(imports).filter(([label]) => label === edition || used.has(label))),
    fields,
  };
};

const outcomeOf = ({
  mine,
  conflicts,
  hasWritten,
}: {
  readonly mine: GuideContent | null;
  readonly conflicts: readonly Conflict[];
  readonly hasWritten: boolean;
}): MergeOutcome => {
  if (mine === null) return 'created';
  if (conflicts.length > 0) return 'conflict';
  return hasWritten ? 'updated' : 'unchanged';
};

/**
 * Merges what a record says into a guide: a three-way merge of what was imported before, what the guide has become since,
 * and what the source says now. What nobody has touched follows the source; what an editor has changed stays, and is a
 * conflict where the source has changed it as well. What belongs to another source or to the editors is left.
 *
 * The same record again changes nothing and gives the same conflicts.
 *
 * @throws ZodError when the record holds what no guide can hold
 * @throws TypeError when `base` is of another source or locale: a mistake of the caller
 */
export const mergeRecord = (input: RecordMerge): RecordMerged => {
  const { base, mine, theirs, others, publisherName, isModifiedElsewhere = false, links = {} } = input;
  const { source, edition } = theirs.edition;
  if (base !== null && (base.source !== source || base.locale !== theirs.locale)) {
    throw new TypeError(`${source} in ${theirs.locale} cannot be merged on ${base.source} in ${base.locale}`);
  }
  const stated = withRole(withBefore(withRest(statedBy(theirs, links), base, theirs), base), input);
  const guide: Record<string, unknown> = { ...mine };
  const fields: Record<string, TakenField> = { ...base?.fields };
  const conflicts: Conflict[] = [];
  const changes: Change[] = [];
  for (const field of IMPORTED_FIELDS) {
    const said = stated[field];
    if (said === undefined) continue;
    const merged = mergeField({ field, taken: fields[field], mine: guide[field], stated: said, edition, others });
    guide[field] = merged.mine;
    if (merged.taken === undefined) Reflect.deleteProperty(fields, field);
    else fields[field] = merged.taken;
    conflicts.push(...merged.conflicts);
    changes.push(...merged.changes);
  }

  const hasChanged = changes.some(isWritten) || !isSame(fields, base?.fields ?? {});
  const parts = writtenParts(guide, changes);
  const credited = updateCredits({
    provenance: remembered(input, { fields, hasChanged }),
    guide: { ...mine, ...parts },
    others,
    publisherName,
    isModifiedElsewhere,
  });
  changes.push(...credited.changes);
  return {
    outcome: outcomeOf({ mine, conflicts, hasWritten: changes.some(isWritten) }),
    guide: { ...parts, ...credited.guide },
    provenance: base !== null && isSame(credited.provenance, base) ? base : provenanceSchema.parse(credited.provenance),
    conflicts,
    changes,
  };
};
