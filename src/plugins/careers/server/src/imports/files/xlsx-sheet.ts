import type { Readable } from 'node:stream';
import { SourceFileError } from './error';
import type { CellRow } from './table';
import type { Workbook } from './xlsx-workbook';
import { columnOf, dateOf, numberOf, unescapeCell } from './xlsx-strings';
import { xmlPieces } from './xml-events';

/** A cell while it is read: its type, style and text as the sheet has them. */
interface Cell {
  readonly type: string;
  readonly style: number;
  readonly column: number;
  text: string;
}

const valueOf = ({ type, style, text }: Cell, { strings, dateStyles, calendar }: Workbook): string => {
  if (type === 's') return strings[Number(text)] ?? '';
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
  if (type === 'inlineStr' || type === 'str' || type === 'e') return unescapeCell(text);
  if (text !== '' && dateStyles[style]) return dateOf(Number(text), calendar);
  return numberOf(text);
};

/** Wider than any table of a source; a cell far to the right would make every row as wide. */
const MAX_COLUMNS = 1000;

/** Fills the gaps that a sheet has for cells without a value. */
const place = (cells: string[], column: number, value: string): void => {
  while (cells.length < column) cells.push('');
  cells[column] = value;
};

/**
 * The rows of a sheet that have a value in them.
 *
 * @throws SourceFileError when the part ends too early or is damaged
 */
export async function* readSheet(source: Readable, file: string, workbook: Workbook): AsyncGenerator<CellRow> {
  let ready: CellRow[] = [];
  let row = 0;
  let cells: string[] = [];
  let cell: Cell | undefined;
  let isValue = false;
  let isPhonetic = false;

  const pieces = xmlPieces(source, file, {
    open: (name, { r: address, t: type = 'n', s: style }) => {
      if (name === 'row') {
        row = address === undefined ? row + 1 : Number(address);
        cells = [];
      } else if (name === 'c') {
        const column = columnOf(address) ?? cells.length;
        if (column >= MAX_COLUMNS) {
          throw new SourceFileError(`The sheet has more than ${MAX_COLUMNS} columns.`, { file, row });
        }
        cell = { type, style: Number(style ?? 0), column, text: '' };
      } else if (name === 'rPh') {
        isPhonetic = true;
      }
      isValue = name === 'v' || (name === 't' && !isPhonetic);
    },
    text: (piece) => {
      if (isValue && cell) cell.text += piece;
    },
    close: (name) => {
      isValue = false;
      if (name === 'rPh') isPhonetic = false;
      if (name === 'c' && cell) place(cells, cell.column, valueOf(cell, workbook));
      if (name === 'row' && cells.some((value) => value !== '')) ready.push({ row, cells });
    },
  });
  while (!(await pieces.next()).done) {
    yield* ready;
    ready = [];
  }
  yield* ready;
}
