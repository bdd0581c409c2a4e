import type { RejectedRow, SourceRow } from '../../../../../core/imports/source-record';
import { columnsOf, SourceFileError, stem, tableNames, type FileSet } from '../../files';
import { distinctRows } from '../distinct-rows';
import { RowStore, type GroupedRows } from '../row-store';

/** The column that names the occupation, in every table of O*NET. */
export const CODE = 'O*NET-SOC Code';

interface TableDefinition {
  /** What makes a row of an occupation the one that it is. */
  readonly ids: readonly string[];
  /** Columns that are read, besides the code. `In Demand` came with 27.3 and is not among them. */
  readonly required: readonly string[];
}

/** The tables that are read, under the names that their files have in the text and in the Excel distribution. */
export const TABLES = {
  'Occupation Data': { ids: [], required: ['Title', 'Description'] },
  'Alternate Titles': { ids: ['Alternate Title'], required: ['Alternate Title'] },
  'Sample of Reported Titles': { ids: ['Reported Job Title'], required: ['Reported Job Title'] },
  'Task Statements': { ids: ['Task ID'], required: ['Task ID', 'Task', 'Task Type'] },
  'Technology Skills': {
    ids: ['Commodity Code', 'Example'],
    required: ['Example', 'Commodity Code', 'Commodity Title', 'Hot Technology'],
  },
  Skills: { ids: ['Element ID', 'Scale ID'], required: ['Element ID', 'Element Name', 'Scale ID', 'Data Value'] },
  Knowledge: { ids: ['Element ID', 'Scale ID'], required: ['Element ID', 'Element Name', 'Scale ID', 'Data Value'] },
  'Job Zones': { ids: ['Job Zone'], required: ['Job Zone'] },
  'Education, Training, and Experience': {
    ids: ['Element ID', 'Scale ID', 'Category'],
    required: ['Scale ID', 'Category', 'Data Value'],
  },
  'Related Occupations': {
    ids: ['Related O*NET-SOC Code'],
    required: ['Related O*NET-SOC Code', 'Relatedness Tier', 'Index'],
  },
} as const satisfies Readonly<Record<string, TableDefinition>>;

export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** @throws SourceFileError when a table is there in two files: which of them counts? */
export const findTable = (files: FileSet, name: string): string | undefined => {
  const [file, second] = tableNames(files).filter((candidate) => stem(candidate) === name.toLowerCase());
  if (file !== undefined && second !== undefined) {
    throw new SourceFileError(`The table "${name}" is also in ${second}; give one of the two.`, { file });
  }
  return file;
};

/** Whether the files have the table of occupations, by name and columns. */
export const hasOccupations = async (files: FileSet): Promise<boolean> => {
  const [file] = tableNames(files).filter((name) => stem(name) === 'occupation data');
  return file !== undefined && (await columnsOf(files, file)).includes(CODE);
};

/** Empty cells are `n/a` in the text distribution. */
export const cell = (row: SourceRow, column: string): string => {
  const value = row[column]?.trim() ?? '';
  return value === 'n/a' ? '' : value;
};

export const isYes = (row: SourceRow, column: string): boolean => cell(row, column) === 'Y';

/**
 * The rows of one occupation. A table that the edition lacks has no key, and one without a row about the occupation has
 * none either: O*NET leaves out what was not asked yet, and never says that an occupation has no tasks.
 */
export type OccupationRows = Partial<Record<TableName, readonly SourceRow[]>>;

/** All tables of the files, for the occupations that are wanted. */
export class OnetTables {
  private constructor(private readonly tables: ReadonlyMap<TableName, GroupedRows>) {}

  /** @throws SourceFileError when there is no `Occupation Data`, or a table lacks a column that is read */
  static async load(files: FileSet, wanted?: ReadonlySet<string>, names = TABLE_NAMES): Promise<OnetTables> {
    if (findTable(files, 'Occupation Data') === undefined) {
      throw new SourceFileError(
        'The table "Occupation Data" is missing (as .txt or .xlsx), without which there are no occupations.',
        {
          file: files.label,
          found: tableNames(files).join(', '),
          allowed: TABLE_NAMES.join(', '),
        },
      );
    }
    const store = new RowStore();
    const tables = new Map<TableName, GroupedRows>();
    for (const name of names) {
      const file = findTable(files, name);
      if (file === undefined) continue;
      const keyOf = (values: SourceRow) => {
        const code = values[CODE] ?? '';
        return !wanted || wanted.has(code) ? code : null;
      };
      tables.set(name, await store.group(files, file, { required: [CODE, ...TABLES[name].required], keyOf }));
    }
    return new OnetTables(tables);
  }

  /** Codes of the occupations, in their order. */
  codes(): string[] {
    return [...(this.tables.get('Occupation Data')?.keys() ?? [])].sort();
  }

  /** Where the occupation itself is. */
  placeOf(code: string): { readonly file: string; readonly row?: number } {
    const occupations = this.tables.get('Occupation Data');
    const first = occupations?.firstOf(code);
    return { file: occupations?.file ?? '', ...(first && { row: first.row }) };
  }

  rowsOf(code: string): { readonly rows: OccupationRows; readonly rejected: readonly RejectedRow[] } {
    const rejected: RejectedRow[] = [];
    const rows: OccupationRows = {};
    for (const [name, table] of this.tables) {
      const distinct = distinctRows(table.of(code), { file: table.file, record: code, idColumns: TABLES[name].ids });
      if (distinct.rows.length > 0) rows[name] = distinct.rows;
      rejected.push(...distinct.rejected);
    }
    return { rows, rejected };
  }

  /** One line for each table and code of which no occupation is known, so that nothing is passed over in silence. */
  strays(): RejectedRow[] {
    const known = new Set(this.codes());
    return [...this.tables.values()].flatMap((table) =>
      [...table.keys()]
        .filter((code) => !known.has(code))
        .sort()
        .map((code): RejectedRow => {
          const rows = table.of(code);
          return {
            file: table.file,
            row: Math.min(...rows.map(({ row }) => row)),
            column: CODE,
            record: code,
            found: code,
            allowed: 'a code in Occupation Data',
            reason: `There is no occupation ${code}; ${rows.length} of the file's rows are about it.`,
          };
        }),
    );
  }
}
