import type { SourceEdition, SourceEntry } from '../../../../core/imports/source-record';
import type { FileSet } from '../files';

/** A line of the list from which somebody picks occupations. */
export interface ListedRecord {
  /** Id of the record in the source: `15-1252.00`. */
  readonly record: string;
  readonly title: string;
  readonly externalIds: readonly { readonly scheme: string; readonly code: string }[];
}

export interface ReadOptions {
  /** Ids of the records to read; all of them when absent. */
  readonly records?: ReadonlySet<string>;
  /** Language of the words, for a source that has several of them and does not say which (ESCO, own CSV). */
  readonly locale?: string;
  /** Edition, when neither the name of the files nor their content tells it. */
  readonly edition?: string;
}

/**
 * A source of occupations: knows its files, and turns them into records. It never sees the database.
 *
 * Reading the same content gives the same entries whatever the order of rows and files is. Memory is bounded: a reader
 * holds no more than a table's rows as compact text (see `row-store.ts`).
 */
export interface ImportSource {
  /** Whether these files are ones of this source, by names and columns. Never throws for files of another. */
  detect(files: FileSet): Promise<boolean>;
  /** @throws SourceFileError when the edition is neither told by the files nor given */
  editionOf(files: FileSet, given?: string): Promise<SourceEdition>;
  /** The records in the order of their ids. */
  list(files: FileSet, options?: Pick<ReadOptions, 'locale'>): AsyncIterable<ListedRecord>;
  /**
   * The records in the order of their ids, and what could not be taken.
   *
   * @throws SourceFileError when a file cannot be read as one of this source
   */
  read(files: FileSet, options?: ReadOptions): AsyncIterable<SourceEntry>;
}

/** A source as lists and documentation show it, without having loaded its reader. */
export interface SourceDescription {
  /** Short name, for the command line and provenance: `onet`. */
  readonly name: string;
  readonly title: string;
  /** What files it takes, in one plain sentence. */
  readonly takes: string;
  /** Loads the reader; what it needs of libraries is not part of the plugin's start. */
  readonly load: () => Promise<ImportSource>;
}
