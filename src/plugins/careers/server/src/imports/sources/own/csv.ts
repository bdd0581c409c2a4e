import { CellError, readCell } from '../../../../../core/imports/own-cells';
import { fileNameOf, OWN_COLUMNS, TABLE_KINDS, type TableKind } from '../../../../../core/imports/own-columns';
import type { RejectedRow } from '../../../../../core/imports/source-record';
import { columnsOf, readTable, SourceFileError, stem, tableNames, type FileSet, type TableRow } from '../../files';
import { tablesWithColumns } from '../with-columns';
import { ownSource } from './own-source';

/** Columns by which a table of one kind is told from the others. */
const SIGNS: Readonly<Record<TableKind, readonly string[]>> = {
  guide: ['role'],
  faq: ['question'],
  skill: ['name', 'nature'],
  certification: ['name'],
};

const kindOf = (file: string, columns: readonly string[]): TableKind => {
  const byName = TABLE_KINDS.find((kind) => stem(file) === fileNameOf(kind));
  const byColumns = (['guide', 'faq', 'skill', 'certification'] as const).find((kind) =>
    SIGNS[kind].every((column) => columns.includes(column)),
  );
  const kind = byName ?? byColumns;
  if (kind) return kind;
  throw new SourceFileError(`What is in this table its columns do not tell: ${columns.join(', ')}.`, {
    file,
    row: 1,
    found: columns.join(', '),
    allowed: 'guides (role), faqs (question), skills (name, nature) or certifications (name)',
  });
};

const checkColumns = (file: string, kind: TableKind, columns: readonly string[]): void => {
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
  kind: TableKind,
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

const isLocalised = (kind: TableKind): boolean => kind === 'guide' || kind === 'faq';

const ownTables = async (files: FileSet): Promise<string[]> => {
  const found = await Promise.all([
    tablesWithColumns(files, ['role']),
    tablesWithColumns(files, ['question']),
    tablesWithColumns(files, ['name', 'nature']),
  ]);
  const named = tableNames(files).filter((file) => TABLE_KINDS.some((kind) => stem(file) === fileNameOf(kind)));
  return [...new Set([...found.flat(), ...named])];
};

/** Own content as CSV, TSV or Excel: one table for each of guides, skills, certifications and FAQs. */
export const csvSource = ownSource({
  name: 'csv',
  detect: async (files) => {
    for (const file of await ownTables(files)) {
      const columns = await columnsOf(files, file).catch(() => []);
      if (
        TABLE_KINDS.some(
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
    for (const file of tableNames(files)) {
      const columns = await columnsOf(files, file);
      const kind = kindOf(file, columns);
      checkColumns(file, kind, columns);
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
