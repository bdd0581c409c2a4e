import { stringify } from 'csv-stringify/sync';
import { toCsvCell } from './csv-cell';

/**
 * A row of a CSV file with its line end (RFC 4180). Cells cannot start a formula.
 *
 * @param cells the texts as they are
 */
export const csvRow = (cells: readonly string[]): string =>
  stringify([cells.map(toCsvCell)], {
    record_delimiter: 'windows',
    // Besides what every reader needs: line ends of any kind, separators of other countries, and spaces that some trim.
    quoted_match: /[\r\n;\t]|^\s|\s$/,
  });
