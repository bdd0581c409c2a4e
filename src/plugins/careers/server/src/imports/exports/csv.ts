import { csvRow } from '../../../../core/imports/csv-row';
import { writeCell } from '../../../../core/imports/own-cells';
import { headerRow, OWN_COLUMNS } from '../../../../core/imports/own-columns';
import { LIST_NAMES, OWN_KINDS, type OwnContent, type OwnKind } from '../../../../core/imports/own-content';
import type { ZipWriter } from './zip';

/** For Excel, which takes UTF-8 for something else without it. */
const BYTE_ORDER_MARK = '\uFEFF';

const toRow = ({ kind, content }: OwnContent): string => {
  const parts = new Map<string, unknown>(Object.entries(content));
  return csvRow(OWN_COLUMNS[kind].map((column) => writeCell(kind, column, parts.get(column.name))));
};

/** Takes entries from the front as long as they are of one kind. */
class EntriesByKind {
  private next: Promise<IteratorResult<OwnContent>> | null = null;

  constructor(private readonly entries: AsyncIterator<OwnContent>) {}

  async *ofKind(kind: OwnKind): AsyncGenerator<OwnContent> {
    for (;;) {
      this.next ??= this.entries.next();
      const result = await this.next;
      if (result.done === true || result.value.kind !== kind) return;
      this.next = null;
      yield result.value;
    }
  }
}

async function* table(kind: OwnKind, entries: AsyncIterable<OwnContent>): AsyncGenerator<string> {
  yield `${BYTE_ORDER_MARK}${headerRow(kind)}`;
  for await (const entry of entries) yield toRow(entry);
}

/**
 * A zip with a table for each kind, with the columns that the CSV source reads.
 *
 * @param entries in the order of `OWN_KINDS`
 */
export const writeTables = async (zip: ZipWriter, entries: AsyncIterable<OwnContent>): Promise<void> => {
  const byKind = new EntriesByKind(entries[Symbol.asyncIterator]());
  for (const kind of OWN_KINDS) await zip.add(`${LIST_NAMES[kind]}.csv`, table(kind, byKind.ofKind(kind)));
};
