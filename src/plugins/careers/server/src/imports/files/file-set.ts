import type { Readable } from 'node:stream';

/** The files of one import, wherever they lie: a folder, a zip, single files, or several of these. */
export interface FileSet {
  /** What the set was opened as: names of folder, zip or files. Editions are often told by it: `db_30_2_text.zip`. */
  readonly label: string;
  /** Size of all files, unpacked. */
  readonly bytes: number;
  /** Names in alphabetical order, with `/` between folders: `db_30_2_text/Occupation Data.txt`. */
  names(): readonly string[];
  /** @throws SourceFileError when there is no such file; the stream fails with one when the file is at fault */
  open(name: string): Promise<Readable>;
  /** Where the file lies on the disk, for readers that need to jump in it; null when it is packed in a zip. */
  pathOf(name: string): string | null;
  /** Lets go of what is open. No file can be read afterwards. */
  close(): void;
}

const lastPart = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** The name without folders and without ending, in lower case: `occupation data`. */
export const stem = (name: string): string =>
  lastPart(name)
    .replace(/\.[^.]+$/, '')
    .toLowerCase();

/** The ending in lower case, without the dot: `xlsx`. */
export const ending = (name: string): string => /\.([^./]+)$/.exec(lastPart(name))?.[1]?.toLowerCase() ?? '';

export const TABLE_ENDINGS: readonly string[] = ['csv', 'tsv', 'txt', 'tab', 'xlsx'];

/** Names of files that `readTable` takes. */
export const tableNames = (files: FileSet): string[] =>
  files.names().filter((name) => TABLE_ENDINGS.includes(ending(name)));
