import { existsSync } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import type { ImportJob, ImportOptions } from '../../core/imports/job';
import { jobReportAsJson } from '../../core/imports/job-report';
import { SOURCE_NAMES } from '../../core/imports/source-record';
import type { ImportJobService } from '../../server/src/imports';
import { withApp } from '../app';
import { keepHeapSmall } from '../import-process';
import { print } from '../output';
import { UsageError } from '../usage';
import { followJob } from './follow-job';
import { describeReport, describeTotals } from './import-progress';

export interface SourceArguments {
  /** Name of the source, then files and folders. */
  readonly operands: readonly string[];
  readonly publish: boolean;
  readonly occupations: string | undefined;
  readonly all: boolean;
  readonly edition: string | undefined;
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly locale: string | undefined;
  readonly app: string | undefined;
}

/** Files of one's own: all that is in them is meant. */
const OWN_FORMATS: readonly string[] = ['documents', 'json', 'csv'];
/** Lines of a report on a terminal. */
const MOST_LINES = 30;

/**
 * Whether `careers import` is followed by a source rather than by files: one of the plugin's, or, where there is no file of
 * that name, one that the app may have added.
 */
export const isSource = ([first = '']: readonly string[]): boolean =>
  SOURCE_NAMES.some((name) => name === first) || (/^[a-z][a-z0-9-]*$/.test(first) && !existsSync(first));

const toOptions = (source: string, args: SourceArguments): ImportOptions => {
  const { occupations, all, edition, locale, dryRun } = args;
  const records = occupations
    ?.split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  if (records && all) throw new UsageError('Say --occupations or --all, not both.');
  if (records?.length === 0) throw new UsageError('Name at least one record: --occupations 15-1252.00');
  if (!records && !all && !OWN_FORMATS.includes(source)) {
    throw new UsageError('Say which records: --occupations 15-1252.00,15-1254.00 or --all.');
  }
  return {
    kind: 'import',
    source,
    ...(records && { records }),
    ...(locale && { locale }),
    ...(edition && { edition }),
    dryRun,
  };
};

const existing = (file: string): string => {
  if (!existsSync(file)) throw new UsageError(`${file}: there is no such file or folder.`);
  return path.resolve(file);
};

const printJson = async (jobs: ImportJobService, job: ImportJob): Promise<void> => {
  for await (const piece of jobReportAsJson(job, jobs.reports(job.id))) {
    if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
  }
};

const IN_WORDS = {
  done: 'Done',
  cancelled: 'Cancelled',
  failed: 'Failed',
  queued: 'Queued',
  running: 'Running',
} as const;

const printWords = async (jobs: ImportJobService, job: ImportJob): Promise<void> => {
  let lines = 0;
  for await (const report of jobs.reports(job.id)) {
    for (const line of describeReport(report)) {
      lines += 1;
      if (lines <= MOST_LINES) print(line);
    }
  }
  if (lines > MOST_LINES) print(`… and ${lines - MOST_LINES} more; --json tells all`);
  if (job.problem !== null) print(job.problem);
  print(
    `${IN_WORDS[job.state]}${job.options.kind === 'import' && job.options.dryRun ? ', nothing was written' : ''}: ${describeTotals(job.totals)}`,
  );
};

/**
 * Puts an import into the queue of the app and waits for its end; the same command again goes on with one that was
 * interrupted.
 *
 * @returns the exit code: 1 when it failed, was cancelled, or a record was rejected
 */
export const importSourceCommand = async (args: SourceArguments): Promise<number> => {
  const [source = '', ...files] = args.operands;
  if (args.publish)
    throw new UsageError('--publish is for documents: guides from a source are for editors to publish.');
  if (files.length === 0) throw new UsageError(`Name the folder, zip or files: careers import ${source} DIR`);
  keepHeapSmall();
  // Before the app is loaded, which may change the current folder.
  const job = { options: toOptions(source, args), files: { paths: files.map(existing) } };
  const ended = await withApp({
    folder: args.app,
    work: async (strapi) => {
      const jobs = strapi.plugin('careers').service<ImportJobService>('import-jobs');
      const same = await jobs.findSame(job);
      const id = same ?? (await jobs.enqueue(job)).id;
      if (same !== undefined) process.stderr.write(`Going on with import ${id} of the same files.\n`);
      const end = await followJob(jobs, id);
      await (args.json ? printJson(jobs, end) : printWords(jobs, end));
      return end;
    },
  });
  return ended.state === 'done' && ended.totals.rejected === 0 ? 0 : 1;
};
