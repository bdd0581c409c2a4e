import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { ImportJob } from '../../../../core/imports/job';
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

async function* toJson(job: ImportJob, reports: Reports): AsyncGenerator<string> {
  yield `{"job":${JSON.stringify(job)},"records":[`;
  let separator = '\n';
  for await (const report of reports) {
    yield separator + JSON.stringify(report);
    separator = ',\n';
  }
  yield '\n]}\n';
}

/** `{job, records}`: all that is known of each record. */
export const reportAsJson = (job: ImportJob, reports: Reports): Readable => Readable.from(toJson(job, reports));
