import { createHash } from 'node:crypto';
import { isOwnRecord, isRejected, type SourceEntry } from '../../../../core/imports/source-record';

const hash = (parts: readonly unknown[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/**
 * What tells an entry of a source from the others of the same job: the same whenever the files are read again, in whatever
 * order their rows are.
 *
 * @returns 64 hexadecimal digits
 */
export const recordKey = (entry: SourceEntry): string => {
  if (isRejected(entry)) {
    const { file, row, column, record, found, reason } = entry;
    return hash(['rejected', file, row, column, record, found, reason]);
  }
  const kind = isOwnRecord(entry) ? entry.kind : 'record';
  return hash([kind, entry.edition.source, entry.edition.edition, entry.locale, entry.record]);
};
