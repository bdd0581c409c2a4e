import type { ImportJob } from './job';
import type { RecordReport } from './record-report';

/**
 * The report of a job as a JSON text, `{job, records}`, a record a line: in pieces, because it may be long.
 *
 * @param reports in the order of the records
 */
export async function* jobReportAsJson(job: ImportJob, reports: AsyncIterable<RecordReport>): AsyncGenerator<string> {
  yield `{"job":${JSON.stringify(job)},"records":[`;
  let separator = '\n';
  for await (const report of reports) {
    yield separator + JSON.stringify(report);
    separator = ',\n';
  }
  yield '\n]}\n';
}
