import { columnsOf, SourceFileError, tableNames, type FileSet, type TableOptions } from '../files';

/** Names of the tables that have all of these columns. A file that cannot be read is none of them. */
export const tablesWithColumns = async (
  files: FileSet,
  columns: readonly string[],
  options: TableOptions = {},
): Promise<string[]> => {
  const found: string[] = [];
  for (const name of tableNames(files)) {
    try {
      const there = await columnsOf(files, name, options);
      if (columns.every((column) => there.includes(column))) found.push(name);
    } catch (error) {
      if (!(error instanceof SourceFileError)) throw error;
    }
  }
  return found;
};
