import {
  isOwnRecord,
  isRejected,
  type OwnRecord,
  type RejectedRow,
  type SourceEntry,
  type SourceRecord,
} from '../../../../core/imports/source-record';
import { openFileSet, type FileSet } from '../files';
import type { ImportSource, ReadOptions } from './source';

/** Everything that a source gives, sorted by kind, for tests. */
export interface ReadEntries {
  readonly records: readonly SourceRecord[];
  readonly own: readonly OwnRecord[];
  readonly rejected: readonly RejectedRow[];
}

const sortByKind = (entries: readonly SourceEntry[]): ReadEntries => ({
  records: entries.flatMap((entry) => (isRejected(entry) || isOwnRecord(entry) ? [] : [entry])),
  own: entries.flatMap((entry) => (isOwnRecord(entry) ? [entry] : [])),
  rejected: entries.flatMap((entry) => (isRejected(entry) ? [entry] : [])),
});

export const readAll = async (source: ImportSource, files: FileSet, options?: ReadOptions): Promise<ReadEntries> => {
  const entries: SourceEntry[] = [];
  for await (const entry of source.read(files, options)) entries.push(entry);
  return sortByKind(entries);
};

export const readFolder = async (source: ImportSource, paths: readonly string[], options?: ReadOptions) => {
  const files = await openFileSet({ paths });
  try {
    return await readAll(source, files, options);
  } finally {
    files.close();
  }
};

/** The only one of a list. @throws Error when there are more or none */
export const only = <T>(list: readonly T[]): T => {
  const [first] = list;
  if (first === undefined || list.length !== 1) throw new Error(`There are ${list.length} and not one`);
  return first;
};
