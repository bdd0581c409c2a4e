import { isDeepStrictEqual } from 'node:util';
import type { Change } from '../../../../../core/imports/merge';
import type { TakenRecord } from '../../../../../core/imports/record-report';
import type { OwnRecord } from '../../../../../core/imports/source-record';
import type { Fields } from '../../../../../core/rules';
import { withoutEmpty } from '../../../guide-documents';

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);

const isSame = (a: unknown, b: unknown): boolean =>
  isNothing(a) ? isNothing(b) : isDeepStrictEqual(withoutEmpty(a), withoutEmpty(b));

/** What a field becomes. */
export const changeOf = (field: string, before: unknown, after: unknown): Change => ({
  kind: isNothing(before) ? 'added' : isNothing(after) ? 'removed' : 'changed',
  field,
  before: before ?? null,
  after: after ?? null,
});

/** What a file states that differs from what is stored; fields that it does not state stay as they are. */
export const changesBetween = (stored: Fields, stated: Fields): Change[] =>
  Object.entries(stated).flatMap(([field, after]) =>
    after === undefined || isSame(stored[field], after) ? [] : changeOf(field, stored[field], after),
  );

/** What became of an own record. Nothing of it is flagged or left: own content is written as it is. */
export const reportOwn = (
  { edition, record, title, locale, warnings: ofReading = [] }: OwnRecord,
  {
    isNew,
    changes,
    guide = null,
    warnings = [],
    dryRun,
  }: {
    readonly isNew: boolean;
    readonly changes: readonly Change[];
    readonly guide?: TakenRecord['guide'];
    readonly warnings?: readonly string[];
    readonly dryRun: boolean;
  },
): TakenRecord => {
  const all = [...ofReading, ...warnings];
  return {
    source: edition.source,
    edition: edition.edition,
    record,
    title,
    locale,
    status: isNew ? 'created' : changes.length > 0 ? 'updated' : 'unchanged',
    guide,
    written: changes.length,
    flagged: 0,
    left: 0,
    conflicts: [],
    ...(dryRun && { changes: [...changes] }),
    ...(all.length > 0 && { warnings: all }),
  };
};
