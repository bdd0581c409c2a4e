import type { SourceEdition, SourceEntry } from '../../../../../core/imports/source-record';
import { SourceFileError } from '../../files';
import type { ImportSource, ListedRecord } from '../source';
import { ContentItems, hasJobProfiles, textFrom, titleOf, type Found } from './items';
import { externalIdsOf, ncsRecord, recordIdOf } from './record';

const DATE = /^\d{4}-\d{2}-\d{2}/;

/** Profiles have no editions; the day on which the newest of them was published stands for one. */
const editionOf = (items: ContentItems, label: string, given?: string): SourceEdition => {
  const days = items.profiles().flatMap(({ item }) => DATE.exec(textFrom(item, 'PublishedUtc'))?.[0] ?? []);
  const edition = given ?? days.sort().at(-1);
  if (edition === undefined) {
    throw new SourceFileError(
      'When these job profiles were published they do not tell; give the edition, as 2020-11-16.',
      {
        file: label,
        allowed: '2020-11-16',
      },
    );
  }
  return {
    source: 'ncs',
    edition,
    title: `National Careers Service job profiles, ${edition}`,
    publisher: 'National Careers Service',
    url: 'https://nationalcareers.service.gov.uk/explore-careers',
    license: 'OGL v3.0',
  };
};

/** Profiles in the order of their ids; of two with one id, the one that was published last. */
const profilesOf = (items: ContentItems): { readonly kept: readonly Found[]; readonly older: readonly Found[] } => {
  const published = ({ item }: Found) => textFrom(item, 'PublishedUtc') + item.ContentItemId;
  const byId = new Map<string, Found>();
  const older: Found[] = [];
  for (const found of [...items.profiles()].sort((a, b) => (published(a) < published(b) ? 1 : -1))) {
    const id = recordIdOf(found.item);
    if (byId.has(id)) older.push(found);
    else byId.set(id, found);
  }
  return { kept: [...byId].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, found]) => found), older };
};

/** Job profiles of the UK National Careers Service, as Orchard Core recipes (JSON), one or several files. */
export const ncsSource: ImportSource = {
  detect: hasJobProfiles,
  editionOf: async (files, given) => editionOf(await ContentItems.load(files), files.label, given),

  async *list(files): AsyncGenerator<ListedRecord> {
    const items = await ContentItems.load(files);
    for (const { item } of profilesOf(items).kept) {
      const externalIds = externalIdsOf(item, items).map(({ scheme, code = '' }) => ({ scheme, code }));
      yield { record: recordIdOf(item), title: titleOf(item), externalIds };
    }
  },

  async *read(files, { records, edition: given } = {}): AsyncGenerator<SourceEntry> {
    const items = await ContentItems.load(files);
    const edition = editionOf(items, files.label, given);
    const { kept, older } = profilesOf(items);
    for (const { item, file } of older) {
      const record = recordIdOf(item);
      if (records && !records.has(record)) continue;
      yield {
        file,
        record,
        found: item.ContentItemId,
        reason: `There is a newer profile of "${titleOf(item)}", which was taken.`,
      };
    }
    for (const found of kept) {
      if (records && !records.has(recordIdOf(found.item))) continue;
      const { record, rejected } = ncsRecord({ found, items, edition });
      yield* rejected;
      yield record;
    }
    const ids = new Set(kept.map(({ item }) => recordIdOf(item)));
    for (const record of [...(records ?? [])].filter((wanted) => !ids.has(wanted)).sort()) {
      yield { file: files.label, record, found: record, reason: `There is no job profile "${record}" in these files.` };
    }
  },
};
