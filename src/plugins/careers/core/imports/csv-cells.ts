/**
 * Cells of a CSV file that people open in a spreadsheet. A cell that begins with one of these signs is a formula there,
 * and a formula can send away what the sheet holds (OWASP, "CSV Injection").
 */
const STARTS_A_FORMULA = /^'*[=+\-@\t\r]/;
const WAS_GUARDED = /^''*[=+\-@\t\r]/;

/** A cell that no spreadsheet takes for a formula: an apostrophe comes before it. `unguardCell` takes it away again. */
export const guardCell = (text: string): string => (STARTS_A_FORMULA.test(text) ? `'${text}` : text);

/** The text that `guardCell` was given. */
export const unguardCell = (cell: string): string => (WAS_GUARDED.test(cell) ? cell.slice(1) : cell);

/** A row of a CSV file with its line end (RFC 4180). Cells that are formulas are guarded. */
export const csvRow = (cells: readonly string[]): string =>
  `${cells
    .map(guardCell)
    .map((cell) => (/[",;\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',')}\r\n`;
