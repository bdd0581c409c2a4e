import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { decodeText } from './decode';
import { SourceFileError } from './error';
import type { CellRow, TableOptions } from './table';

const DELIMITERS = ['\t', ',', ';'] as const;

/** A row that is longer has a quote that nobody closed. */
const MAX_ROW_CHARACTERS = 1_000_000;

/** The sign that separates the columns: the one that the header, outside of quotes, has most of. */
export const delimiterOf = (header: string): string => {
  const bare = header.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((sign) => ({ sign, count: bare.split(sign).length - 1 }));
  const most = counts.reduce((best, next) => (next.count > best.count ? next : best));
  return most.count > 0 ? most.sign : ',';
};

const firstLine = (text: string): string =>
  text
    .replace(/^[\r\n]+/, '')
    .split(/[\r\n]/, 1)
    .join('');
const hasWholeLine = (text: string): boolean => /[\r\n]/.test(text.replace(/^[\r\n]+/, ''));

const unevenRow = ({ file, row, cells, width }: { file: string; row: number; cells: number; width: number }) =>
  new SourceFileError(
    `The row has ${cells} cells where the header has ${width}. The file is truncated there, or a separator is out of place.`,
    { file, row, found: `${cells} cells`, allowed: `${width} cells` },
  );

const describe = (error: unknown, file: string): unknown => {
  if (!(error instanceof CsvError)) return error;
  const row = typeof error.records === 'number' ? error.records + 1 : undefined;
  return new SourceFileError(
    error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE'
      ? 'A quote is opened in this row and not closed. The file is truncated, or the quote is out of place.'
      : `The row cannot be read: ${error.message}.`,
    { file, ...(row !== undefined && { row }) },
  );
};

/** Text up to the end of the first line, and all the rest after it. */
const splitHeader = async (
  pieces: AsyncGenerator<string>,
): Promise<{ header: string; text: AsyncGenerator<string> }> => {
  let start = '';
  while (!hasWholeLine(start)) {
    const next = await pieces.next();
    if (next.done) break;
    start += next.value;
    if (start.length > MAX_ROW_CHARACTERS) break;
  }
  const text = async function* () {
    yield start;
    yield* pieces;
  };
  return { header: firstLine(start), text: text() };
};

/**
 * The rows of a text file with separators, header included, lines that are empty left out.
 *
 * @throws SourceFileError with the row that has more or fewer cells than the header, or a quote without its end
 */
export async function* readDelimited(
  source: Readable,
  file: string,
  { quotes }: Pick<TableOptions, 'quotes'>,
): AsyncGenerator<CellRow> {
  try {
    const { header, text } = await splitHeader(decodeText(source, file));
    const delimiter = delimiterOf(header);
    const parser = parse({
      delimiter,
      quote: (quotes ?? delimiter !== '\t') ? '"' : null,
      record_delimiter: ['\r\n', '\n', '\r'],
      // Counted below, where the number of the row is known and the rows before it have been handed on.
      relax_column_count: true,
      max_record_size: MAX_ROW_CHARACTERS,
    });
    // The loop below meets every error of the chain in the parser, its last link.
    pipeline(Readable.from(text), parser, () => undefined);
    let width: number | undefined;
    let row = 0;
    for await (const cells of parser as AsyncIterable<string[]>) {
      row += 1;
      if (cells.length === 1 && cells[0] === '') continue;
      width ??= cells.length;
      if (cells.length !== width) throw unevenRow({ file, row, cells: cells.length, width });
      yield { row, cells };
    }
  } catch (error) {
    throw describe(error, file);
  } finally {
    source.destroy();
  }
}
