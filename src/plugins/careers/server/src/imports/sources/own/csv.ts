import { CellError, readCell } from '../../../../../core/imports/own-cells';
import { OWN_COLUMNS } from '../../../../../core/imports/own-columns';
import { LIST_NAMES, OWN_KINDS, type OwnKind } from '../../../../../core/imports/own-content';
import type { RejectedRow } from '../../../../../core/imports/source-record';
import { columnsOf, readTable, SourceFileError, stem, tableNames, type FileSet, type TableRow } from '../../files';
import { tablesWithColumns } from '../with-columns';
import { ownSource } from './own-source';

/** Columns by which a table of one kind is told from the others; fields and contributors are told by their file's name. */
const SIGNS: readonly (readonly [kind: OwnKind, columns: readonly string[]])[] = [
  ['guide', ['role']],
  ['faq', ['question']],
  ['skill', ['name', 'nature']],
  ['certification', ['name']],
];

const kindOf = (file: string, columns: readonly string[]): OwnKind => {
  const byName = OWN_KINDS.find((kind) => stem(file) === LIST_NAMES[kind]);
  const [byColumns] = SIGNS.find(([, signs]) => signs.every((column) => columns.includes(column))) ?? [];
  const kind = byName ?? byColumns;
  if (kind) return kind;
  throw new SourceFileError(`What is in this table its columns do not tell: ${columns.join(', ')}.`, {
    file,
    row: 1,
    found: columns.join(', '),
    allowed: 'guides (role), faqs (question), skills (name, nature) or certifications (name); or files of that name',
  });
};

const checkColumns = (file: string, kind: OwnKind, columns: readonly string[]): void => {
  const known = OWN_COLUMNS[kind].map(({ name }) => name);
  const [strange] = columns.filter((name) => name !== '' && !known.includes(name));
  if (strange === undefined) return;
  throw new SourceFileError(`A ${kind} has no column "${strange}".`, {
    file,
    row: 1,
    column: strange,
    found: strange,
    allowed: known.join(', '),
  });
};

/** @returns the content of a row, or what in it has not the form of its column */
const readRow = (
  kind: OwnKind,
  { values }: TableRow,
): { content: Record<string, unknown> } | { fault: Pick<RejectedRow, 'column' | 'found' | 'allowed' | 'reason'> } => {
  const content: Record<string, unknown> = {};
  for (const column of OWN_COLUMNS[kind]) {
    try {
      const value = readCell(column, values[column.name] ?? '');
      if (value !== undefined) content[column.name] = value;
    } catch (error) {
      if (!(error instanceof CellError)) throw error;
      const { found, allowed, message } = error;
      return {
        fault: { column: column.name, found: found.slice(0, 200), allowed, reason: `${column.name}: ${message}.` },
      };
    }
  }
  return { content };
};

const isLocalised = (kind: OwnKind): boolean => kind === 'guide' || kind === 'faq';

const ownTables = async (files: FileSet): Promise<string[]> => {
  const found = await Promise.all([
    tablesWithColumns(files, ['role']),
    tablesWithColumns(files, ['question']),
    tablesWithColumns(files, ['name', 'nature']),
  ]);
  const named = tableNames(files).filter((file) => OWN_KINDS.some((kind) => stem(file) === LIST_NAMES[kind]));
  return [...new Set([...found.flat(), ...named])];
};

/** Own content as CSV, TSV or Excel: one table for each kind. */
export const csvSource = ownSource({
  name: 'csv',
  detect: async (files) => {
    for (const file of await ownTables(files)) {
      const columns = await columnsOf(files, file).catch(() => []);
      if (
        OWN_KINDS.some(
          (kind) =>
            columns.length > 0 && columns.every((name) => OWN_COLUMNS[kind].some((column) => column.name === name)),
        )
      ) {
        return true;
      }
    }
    return false;
  },
  async *entries(files, own, { locale }) {
    const tables: { readonly file: string; readonly kind: OwnKind }[] = [];
    for (const file of tableNames(files)) {
      const columns = await columnsOf(files, file);
      const kind = kindOf(file, columns);
      checkColumns(file, kind, columns);
      tables.push({ file, kind });
    }
    // What others name comes before them.
    tables.sort((a, b) => OWN_KINDS.indexOf(a.kind) - OWN_KINDS.indexOf(b.kind));
    for (const { file, kind } of tables) {
      const required = OWN_COLUMNS[kind].filter(({ isRequired }) => isRequired).map(({ name }) => name);
      for await (const row of readTable(files, file, { required, quotes: true })) {
        const read = readRow(kind, row);
        if ('fault' in read) yield { file, row: row.row, ...read.fault };
        else {
          const defaults = locale !== undefined && isLocalised(kind) ? { locale } : {};
          yield own.take(kind, { ...defaults, ...read.content }, { file, row: row.row });
        }
      }
    }
  },
});
