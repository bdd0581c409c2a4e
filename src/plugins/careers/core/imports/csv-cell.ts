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
