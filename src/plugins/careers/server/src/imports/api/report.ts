import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { ImportJob } from '../../../../core/imports/job';
import { jobReportAsJson } from '../../../../core/imports/job-report';
import { RECORD_REPORT_COLUMNS, recordReportRow, type RecordReport } from '../../../../core/imports/record-report';

type Reports = AsyncIterable<RecordReport>;

async function* toRows(reports: Reports): AsyncGenerator<readonly string[]> {
  yield RECORD_REPORT_COLUMNS;
  for await (const report of reports) yield recordReportRow(report);
}

/** A row a record, for spreadsheets: with a byte order mark, without which Excel takes UTF-8 for something else. */
export const reportAsCsv = (reports: Reports): Readable =>
  pipeline(
    Readable.from(toRows(reports)),
    stringify({ bom: true, record_delimiter: 'windows' }),
    // Whoever reads the stream is told of a failure.
    () => undefined,
  );

/** `{job, records}`: all that is known of each record. */
export const reportAsJson = (job: ImportJob, reports: Reports): Readable =>
  Readable.from(jobReportAsJson(job, reports));
