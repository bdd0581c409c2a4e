import type { RejectedRow, SourceEntry } from '../../../../../core/imports/source-record';
import { readTable, type FileSet } from '../../files';
import type { ImportSource, ListedRecord } from '../source';
import { findEdition } from './edition';
import { codesOf, onetRecord } from './record';
import { cell, findTable, hasOccupations, OnetTables } from './tables';

/** What `Job Zone Reference` says about the education that occupations of a zone ask for. */
const readZoneEducation = async (files: FileSet): Promise<Map<number, string>> => {
  const file = findTable(files, 'Job Zone Reference');
  const education = new Map<number, string>();
  if (file === undefined) return education;
  for await (const { values } of readTable(files, file, { required: ['Job Zone', 'Education'] })) {
    education.set(Number(cell(values, 'Job Zone')), cell(values, 'Education'));
  }
  return education;
};

const missing = (wanted: ReadonlySet<string>, found: readonly string[], file: string): RejectedRow[] =>
  [...wanted]
    .filter((code) => !found.includes(code))
    .sort()
    .map((code) => ({
      file,
      record: code,
      found: code,
      allowed: 'a code in Occupation Data',
      reason: `This edition has no occupation ${code}.`,
    }));

/**
 * The O*NET database, text and Excel distributions alike, editions 27 to 30: a folder or zip with `Occupation Data` and
 * what there is of the other tables (see `TABLES`).
 */
export const onetSource: ImportSource = {
  detect: hasOccupations,
  editionOf: findEdition,

  async *list(files): AsyncGenerator<ListedRecord> {
    const tables = await OnetTables.load(files, undefined, ['Occupation Data']);
    for (const code of tables.codes()) {
      const [occupation = {}] = tables.rowsOf(code).rows['Occupation Data'] ?? [];
      const externalIds = codesOf(code).map(({ scheme, code: value = '' }) => ({ scheme, code: value }));
      yield { record: code, title: cell(occupation, 'Title'), externalIds };
    }
  },

  async *read(files, { records, edition: given } = {}): AsyncGenerator<SourceEntry> {
    const edition = await findEdition(files, given);
    const education = await readZoneEducation(files);
    const tables = await OnetTables.load(files, records);
    for (const code of tables.codes()) {
      const { rows, rejected } = tables.rowsOf(code);
      yield* rejected;
      yield onetRecord({ code, rows, edition, education, place: tables.placeOf(code) });
    }
    if (records) yield* missing(records, tables.codes(), files.label);
    yield* tables.strays();
  },
};
