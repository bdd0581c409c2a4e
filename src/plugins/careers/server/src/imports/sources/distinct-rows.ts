import type { RejectedRow, SourceRow } from '../../../../core/imports/source-record';
import type { TableRow } from '../files';

const SEPARATOR = '\u0000';

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
    .map((row) => {
      const id = idColumns.map((column) => row.values[column] ?? '').join(SEPARATOR);
      return { ...row, id, order: `${id}${SEPARATOR}${SEPARATOR}${Object.values(row.values).join(SEPARATOR)}` };
    })
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.row - b.row));
  const kept: SourceRow[] = [];
  const rejected: RejectedRow[] = [];
  let last: (typeof sorted)[number] | undefined;
  for (const row of sorted) {
    if (last?.id === row.id) {
      const found = row.id.replaceAll(SEPARATOR, ', ');
      const is = row.order === last.order ? 'the same as' : 'for the same entry as, but says something else than,';
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
