import type { FileSet } from './file-set';
import { ending } from './file-set';
import { SourceFileError } from './error';

/** A row of a table under the names of its columns. Every column has a value; an empty cell is `''`. */
export interface TableRow {
  /** 1-based row as a spreadsheet shows it: the header is row 1. */
  readonly row: number;
  readonly values: Readonly<Record<string, string>>;
}

/** A row as cells, before the header has given them names. */
export interface CellRow {
  readonly row: number;
  readonly cells: readonly string[];
}

export interface TableOptions {
  /** Columns without which the table is of no use. */
  readonly required?: readonly string[];
  /** How a column of the file is called by the reader: `occ_code` is `OCC_CODE`. As it is, by default. */
  readonly columnName?: (name: string) => string;
  /**
   * Whether a quote opens a cell that may hold separators and line breaks. By default so for commas and semicolons, and
   * not for tabs: O*NET and others write tab-separated text in which a quote is a quote.
   */
  readonly quotes?: boolean;
}

const checkHeader = (file: string, columns: readonly string[], required: readonly string[]): void => {
  const named = columns.filter((name) => name !== '');
  const twice = named.find((name, index) => named.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new SourceFileError(`Two columns are called "${twice}".`, { file, row: 1, column: twice });
  }
  const missing = required.filter((name) => !named.includes(name));
  if (missing.length > 0) {
    const columnsFound = named.join(', ') || 'no columns';
    throw new SourceFileError(
      `The ${missing.length > 1 ? 'columns' : 'column'} ${missing.map((name) => `"${name}"`).join(', ')} ${missing.length > 1 ? 'are' : 'is'} missing. Found: ${columnsFound}.`,
      { file, row: 1, column: missing.join(', '), found: columnsFound, allowed: required.join(', ') },
    );
  }
};

const strayCell = ({ file, row, value }: { file: string; row: number; value: string }) =>
  new SourceFileError('The row has a cell in a column that the header does not name.', {
    file,
    row,
    found: value.slice(0, 100),
    allowed: 'cells under a name in row 1',
  });

/** Gives cells the names of the header, which is the first row. */
async function* named(
  file: string,
  rows: AsyncIterable<CellRow>,
  { required = [], columnName = (name) => name }: TableOptions,
): AsyncGenerator<TableRow> {
  let columns: string[] | undefined;
  for await (const { row, cells } of rows) {
    if (!columns) {
      columns = cells.map((cell) => columnName(cell.trim()));
      checkHeader(file, columns, required);
      continue;
    }
    const width = Math.max(columns.length, cells.length);
    const values: Record<string, string> = {};
    for (let at = 0; at < width; at += 1) {
      const column = columns[at] ?? '';
      const value = cells[at] ?? '';
      if (column !== '') values[column] = value;
      else if (value.trim() !== '') throw strayCell({ file, row, value });
    }
    yield { row, values };
  }
  if (!columns) throw new SourceFileError('The file is empty; its first row should name the columns.', { file });
}

/**
 * The rows of a CSV, TSV or XLSX file, one at a time; the file is never in memory as a whole.
 *
 * @param name of a file in the set; its ending tells the format
 * @throws SourceFileError when a required column is missing, or the file is truncated, in another encoding or too large
 */
export async function* readTable(files: FileSet, name: string, options: TableOptions = {}): AsyncGenerator<TableRow> {
  // The libraries of a format are loaded with the first file of it.
  if (ending(name) === 'xlsx') {
    const { readSpreadsheet } = await import('./xlsx');
    yield* named(name, readSpreadsheet(files, name), options);
  } else {
    const { readDelimited } = await import('./delimited');
    yield* named(name, readDelimited(await files.open(name), name, options), options);
  }
}

const headers = new WeakMap<FileSet, Map<string, Promise<readonly string[]>>>();

const readHeader = async (files: FileSet, name: string): Promise<readonly string[]> => {
  const columns: string[] = [];
  const columnName = (column: string) => {
    columns.push(column);
    return column;
  };
  const rows = readTable(files, name, { columnName });
  await rows.next();
  await rows.return(undefined);
  return columns;
};

/**
 * The names of a table's columns. Each source asks for them to find out whose a file is, so they are read once: a
 * spreadsheet in a zip has to be unpacked for it.
 *
 * @throws SourceFileError as `readTable` does
 */
export const columnsOf = async (
  files: FileSet,
  name: string,
  { columnName = (column) => column }: Pick<TableOptions, 'columnName'> = {},
): Promise<string[]> => {
  const known = headers.get(files) ?? new Map<string, Promise<readonly string[]>>();
  headers.set(files, known);
  const header = known.get(name) ?? readHeader(files, name);
  known.set(name, header);
  return (await header).map(columnName);
};
