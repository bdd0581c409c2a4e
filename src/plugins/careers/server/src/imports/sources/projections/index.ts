import type {
  Projection,
  RejectedRow,
  SourceEdition,
  SourceEntry,
  SourceItem,
} from '../../../../../core/imports/source-record';
import { columnsOf, SourceFileError, type FileSet } from '../../files';
import { distinctRows } from '../distinct-rows';
import { RowStore, type GroupedRows } from '../row-store';
import type { ImportSource, ListedRecord } from '../source';
import { tablesWithColumns } from '../with-columns';
import { FigureError, HANDBOOK_COLUMNS, handbookLayout, OWN_COLUMNS, ownLayout, type Layout } from './layouts';

const SOC_CODE = /^\d{2}-\d{4}$/;

/** Where rows without a code are kept until they are rejected. */
const NO_CODE = '';

/** `15-1252.00` of O*NET is the SOC occupation `15-1252`; `15-1299.08` is a part of one, which has no projection. */
const socCodeOf = (code: string): string => {
  const soc = code.trim().replace(/\.00$/, '');
  return SOC_CODE.test(soc) ? soc : NO_CODE;
};

interface Table {
  readonly file: string;
  readonly layout: Layout;
}

const findTables = async (files: FileSet): Promise<Table[]> => {
  const tables: Table[] = (await tablesWithColumns(files, OWN_COLUMNS)).map((file) => ({ file, layout: ownLayout }));
  for (const file of await tablesWithColumns(files, HANDBOOK_COLUMNS)) {
    tables.push({ file, layout: handbookLayout(await columnsOf(files, file)) });
  }
  if (tables.length > 0) return tables;
  throw new SourceFileError(`There is no table of projections here; one has the columns ${OWN_COLUMNS.join(', ')}.`, {
    file: files.label,
    found: files.names().join(', '),
    allowed: OWN_COLUMNS.join(', '),
  });
};

const editionOf = ({ span }: Layout, given?: string): SourceEdition => {
  const edition = given ?? span ?? '';
  return span === undefined
    ? { source: 'projections', edition, title: 'Employment projections', publisher: '', url: '', license: '' }
    : {
        source: 'projections',
        edition,
        title: `Employment Projections, ${edition}`,
        publisher: 'U.S. Bureau of Labor Statistics',
        url: 'https://www.bls.gov/emp/',
        license: 'Public domain',
      };
};

const load = (files: FileSet, { file }: Table, wanted?: ReadonlySet<string>): Promise<GroupedRows> =>
  new RowStore().group(files, file, {
    required: ['soc_code'],
    keyOf: ({ soc_code: code = '' }) => {
      const soc = socCodeOf(code);
      return !wanted || wanted.has(soc) ? soc : null;
    },
  });

const codesOf = (rows: GroupedRows): string[] => [...rows.keys()].filter((code) => code !== NO_CODE).sort();

const titleOf = (rows: GroupedRows, code: string): string => {
  const title = rows.firstOf(code)?.values.title?.trim() ?? '';
  return title === '' ? code : title;
};

const withoutCode = (rows: GroupedRows): RejectedRow[] =>
  rows.of(NO_CODE).map(({ row, values: { soc_code: found = '', title = '' } }) => ({
    file: rows.file,
    row,
    column: 'soc_code',
    found,
    allowed: 'a code of the SOC, as 15-1252',
    reason:
      found.trim() === ''
        ? `"${title}" has no SOC code, so no guide can be found for it.`
        : `"${found}" is no SOC code.`,
  }));

const defined = (projection: Projection): Projection =>
  Object.fromEntries(Object.entries(projection).filter(([, value]: readonly [string, unknown]) => value !== undefined));

const idOf = ({ region, fromYear, toYear }: Projection): string =>
  [region, fromYear, toYear].filter((part) => part !== undefined).join(' ');

function* readOccupation(
  { layout }: Table,
  { rows, code, edition }: { readonly rows: GroupedRows; readonly code: string; readonly edition: SourceEdition },
): Generator<SourceEntry> {
  const { file } = rows;
  const distinct = distinctRows(rows.of(code), { file, record: code, idColumns: layout.ids });
  yield* distinct.rejected;
  const projections: SourceItem<Projection>[] = [];
  for (const values of distinct.rows) {
    try {
      const projection = defined(layout.projection(values));
      projections.push({ id: idOf(projection), value: projection });
    } catch (error) {
      if (!(error instanceof FigureError)) throw error;
      const row = rows.of(code).find((candidate) => candidate.values[error.column]?.trim() === error.found)?.row;
      const { column, found, message } = error;
      yield {
        file,
        ...(row !== undefined && { row }),
        record: code,
        column,
        found,
        allowed: 'a number',
        reason: `${message}.`,
      };
    }
  }
  if (projections.length === 0) return;
  const demand = distinct.rows.map((values) => layout.demand(values)).find((found) => found !== undefined);
  const row = rows.firstOf(code)?.row;
  yield {
    edition,
    record: code,
    title: titleOf(rows, code),
    locale: 'en',
    externalIds: [{ scheme: 'soc2018', code, match: 'exact' }],
    guide: { projections, ...(demand && { outlook: { demand } }) },
    // A table of one region or span says nothing of others.
    incomplete: ['projections'],
    rows: { Projections: distinct.rows },
    file,
    ...(row !== undefined && { row }),
  };
}

/** Employment projections by SOC code: a table of one's own, or one made from the BLS handbook. CSV or Excel. */
export const projectionsSource: ImportSource = {
  detect: async (files) =>
    (await tablesWithColumns(files, OWN_COLUMNS)).length > 0 ||
    (await tablesWithColumns(files, HANDBOOK_COLUMNS)).length > 0,

  editionOf: async (files, given) => {
    const [table] = await findTables(files);
    return editionOf(table?.layout ?? ownLayout, given);
  },

  async *list(files): AsyncGenerator<ListedRecord> {
    for (const table of await findTables(files)) {
      const rows = await load(files, table);
      for (const code of codesOf(rows)) {
        yield { record: code, title: titleOf(rows, code), externalIds: [{ scheme: 'soc2018', code }] };
      }
    }
  },

  async *read(files, { records, edition: given } = {}): AsyncGenerator<SourceEntry> {
    for (const table of await findTables(files)) {
      const rows = await load(files, table, records);
      const edition = editionOf(table.layout, given);
      for (const code of codesOf(rows)) yield* readOccupation(table, { rows, code, edition });
      yield* withoutCode(rows);
    }
  },
};
