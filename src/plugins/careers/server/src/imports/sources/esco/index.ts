import type { SourceEntry, SourceRow } from '../../../../../core/imports/source-record';
import type { FileSet } from '../../files';
import { distinctRows } from '../distinct-rows';
import { RowStore, type GroupedRows } from '../row-store';
import type { ImportSource, ListedRecord, ReadOptions } from '../source';
import {
  findEdition,
  findEscoFiles,
  firstOf,
  inLanguage,
  languagesOf,
  type EscoFiles,
  type EscoLanguage,
} from './files';
import { escoRecord, externalIdsOf } from './record';
import { EscoSkills } from './skills';

const isOccupation = (row: SourceRow): boolean => (row.conceptType ?? 'Occupation') === 'Occupation';

const loadOccupations = async (
  files: FileSet,
  found: EscoFiles,
  {
    language,
    store,
    records,
  }: EscoLanguage & { readonly store: RowStore; readonly records?: ReadonlySet<string> | undefined },
): Promise<GroupedRows> => {
  const [file = ''] = inLanguage(found.occupations, language);
  return store.group(files, file, {
    required: ['conceptUri', 'preferredLabel'],
    keyOf: (row) => {
      const uri = row.conceptUri ?? '';
      return isOccupation(row) && (!records || records.has(uri)) ? uri : null;
    },
  });
};

const loadRelations = async (
  files: FileSet,
  file: string | undefined,
  { store, key, records }: { store: RowStore; key: string; records?: ReadonlySet<string> | undefined },
): Promise<GroupedRows | null> =>
  file === undefined
    ? null
    : store.group(files, file, {
        required: [key],
        keyOf: (row) => {
          const uri = row[key] ?? '';
          return !records || records.has(uri) ? uri : null;
        },
      });

/** Everything in one language. Each has a store of its own: the tables of one language are let go before the next. */
async function* readLanguage(
  files: FileSet,
  found: EscoFiles,
  { language, locale, records, edition: given }: EscoLanguage & ReadOptions,
): AsyncGenerator<SourceEntry> {
  const edition = findEdition(files, given);
  const store = new RowStore();
  const occupations = await loadOccupations(files, found, { language, locale, store, records });
  const relationFile = firstOf(found.occupationSkills, language);
  const relations = await loadRelations(files, relationFile, { store, key: 'occupationUri', records });
  const pillars = found.broader.filter((name) => /occ/i.test(name));
  const broader = await loadRelations(files, firstOf(pillars, language), { store, key: 'conceptUri', records });
  const skills = await EscoSkills.load(files, found, { language, locale, store });

  const distinct = (table: GroupedRows, uri: string, idColumns: readonly string[]) =>
    distinctRows(table.of(uri), { file: table.file, record: uri, idColumns });
  const uris = [...occupations.keys()].sort();
  for (const uri of uris) {
    const own = distinct(occupations, uri, ['conceptUri']);
    const skillRows = relations && distinct(relations, uri, ['skillUri', 'relationType', 'skillLabel']);
    const broaderRows = broader && distinct(broader, uri, ['broaderUri']);
    for (const { rejected } of [own, ...(skillRows ? [skillRows] : []), ...(broaderRows ? [broaderRows] : [])])
      yield* rejected;
    const [occupation] = own.rows;
    if (!occupation) continue;
    const place = { file: occupations.file, row: occupations.of(uri)[0]?.row ?? 1 };
    if ((occupation.status ?? 'released') !== 'released' && occupation.status !== '') {
      yield {
        ...place,
        record: uri,
        column: 'status',
        found: occupation.status ?? '',
        allowed: 'released',
        reason: 'This edition has withdrawn the occupation.',
      };
      continue;
    }
    if (!occupation.preferredLabel?.trim()) {
      yield { ...place, record: uri, column: 'preferredLabel', reason: `The occupation has no title in ${locale}.` };
      continue;
    }
    // No relation of an occupation says that nobody has entered one yet.
    const skillsAsked = skillRows && skillRows.rows.length > 0 ? skillRows.rows : null;
    const rows = { occupation, skills: skillsAsked, broader: broaderRows?.rows ?? null };
    const { record, rejected } = escoRecord({ rows, skills, edition, locale, place });
    yield* rejected;
    yield record;
  }
  for (const uri of [...(records ?? [])].filter((wanted) => !uris.includes(wanted)).sort()) {
    yield {
      file: occupations.file,
      record: uri,
      found: uri,
      reason: `This edition has no occupation ${uri} in ${locale}.`,
    };
  }
}

/**
 * ESCO as CSV, editions 1.0 to 1.2, any language: occupations, and what there is of skills and relations. A record is
 * one occupation in one language; that of a second language has the same id and another locale.
 */
export const escoSource: ImportSource = {
  detect: async (files) => (await findEscoFiles(files)).occupations.length > 0,

  // eslint-disable-next-line @typescript-eslint/require-await -- The interface is one for sources that have to read files.
  editionOf: async (files, given) => findEdition(files, given),

  async *list(files, { locale: wanted } = {}): AsyncGenerator<ListedRecord> {
    const found = await findEscoFiles(files);
    const [language] = languagesOf(found, files, wanted);
    if (!language) return;
    const occupations = await loadOccupations(files, found, { ...language, store: new RowStore() });
    for (const uri of [...occupations.keys()].sort()) {
      const row = occupations.of(uri)[0]?.values ?? {};
      const externalIds = externalIdsOf(row).map(({ scheme, code, uri: id }) => ({ scheme, code: code ?? id ?? '' }));
      yield { record: uri, title: row.preferredLabel?.trim() ?? '', externalIds };
    }
  },

  async *read(files, options = {}): AsyncGenerator<SourceEntry> {
    const found = await findEscoFiles(files);
    for (const language of languagesOf(found, files, options.locale)) {
      yield* readLanguage(files, found, { ...options, ...language });
    }
  },
};
