import { z } from 'zod';
import { recordTotalsSchema } from './record-report';

/** Imports and exports as jobs: what is asked for, and how far one is. */

export const IMPORT_JOB_KINDS = ['import', 'export'] as const;
export const IMPORT_JOB_STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export const EXPORT_FORMATS = ['markdown', 'json', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What the file of each format is called. */
export const EXPORT_FILES: Readonly<Record<ExportFormat, string>> = {
  markdown: 'careers-markdown.zip',
  json: 'careers.jsonl',
  csv: 'careers-csv.zip',
};

/** States in which nothing happens any more. */
export const isOver = (state: ImportJobState): boolean => state !== 'queued' && state !== 'running';

export const importOptionsSchema = z.strictObject({
  kind: z.literal('import'),
  /** Name of a source: `onet`. */
  source: z.string().min(1).max(40),
  /** Ids of the records to take; all of them when absent. */
  records: z.array(z.string().min(1)).max(20_000).optional(),
  /** Locale of the records, where the files do not say. */
  locale: z.string().min(1).max(20).optional(),
  /** Label of the edition, where the files do not say: `30.2`. */
  edition: z.string().min(1).max(60).optional(),
  /** Locales that whoever asked for it may write in; all of them when absent. The server sees to it. */
  locales: z.array(z.string()).optional(),
  /** Says what would happen, without writing anything. */
  dryRun: z.boolean().default(false),
});

export const exportOptionsSchema = z.strictObject({
  kind: z.literal('export'),
  format: z.enum(EXPORT_FORMATS),
  /** Document ids of guides; with all that they name. Everything when absent. */
  guides: z.array(z.string().min(1)).max(20_000).optional(),
  locale: z.string().min(1).max(20).optional(),
});

export const jobOptionsSchema = z.discriminatedUnion('kind', [importOptionsSchema, exportOptionsSchema]);

export const importJobSchema = z.strictObject({
  id: z.number().int(),
  kind: z.enum(IMPORT_JOB_KINDS),
  source: z.string(),
  state: z.enum(IMPORT_JOB_STATES),
  /** What the files are called. */
  label: z.string(),
  /** Somebody has asked for its end; it is `cancelled` as soon as its process has seen that. */
  cancelRequested: z.boolean(),
  options: jobOptionsSchema,
  done: z.number().int(),
  /** Null as long as nobody has counted. */
  total: z.number().int().nullable(),
  totals: recordTotalsSchema,
  problem: z.string().nullable(),
  /** Seconds, by the pace so far; null before there is one. */
  secondsLeft: z.number().nullable(),
  requestedAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
  requestedBy: z.string().nullable(),
});

export type ImportJobKind = (typeof IMPORT_JOB_KINDS)[number];
export type ImportJobState = (typeof IMPORT_JOB_STATES)[number];
export type ImportOptions = z.infer<typeof importOptionsSchema>;
export type ExportOptions = z.infer<typeof exportOptionsSchema>;
export type JobOptions = z.infer<typeof jobOptionsSchema>;
export type ImportJob = z.infer<typeof importJobSchema>;

/**
 * How long a job will still take, by its pace so far.
 *
 * @param elapsedMs since it was started
 * @returns seconds; null before the first record, or when nobody knows how many there are
 */
export const secondsLeft = ({
  done,
  total,
  elapsedMs,
}: {
  readonly done: number;
  readonly total: number | null;
  readonly elapsedMs: number;
}): number | null =>
  total === null || done <= 0 || elapsedMs <= 0 ? null : Math.max(0, ((total - done) * elapsedMs) / done / 1000);
