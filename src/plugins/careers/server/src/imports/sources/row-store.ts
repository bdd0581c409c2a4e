import { readTable, SourceFileError, type FileSet, type TableOptions, type TableRow } from '../files';

/** Characters of cells that a reader holds at once; all of O*NET that is read has 40 million. */
const MAX_HELD_CHARACTERS = 150_000_000;

/** No text file has it in a cell: see `decodeText`. */
const SEPARATOR = '\u0000';

/** The rows of one table by the record that they are about. */
export interface GroupedRows {
  readonly file: string;
  /** Ids of all records that have a row. */
  keys(): Iterable<string>;
  has(key: string): boolean;
  /** The rows of a record, in the order of the file. */
  of(key: string): TableRow[];
  firstOf(key: string): TableRow | undefined;
}

/** Bytes of one piece of memory; a row that is longer gets a piece of its own. */
const PIECE_BYTES = 1 << 20;

/** Texts one after the other in large pieces of memory, where the garbage collector has nothing to look through. */
const createTexts = () => {
  const pieces: Buffer[] = [];
  let used = 0;
  /** Three numbers a text: its piece, and where in that it begins and ends. */
  const places: number[] = [];
  return {
    /** @returns the number of the text */
    add: (text: string): number => {
      const bytes = Buffer.byteLength(text);
      let piece = pieces.at(-1);
      if (piece === undefined || used + bytes > piece.length) {
        piece = Buffer.allocUnsafeSlow(Math.max(PIECE_BYTES, bytes));
        pieces.push(piece);
        used = 0;
      }
      piece.write(text, used);
      places.push(pieces.length - 1, used, used + bytes);
      used += bytes;
      return places.length / 3 - 1;
    },
    at: (number: number): string => {
      const [piece = 0, from, to] = places.slice(3 * number, 3 * number + 3);
      return pieces[piece]?.toString('utf8', from, to) ?? '';
    },
  };
};

/**
 * Holds rows as text, which takes a tenth of the memory that objects would, so that tables can be read once and in any
 * order of rows.
 */
export class RowStore {
  private held = 0;

  constructor(private readonly limit = MAX_HELD_CHARACTERS) {}

  /**
   * Reads a table.
   *
   * @param keyOf id of the record that a row is about; rows for which it is null are left out
   * @throws SourceFileError when all tables of the store together are too large to hold
   */
  async group(
    files: FileSet,
    file: string,
    { keyOf, ...options }: TableOptions & { readonly keyOf: (values: TableRow['values']) => string | null },
  ): Promise<GroupedRows> {
    const groups = new Map<string, number[]>();
    const texts = createTexts();
    let columns: string[] | undefined;
    for await (const { row, values } of readTable(files, file, options)) {
      columns ??= Object.keys(values);
      const key = keyOf(values);
      if (key === null) continue;
      const packed = [row, ...columns.map((column) => values[column])].join(SEPARATOR);
      this.hold(packed.length, file);
      const group = groups.get(key);
      const number = texts.add(packed);
      if (group) group.push(number);
      else groups.set(key, [number]);
    }
    const names = columns ?? [];
    const unpack = (number: number): TableRow => {
      const cells = texts.at(number).split(SEPARATOR);
      const values: Record<string, string> = {};
      for (const [index, name] of names.entries()) values[name] = cells[index + 1] ?? '';
      return { row: Number(cells[0]), values };
    };
    return {
      file,
      keys: () => groups.keys(),
      has: (key) => groups.has(key),
      of: (key) => (groups.get(key) ?? []).map(unpack),
      firstOf: (key) => groups.get(key)?.slice(0, 1).map(unpack)[0],
    };
  }

  private hold(characters: number, file: string): void {
    this.held += characters;
    if (this.held > this.limit) {
      throw new SourceFileError('There is more in these files than can be read at once; pick fewer records.', {
        file,
        allowed: `${this.limit} characters`,
      });
    }
  }
}
