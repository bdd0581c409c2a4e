import type { RejectedRow, SourceRow } from '../../../../core/imports/source-record';
import type { TableRow } from '../files';

const SEPARATOR = '\u0000';

interface Identified extends TableRow {
  readonly id: string;
}

const textOf = ({ values }: TableRow): string => Object.values(values).join(SEPARATOR);
const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** By id; rows with the same one by all that they say, so that which of them is taken does not depend on the file. */
const compare = (a: Identified, b: Identified): number =>
  compareText(a.id, b.id) || compareText(textOf(a), textOf(b)) || a.row - b.row;

/**
 * The rows of one record in an order of their own, each once.
 *
 * @param idColumns what makes a row the one that it is: a second one with the same values is rejected
 * @returns rows in the order of their ids, and the ones that are there twice
 */
export const distinctRows = (
  rows: readonly TableRow[],
  {
    file,
    record,
    idColumns,
  }: { readonly file: string; readonly record: string; readonly idColumns: readonly string[] },
): { readonly rows: readonly SourceRow[]; readonly rejected: readonly RejectedRow[] } => {
  const sorted = rows
    .map(
      ({ row, values }): Identified => ({
        row,
        values,
        id: idColumns.map((column) => values[column] ?? '').join(SEPARATOR),
      }),
    )
    .sort(compare);
  const kept: SourceRow[] = [];
  const rejected: RejectedRow[] = [];
  let last: Identified | undefined;
  for (const row of sorted) {
    if (last?.id === row.id) {
      const found = row.id.replaceAll(SEPARATOR, ', ');
      const is = textOf(row) === textOf(last) ? 'the same as' : 'for the same entry as, but says something else than,';
      rejected.push({
        file,
        row: row.row,
        record,
        ...(idColumns.length > 0 && { column: idColumns.join(', '), found }),
        allowed: 'one row for each',
        reason: `Row ${row.row} is ${is} row ${last.row}, which was taken.`,
      });
    } else {
      kept.push(row.values);
      last = row;
    }
  }
  return { rows: kept, rejected };
};
