import { stringify } from 'csv-stringify/sync';

/**
 * Cells of CSV files that spreadsheets open. A cell that begins with one of these signs would be read as a formula, and
 * could call programs or send data away (https://owasp.org/www-community/attacks/CSV_Injection). An apostrophe before it
 * makes it a text. Reading takes it away again; so that every text comes back, a text that has the apostrophe already
 * gets one more.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A number may begin with a minus, and is nothing that runs. */
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/** @returns the text as it may stand in a cell; quoting and separators are the CSV writer's */
export const toCsvCell = (text: string): string => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text);

/** @returns the text that `toCsvCell` made the cell from; other cells as they are */
export const fromCsvCell = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;

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
