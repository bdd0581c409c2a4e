import { recordReportSchema, type RecordReport } from '../../../../core/imports/record-report';
import { isOwnRecord, isRejected, type RejectedRow, type SourceEntry } from '../../../../core/imports/source-record';
import type { NewEntry } from './entries';
import { reasonOf, type ImportedRecord, type RecordWriter } from '../write';

/** An entry of the source under its key in the job. */
export interface KeyedEntry {
  readonly key: string;
  readonly entry: SourceEntry;
}

export const reportRejected = (row: RejectedRow, source: string): RecordReport => {
  const { record = '', ...rejection } = row;
  return recordReportSchema.parse({
    source,
    edition: '',
    record,
    title: '',
    locale: '',
    status: 'rejected',
    rejection,
  });
};

const reportRefused = (record: ImportedRecord, reason: string): RecordReport => ({
  source: record.edition.source,
  edition: record.edition.edition,
  record: record.record,
  title: record.title,
  locale: record.locale,
  status: 'rejected',
  rejection: { file: record.file, ...(record.row !== undefined && { row: record.row }), reason },
});

/** The entry of a record that was refused. @throws the error itself when it is none of the record's doing */
export const refuse = ({ key, entry }: KeyedEntry, error: unknown): NewEntry => {
  if (isRejected(entry)) throw error;
  return { key, report: reportRefused(entry, reasonOf(error)) };
};

/** Within a transaction: writes what of a batch are records, and reports on all of it in its order. */
export const writeEntries = async (
  batch: readonly KeyedEntry[],
  { writer, source, dryRun }: { readonly writer: RecordWriter; readonly source: string; readonly dryRun: boolean },
): Promise<readonly NewEntry[]> => {
  const records = batch.flatMap(({ entry }) => (isRejected(entry) ? [] : [entry]));
  const reports = [...(records.length > 0 ? await writer.writeAll(records, { dryRun }) : [])];
  if (reports.length !== records.length) {
    throw new Error(`${records.length} records were written and ${reports.length} reported`);
  }
  return batch.flatMap(({ key, entry }) => {
    const report = isRejected(entry) ? reportRejected(entry, source) : reports.shift();
    return report === undefined ? [] : [{ key, report }];
  });
};

/** A record that the files have a second time. */
export const reportAgain = (entry: ImportedRecord): RejectedRow => ({
  file: entry.file,
  ...(entry.row !== undefined && { row: entry.row }),
  record: entry.record,
  found: isOwnRecord(entry) ? `${entry.kind} ${entry.record}` : entry.record,
  reason: 'The files have this record more than once; the first one is taken.',
});
