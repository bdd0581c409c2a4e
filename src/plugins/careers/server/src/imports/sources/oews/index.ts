import type {
  ExternalId,
  RejectedRow,
  SourceEdition,
  SourceEntry,
  SourceItem,
  SourceRow,
} from '../../../../../core/imports/source-record';
import type { Salary } from '../../../../../core/model/guide-content';
import { SourceFileError, type FileSet, type TableRow } from '../../files';
import { distinctRows } from '../distinct-rows';
import { RowStore, type GroupedRows } from '../row-store';
import type { ImportSource, ListedRecord } from '../source';
import { tablesWithColumns } from '../with-columns';
import { wageOf } from './wages';

/** Files of some years write the names of their columns in small letters. */
const columnName = (name: string): string => name.toUpperCase();
const REQUIRED = ['AREA', 'AREA_TITLE', 'OCC_CODE', 'OCC_TITLE', 'H_MEDIAN', 'A_MEDIAN'] as const;

/** All owners, public and private; other rows are parts of these. */
const ALL_OWNERS = '1235';

/**
 * Whether a row is about one occupation in all industries. Groups of occupations have no guide; their codes end in 0,
 * where a file does not say of what level a row is.
 */
const isOccupation = (row: SourceRow): boolean => {
  const level = row.O_GROUP ?? row.OCC_GROUP;
  if (level === undefined ? row.OCC_CODE?.endsWith('0') : level.trim() !== 'detailed') return false;
  if (row.OWN_CODE !== undefined && row.OWN_CODE.trim() !== ALL_OWNERS) return false;
  return row.NAICS === undefined || /^0*$/.test(row.NAICS.trim());
};

const yearOf = (files: FileSet, given?: string): number => {
  const isYear = /^(?:May )?(\d{4})$/;
  if (given !== undefined) {
    const [, year] = isYear.exec(given) ?? [];
    if (year !== undefined) return Number(year);
    throw new SourceFileError(`"${given}" is no edition of OEWS.`, {
      file: files.label,
      found: given,
      allowed: 'May 2024',
    });
  }
  for (const name of [files.label, ...files.names()]) {
    const [, long, short] = /M_?(20\d{2})(?!\d)|oesm(\d{2})/.exec(name) ?? [];
    if (long !== undefined) return Number(long);
    if (short !== undefined) return 2000 + Number(short);
  }
  throw new SourceFileError(
    'Of which year these wages are, the name of no file tells (national_M2024_dl.xlsx); give it, as 2024.',
    {
      file: files.label,
      allowed: 'May 2024',
    },
  );
};

const editionOf = (year: number): SourceEdition => ({
  source: 'oews',
  edition: `May ${year}`,
  title: `Occupational Employment and Wage Statistics, May ${year}`,
  publisher: 'U.S. Bureau of Labor Statistics',
  url: 'https://www.bls.gov/oes/',
  license: 'Public domain',
});

/** Wages since 2021 are by the SOC of 2018; those of 2019 and 2020 by a mixture of it and its predecessor. */
const codeOf = (code: string, year: number): ExternalId =>
  year >= 2019
    ? { scheme: 'soc2018', code, match: year >= 2021 ? 'exact' : 'close' }
    : { scheme: 'soc2010', code, match: 'exact' };

const load = async (files: FileSet, wanted?: ReadonlySet<string>): Promise<GroupedRows[]> => {
  const store = new RowStore();
  const tables: GroupedRows[] = [];
  for (const file of await tablesWithColumns(files, ['OCC_CODE', 'A_MEDIAN'], { columnName })) {
    const keyOf = (row: SourceRow) => {
      const code = row.OCC_CODE?.trim() ?? '';
      return isOccupation(row) && (!wanted || wanted.has(code)) ? code : null;
    };
    tables.push(await store.group(files, file, { columnName, required: REQUIRED, keyOf }));
  }
  if (tables.length === 0) {
    throw new SourceFileError(`There is no table of wages here; one has the columns ${REQUIRED.join(', ')}.`, {
      file: files.label,
      found: files.names().join(', '),
      allowed: REQUIRED.join(', '),
    });
  }
  return tables;
};

