import type { Outlook, Projection, SourceRow } from '../../../../../core/imports/source-record';

/** Figures of a table: where they stand in it, and what they are of. */
export interface Layout {
  /** @throws FigureError when a cell is no number */
  projection(row: SourceRow): Projection;
  demand(row: SourceRow): Outlook['demand'];
  /** What makes a row the one that it is, among those of an occupation. */
  readonly ids: readonly string[];
  /** `2024–2034`, when the columns tell it; then the table is one of BLS. */
  readonly span?: string;
}

/** A cell that is no number. */
export class FigureError extends Error {
  constructor(
    readonly column: string,
    readonly found: string,
  ) {
    super(`"${found}" in ${column} is no number`);
  }
}

const cell = (row: SourceRow, column: string): string | undefined => {
  const value = row[column]?.trim();
  return value === '' ? undefined : value;
};

const figure = (row: SourceRow, column: string): number | undefined => {
  const found = cell(row, column);
  if (found === undefined) return undefined;
  if (!/^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?%?$/.test(found)) throw new FigureError(column, found);
  return Number(found.replaceAll(',', '').replace('%', ''));
};

/**
 * Columns of a team's own table; `growth_percent` is over the whole span. As wanted there are also `title`, `region`,
 * `employment` (jobs in the first year), `openings_per_year` and `source`.
 */
export const OWN_COLUMNS = ['soc_code', 'from_year', 'to_year', 'growth_percent'] as const;

export const ownLayout: Layout = {
  ids: ['region', 'from_year', 'to_year'],
  projection: (row) => ({
    region: cell(row, 'region'),
    fromYear: figure(row, 'from_year'),
    toYear: figure(row, 'to_year'),
    growthPercent: figure(row, 'growth_percent'),
    openingsPerYear: figure(row, 'openings_per_year'),
    employment: figure(row, 'employment'),
    source: cell(row, 'source'),
  }),
  demand: () => undefined,
};

/** Columns of tables made from the BLS Occupational Outlook Handbook, besides the two whose names tell a year. */
export const HANDBOOK_COLUMNS = ['soc_code', 'outlook_pct'] as const;
const JOBS = /^num_jobs_(\d{4})$/;
const PROJECTED = /^projected_employment_(\d{4})$/;

/** What the handbook calls the growth of an occupation, compared with that of all. */
const DEMANDS: Readonly<Record<string, NonNullable<Outlook['demand']>>> = {
  'much faster than average': 'high',
  'faster than average': 'growing',
  'as fast as average': 'growing',
  'slower than average': 'stable',
  'little or no change': 'stable',
  decline: 'declining',
};

const yearIn = (columns: readonly string[], pattern: RegExp): number | undefined =>
  columns.flatMap((column) => pattern.exec(column)?.[1] ?? []).map(Number)[0];

export const handbookLayout = (columns: readonly string[]): Layout => {
  const [fromYear, toYear] = [yearIn(columns, JOBS), yearIn(columns, PROJECTED)];
  const span = fromYear !== undefined && toYear !== undefined ? `${fromYear}–${toYear}` : undefined;
  return {
    ids: ['soc_code'],
    ...(span !== undefined && { span }),
    projection: (row) => ({
      region: 'U.S.',
      fromYear,
      toYear,
      growthPercent: figure(row, 'outlook_pct'),
      employment: fromYear === undefined ? undefined : figure(row, `num_jobs_${fromYear}`),
      source: ['BLS Employment Projections', span].filter(Boolean).join(', '),
    }),
    demand: (row) => DEMANDS[cell(row, 'outlook_desc')?.toLowerCase() ?? ''],
  };
};
