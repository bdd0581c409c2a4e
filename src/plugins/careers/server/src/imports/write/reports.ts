import { isWritten, type RecordMerged } from '../../../../core/imports/merge';
import type { RejectedRecord, TakenRecord } from '../../../../core/imports/record-report';
import { CareersValidationError } from '../../rules';
import type { OwnRecord, RejectedRow, SourceRecord } from '../../../../core/imports/source-record';

const described = ({ edition, record, title, locale }: SourceRecord | OwnRecord) => ({
  source: edition.source,
  edition: edition.edition,
  record,
  title,
  locale,
});

/** What became of a record. Each change is told in a dry run; of a run only how many there were. */
export const reportOf = (
  record: SourceRecord,
  {
    merged,
    guide,
    dryRun,
  }: { readonly merged: RecordMerged; readonly guide: TakenRecord['guide']; readonly dryRun: boolean },
): TakenRecord => {
  const { outcome, changes, conflicts } = merged;
  const count = (kind: 'flagged' | 'left'): number => changes.filter((change) => change.kind === kind).length;
  return {
    ...described(record),
    status: outcome,
    guide: guide && { documentId: guide.documentId, slug: guide.slug },
    written: changes.filter(isWritten).length,
    flagged: count('flagged'),
    left: count('left'),
    conflicts: [...conflicts],
    ...(dryRun && { changes: [...changes] }),
  };
};

/** A record that cannot be taken, and why. */
export const rejectionOf = (
  record: SourceRecord | OwnRecord,
  why: Pick<RejectedRow, 'reason' | 'column' | 'found' | 'allowed'>,
): RejectedRecord => ({
  ...described(record),
  status: 'rejected',
  rejection: { file: record.file, ...(record.row !== undefined && { row: record.row }), ...why },
});

/**
 * Skills and their like have no locale.
 *
 * @param locales those of the app
 * @param permitted those that whoever imports may write in
 * @throws CareersValidationError when a record's is none of them
 */
export const refuseLocale = (
  { locales, permitted }: { readonly locales: readonly string[]; readonly permitted: readonly string[] },
  { locale }: SourceRecord | OwnRecord,
): void => {
  if (locale === '') return;
  if (locales.includes(locale)) {
    if (permitted.includes(locale)) return;
    throw new CareersValidationError([
      {
        path: ['locale'],
        message: `The role of whoever imports does not let them write in the language "${locale}".`,
        found: locale,
        allowed: permitted.join(', '),
      },
    ]);
  }
  throw new CareersValidationError([
    {
      path: ['locale'],
      message: `The locale "${locale}" is not set up. Add it under Settings → Internationalization.`,
      found: locale,
      allowed: locales.join(', '),
    },
  ]);
};
