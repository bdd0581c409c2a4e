import { z } from 'zod';
import { toCsvCell } from './csv-cell';
import { CHANGE_KINDS } from './merge/outcome';

/** What an import tells about each record, as the admin panel reads it and as it is downloaded. */

export const RECORD_STATUSES = ['created', 'updated', 'unchanged', 'conflict', 'rejected'] as const;

const item = z.strictObject({ id: z.string(), label: z.string() });
const editionValue = z.strictObject({ edition: z.string(), value: z.unknown() });

export const conflictSchema = z.strictObject({
  id: z.string(),
  field: z.string(),
  item: item.optional(),
  paragraph: z.number().int().min(0).optional(),
  base: editionValue,
  mine: z.unknown(),
  theirs: editionValue,
});

export const changeSchema = z.strictObject({
  kind: z.enum(CHANGE_KINDS),
  field: z.string(),
  item: item.optional(),
  before: z.unknown(),
  after: z.unknown(),
  leftTo: z.string().optional(),
});

/** Why a record was not taken, and where that stands. */
export const rejectionSchema = z.strictObject({
  file: z.string(),
  /** 1-based line, or row of a sheet. */
  row: z.number().int().min(1).optional(),
  column: z.string().optional(),
  found: z.string().optional(),
  allowed: z.string().optional(),
  reason: z.string(),
});

const described = {
  source: z.string(),
  /** Empty when reading did not come so far. */
  edition: z.string(),
  record: z.string(),
  title: z.string(),
  locale: z.string(),
};

export const takenRecordSchema = z.strictObject({
  ...described,
  status: z.enum(['created', 'updated', 'unchanged', 'conflict']),
  /** Null in a dry run for a guide that is yet to be created. */
  guide: z.strictObject({ documentId: z.string(), slug: z.string().nullable() }).nullable(),
  /** How many pieces were written to the guide. */
  written: z.number().int().min(0),
  /** How many the source has no longer and the guide keeps. */
  flagged: z.number().int().min(0),
  /** How many stay as an editor or another source has them. */
  left: z.number().int().min(0),
  conflicts: z.array(conflictSchema),
  /** Each change, in a dry run; a run keeps their numbers. */
  changes: z.array(changeSchema).optional(),
  /** What of the record was understood in one of several ways, or has no place. */
  warnings: z.array(z.string()).optional(),
});

export const rejectedRecordSchema = z.strictObject({
  ...described,
  status: z.literal('rejected'),
  rejection: rejectionSchema,
});

export const recordReportSchema = z.discriminatedUnion('status', [takenRecordSchema, rejectedRecordSchema]);

export const recordTotalsSchema = z.strictObject({
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  conflict: z.number().int(),
  rejected: z.number().int(),
});

export type RecordStatus = (typeof RECORD_STATUSES)[number];
export type TakenRecord = z.infer<typeof takenRecordSchema>;
export type RejectedRecord = z.infer<typeof rejectedRecordSchema>;
export type RecordReport = z.infer<typeof recordReportSchema>;
export type RecordTotals = z.infer<typeof recordTotalsSchema>;

export const NO_RECORDS: RecordTotals = { created: 0, updated: 0, unchanged: 0, conflict: 0, rejected: 0 };

/** Totals with one record more: reports are counted as they come, and never held all at once. */
export const countRecord = (totals: RecordTotals, { status }: Pick<RecordReport, 'status'>): RecordTotals => ({
  ...totals,
  [status]: totals[status] + 1,
});

/** Columns of a downloaded report. */
export const RECORD_REPORT_COLUMNS = [
  'status',
  'source',
  'edition',
  'record',
  'title',
  'locale',
  'guide',
  'slug',
  'written',
  'flagged',
  'left',
  'conflicts',
  'file',
  'row',
  'column',
  'reason',
  'warnings',
] as const;

type Column = (typeof RECORD_REPORT_COLUMNS)[number];
type Cells = Readonly<Partial<Record<Column, string | number | null | undefined>>>;

/** `tasks: Write code (27.0 → 30.2)`, one for each, parted by semicolons. */
const conflictsOf = ({ conflicts }: TakenRecord): string =>
  conflicts
    .map(({ field, item: of, base, theirs }) =>
      [field, of && `: ${of.label}`, ` (${base.edition} → ${theirs.edition})`].filter(Boolean).join(''),
    )
    .join('; ');

const cellsOf = (report: RecordReport): Cells =>
  report.status === 'rejected'
    ? { ...report.rejection }
    : {
        guide: report.guide?.documentId,
        slug: report.guide?.slug,
        written: report.written,
        flagged: report.flagged,
        left: report.left,
        conflicts: conflictsOf(report),
        warnings: report.warnings?.join('; '),
      };

/**
 * @returns the cells of a record's row, in the order of `RECORD_REPORT_COLUMNS`, safe to open in a spreadsheet; quoting is
 *   the CSV writer's
 */
export const recordReportRow = (report: RecordReport): readonly string[] => {
  const { status, source, edition, record, title, locale } = report;
  const cells: Cells = { status, source, edition, record, title, locale, ...cellsOf(report) };
  return RECORD_REPORT_COLUMNS.map((column) => toCsvCell(String(cells[column] ?? '')));
};
