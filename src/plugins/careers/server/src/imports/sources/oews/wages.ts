import type { RejectedRow, SourceRow } from '../../../../../core/imports/source-record';
import type { Salary } from '../../../../../core/model/guide-content';

/**
 * Wages at or above this are published as `#` (Field Descriptions of the yearly files: "indicates a wage equal to or
 * greater than $115.00 per hour or $239,200 per year"). First and last year, dollars an hour, dollars a year.
 */
const TOP_CODES = [
  { from: 2018, to: 2021, hour: 100, year: 208_000 },
  { from: 2022, to: 2024, hour: 115, year: 239_200 },
] as const;

const PERCENTILES = ['p10', 'p25', 'median', 'p75', 'p90'] as const;
const COLUMNS = { p10: 'PCT10', p25: 'PCT25', median: 'MEDIAN', p75: 'PCT75', p90: 'PCT90' } as const;

/** `A_` is what a year pays, `H_` what an hour does. */
const PREFIXES = { year: 'A_', hour: 'H_' } as const;
type Period = keyof typeof PREFIXES;

export type Wage =
  | { readonly salary: Salary | null }
  | { readonly rejected: Pick<RejectedRow, 'column' | 'found' | 'allowed' | 'reason'> };

/** `*` and `**`: the estimate is not released. */
const isWithheld = (value: string): boolean => value === '' || /^\*+$/.test(value);

const NUMBER = /^\d{1,3}(,\d{3})*(\.\d+)?$|^\d+(\.\d+)?$/;

/**
 * By the year, where there are such figures. Who works part of a year (actors) is paid by the hour only, and who works by
 * the school year (teachers) by the year only: the other columns are withheld then, and HOURLY or ANNUAL is TRUE.
 */
const periodOf = (row: SourceRow): Period | null =>
  (['year', 'hour'] as const).find((period) =>
    PERCENTILES.some((key) => !isWithheld((row[PREFIXES[period] + COLUMNS[key]] ?? '').trim())),
  ) ?? null;

/**
 * What one row says about pay in its area.
 *
 * @param year of the estimates: May of it
 * @returns a salary, null when the row's wages are withheld, or what in the row is no wage
 */
export const wageOf = (row: SourceRow, year: number): Wage => {
  const period = periodOf(row);
  if (period === null) return { salary: null };
  const top = TOP_CODES.find(({ from, to }) => from <= year && year <= to)?.[period];
  const figures: Partial<Record<(typeof PERCENTILES)[number], number>> = {};
  let topCoded = false;
  for (const key of PERCENTILES) {
    const column = PREFIXES[period] + COLUMNS[key];
    const value = (row[column] ?? '').trim();
    if (value === '#') {
      topCoded = true;
      if (top !== undefined) figures[key] = top;
    } else if (NUMBER.test(value)) {
      figures[key] = Number(value.replaceAll(',', ''));
    } else if (!isWithheld(value)) {
      return {
        rejected: {
          column,
          found: value,
          allowed: 'a number, #, * or **',
          reason: `"${value}" in ${column} is no wage.`,
        },
      };
    }
  }
  const limit = top === undefined ? 'its limit' : `$${top.toLocaleString('en-US')}`;
  return {
    salary: {
      ...(row.AREA_TITLE && { region: row.AREA_TITLE.trim() }),
      period,
      currency: 'USD',
      basis: 'percentiles',
      ...figures,
      topCoded,
      year,
      source: `BLS OEWS, May ${year}${topCoded ? `, which gives no wage above ${limit} ${period === 'year' ? 'a year' : 'an hour'}` : ''}`,
    },
  };
};
