import type { Core } from '@strapi/strapi';
import type { ImportOptions } from '../../../../core/imports/job';
import { countRecord } from '../../../../core/imports/record-report';
import { isRejected, type SourceEntry } from '../../../../core/imports/source-record';
import { inTransaction } from '../../guide-documents';
import type { FileSet } from '../files';
import { findSource, type ImportSource } from '../sources';
import { isRecordsFault, type ImportedRecord, type RecordWriter } from '../write';
import { refuse, reportAgain, reportRejected, writeEntries, type KeyedEntry } from './batch';
import { breathing, letOthersGo } from './breathe';
import { insertEntries, loadKeys, type NewEntry } from './entries';
import { JobEnded } from './job-ended';
import { FIRST_BATCH, nextBatchSize } from './pace';
import { keepJob, noteProgress, type Lease } from './queue';
import { recordKey } from './record-key';
import type { JobRow } from './rows';
import { untilAborted } from './until-aborted';
import { inTurn } from './write-turns';

export interface ImportRun {
  readonly strapi: Core.Strapi;
  readonly lease: Lease;
  readonly job: JobRow;
  readonly options: ImportOptions;
  readonly files: FileSet;
  readonly writer: RecordWriter;
  /** Ends the run between two transactions. */
  readonly signal: AbortSignal;
}

const readOptions = ({ options: { records, locale, edition } }: ImportRun) => ({
  ...(records && { records: new Set(records) }),
  ...(locale && { locale }),
  ...(edition && { edition }),
});

const countRecords = async (source: ImportSource, run: ImportRun): Promise<number> => {
  const { records, locale } = run.options;
  if (records) return new Set(records).size;
  const listed = untilAborted(source.list(run.files, locale ? { locale } : {}), run.signal);
  let count = 0;
  while ((await listed.next()).done !== true) count += 1;
  return count;
};

/**
 * Leaves out what the job has dealt with before it was taken up again; a record that comes a second time is a fault.
 *
 * @param recall is told of the records that are left out
 */
async function* newEntries(
  entries: AsyncIterable<SourceEntry>,
  { known, recall }: { readonly known: ReadonlySet<string>; readonly recall: (record: ImportedRecord) => void },
): AsyncGenerator<KeyedEntry> {
  const read = new Set<string>();
  for await (const found of entries) {
    const isAgain = !isRejected(found) && read.has(recordKey(found));
    const entry = isAgain ? reportAgain(found) : found;
    const key = recordKey(entry);
    if (read.has(key)) continue;
    read.add(key);
    if (!known.has(key)) yield { key, entry };
    else if (!isRejected(entry)) recall(entry);
  }
}

/** Runs `work` in a transaction in which the job stays this process's. @throws JobEnded before anything is written */
const whileHeld = async <T>({ strapi, lease, writer }: ImportRun, work: () => Promise<T>): Promise<T> => {
  let attempts = 0;
  return inTurn(strapi, () =>
    inTransaction({
      strapi,
      work: async () => {
        attempts += 1;
        if (attempts > 1) await writer.reset();
        // First: it keeps others from taking the job over until the transaction has ended.
        const held = await keepJob(strapi, lease);
        if (held !== 'mine') throw new JobEnded(held);
        return breathing(strapi, work);
      },
    }),
  );
};

/** Writes batches, each in a transaction of its own with its entries and the job's progress. */
const createBatchWriter = (run: ImportRun) => {
  const { strapi, lease, writer, job, options } = run;
  let { done, totals } = job;

  /** @param make what there is to report; within the transaction */
  const commit = async (make: () => Promise<readonly NewEntry[]>): Promise<void> => {
    const next = await whileHeld(run, async () => {
      const entries = await make();
      await insertEntries(strapi, lease.id, entries);
      const progress = {
        done: done + entries.length,
        totals: entries.reduce((sum, { report }) => countRecord(sum, report), totals),
      };
      if (!(await noteProgress(strapi, lease, { ...progress, takeovers: 0 }))) throw new JobEnded('lost');
      return progress;
    });
    ({ done, totals } = next);
  };

  const write = async (batch: readonly KeyedEntry[]): Promise<void> => {
    try {
      await commit(() => writeEntries(batch, { writer, source: job.source, dryRun: options.dryRun }));
    } catch (error) {
      await writer.reset();
      if (!isRecordsFault(error)) throw error;
      const [only] = batch;
      if (batch.length === 1 && only) await commit(() => Promise.resolve([refuse(only, error)]));
      // One of them is at fault: each by itself tells which.
      else for (const entry of batch) await write([entry]);
    }
  };
  return { write, commit };
};

const beginPace = async ({ strapi, lease, job }: ImportRun): Promise<void> => {
  await noteProgress(strapi, lease, { runningSince: new Date(), doneBefore: job.done });
};

/**
 * Reads the files of a job and writes their records, those that are not yet dealt with.
 *
 * @throws SourceFileError when a file cannot be read; JobEnded when the job is to end or is another process's; Aborted when
 *   the signal says so; anything else is a bug or a failing database. What was written before stays.
 */
export const runImport = async (run: ImportRun): Promise<void> => {
  const { strapi, lease, job, options, files, writer, signal } = run;
  const source = await findSource(job.source).load();
  if (job.total === null) await noteProgress(strapi, lease, { total: await countRecords(source, run) });
  const known = await loadKeys(strapi, lease.id);
  const batches = createBatchWriter(run);
  let size = FIRST_BATCH;
  let hasBegun = false;
  let batch: KeyedEntry[] = [];

  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    if (!hasBegun) await beginPace(run);
    hasBegun = true;
    const startedAt = performance.now();
    await batches.write(batch);
    size = nextBatchSize({ size: batch.length, elapsedMs: performance.now() - startedAt });
    batch = [];
    await letOthersGo(strapi);
  };

  const recall = writer.recall.bind(writer);
  for await (const entry of newEntries(untilAborted(source.read(files, readOptions(run)), signal), { known, recall })) {
    batch.push(entry);
    if (batch.length < size) continue;
    await flush();
    signal.throwIfAborted();
  }
  await flush();
  if (options.dryRun) return whileHeld(run, () => Promise.resolve());
  await writer.finish(async (work) => {
    signal.throwIfAborted();
    await batches.commit(async () => {
      const entries = (await work()).map((row) => ({ key: recordKey(row), report: reportRejected(row, job.source) }));
      return entries.filter(({ key }) => !known.has(key));
    });
    await letOthersGo(strapi);
  });
};
