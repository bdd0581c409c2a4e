import { isOwnRecord, type OwnRecord, type RejectedRow } from '../../../../../core/imports/source-record';
import type { FileSet } from '../../files';
import type { ImportSource, ListedRecord, ReadOptions } from '../source';
import { ownEdition, OwnEntries } from './entries';

/** The reading of one own format: everything in its files, in their order. */
export interface OwnReader {
  readonly name: string;
  readonly detect: (files: FileSet) => Promise<boolean>;
  readonly entries: (files: FileSet, own: OwnEntries, options: ReadOptions) => AsyncIterable<OwnRecord | RejectedRow>;
}

/** A source of the team's own content. Its records are picked by their natural keys: `en/baker`. */
export const ownSource = ({ name, detect, entries }: OwnReader): ImportSource => ({
  detect,
  editionOf: (_files, given) => Promise.resolve(ownEdition(name, given)),

  async *list(files, options = {}): AsyncGenerator<ListedRecord> {
    for await (const entry of entries(files, new OwnEntries(ownEdition(name)), options)) {
      if (isOwnRecord(entry)) yield { record: entry.record, title: entry.title, externalIds: [] };
    }
  },

  async *read(files, options = {}) {
    for await (const entry of entries(files, new OwnEntries(ownEdition(name, options.edition)), options)) {
      if (!options.records || !isOwnRecord(entry) || options.records.has(entry.record)) yield entry;
    }
  },
});