const codesOf = (tables: readonly GroupedRows[]): string[] =>
  [...new Set(tables.flatMap((table) => [...table.keys()]))].sort();

const titleOf = (row: TableRow | undefined): string => row?.values.OCC_TITLE?.trim() ?? '';

/** Rows of one occupation, a file after the other; an area that is in two files counts once. */
const readOccupation = (tables: readonly GroupedRows[], code: string) => {
  const seen = new Set<string>();
  const rejected: RejectedRow[] = [];
  const rows: SourceRow[] = [];
  for (const table of tables) {
    const fresh = table.of(code).filter(({ values }) => !seen.has(values.AREA ?? ''));
    const distinct = distinctRows(fresh, { file: table.file, record: code, idColumns: ['AREA'] });
    for (const row of distinct.rows) seen.add(row.AREA ?? '');
    rows.push(...distinct.rows);
    rejected.push(...distinct.rejected);
  }
  return { rows, rejected };
};

const rowOfArea = (table: GroupedRows | undefined, code: string, area: string | undefined): number | undefined =>
  table?.of(code).find(({ values }) => values.AREA === area)?.row;

/**
 * BLS Occupational Employment and Wage Statistics: tables of any area (national, state, metropolitan), CSV and Excel.
 * A record has the pay percentiles of one SOC occupation, one salary for each area.
 */
export const oewsSource: ImportSource = {
  detect: async (files) => (await tablesWithColumns(files, ['OCC_CODE', 'A_MEDIAN'], { columnName })).length > 0,

  // eslint-disable-next-line @typescript-eslint/require-await -- The interface is one for sources that have to read files.
  editionOf: async (files, given) => editionOf(yearOf(files, given)),

  async *list(files): AsyncGenerator<ListedRecord> {
    const tables = await load(files);
    for (const code of codesOf(tables)) {
      const first = tables.find((table) => table.has(code))?.firstOf(code);
      yield { record: code, title: titleOf(first), externalIds: [{ scheme: 'soc2018', code }] };
    }
  },

  async *read(files, { records, edition: given } = {}): AsyncGenerator<SourceEntry> {
    const year = yearOf(files, given);
    const tables = await load(files, records);
    const codes = codesOf(tables);
    for (const code of codes) {
      const { rows, rejected } = readOccupation(tables, code);
      yield* rejected;
      const table = tables.find((candidate) => candidate.has(code));
      const first = table?.firstOf(code);
      const salaries: SourceItem<Salary>[] = [];
      for (const row of rows) {
        const wage = wageOf(row, year);
        if ('rejected' in wage) {
          const place = tables.find((candidate) => rowOfArea(candidate, code, row.AREA) !== undefined);
          const at = rowOfArea(place, code, row.AREA);
          yield {
            file: place?.file ?? files.label,
            ...(at !== undefined && { row: at }),
            record: code,
            ...wage.rejected,
          };
        } else if (wage.salary) {
          salaries.push({ id: row.AREA ?? '', value: wage.salary });
        }
      }
      const externalId = codeOf(code, year);
      yield {
        edition: editionOf(year),
        record: code,
        title: titleOf(first),
        locale: 'en',
        externalIds: [externalId],
        guide: { salaries },
        // Other files of the same year have other areas, and an area's figures can be withheld for a year.
        incomplete: ['salaries'],
        rows: { Wages: rows },
        file: table?.file ?? files.label,
        ...(first && { row: first.row }),
      };
    }
    for (const code of [...(records ?? [])].filter((wanted) => !codes.includes(wanted)).sort()) {
      yield {
        file: files.label,
        record: code,
        found: code,
        reason: `These files have no wages of the occupation ${code}.`,
      };
    }
  },
};
