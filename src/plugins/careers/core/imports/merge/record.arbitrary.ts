import fc from 'fast-check';
import type { GuideContent } from '../../model/guide-content';
import type { SourceItem, SourceRecord, SourcedGuide } from '../source-record';

/** Records, editors and editions for property tests: few words, so that things meet, repeat and come back. */
const WORDS = ['code', 'test', 'ship', 'plan', 'teach', 'sell'];

const word = fc.constantFrom(...WORDS);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const markdown = fc
  .array(
    fc.oneof(
      word,
      word.map((text) => `- ${text}`),
      words,
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((paragraphs) => paragraphs.join('\n\n'));

/** A list with ids; an id may keep its value from edition to edition or change it, and two ids may say the same. */
const items = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<SourceItem<T>[]> =>
  fc.uniqueArray(fc.record({ id: fc.constantFrom('1', '2', '3', '4', '5', '6'), value }), {
    maxLength: 6,
    selector: ({ id }) => id,
  });

const task = fc.record({ text: words, core: fc.boolean() });
const alias = fc.record({ label: words, hidden: fc.boolean(), matching: fc.constant('normal' as const) });
const salary = fc.record({
  region: word,
  period: fc.constant('year' as const),
  basis: fc.constant('percentiles' as const),
  topCoded: fc.constant(false),
  median: fc.integer({ min: 1, max: 3 }),
});
const preparation = fc.record(
  { jobZone: fc.integer({ min: 1, max: 5 }), training: word },
  { requiredKeys: ['jobZone'] },
);

const sourcedGuide: fc.Arbitrary<SourcedGuide> = fc.record(
  {
    role: word,
    summary: words,
    overview: markdown,
    preparation,
    tasks: items(task),
    aliases: items(alias),
    salaries: items(salary),
  },
  { requiredKeys: ['role'] },
);

export const recordOf = (guide: SourcedGuide, edition = '1.0', source = 'onet'): SourceRecord => ({
  edition: {
    source,
    edition,
    title: `${source} ${edition} Database`,
    publisher: `Publisher of ${source}`,
    url: `https://example.org/${source}`,
    license: 'CC BY 4.0',
  },
  record: '15-1252.00',
  title: 'Software Developers',
  locale: 'en',
  externalIds: [],
  guide,
  rows: {},
  file: 'Occupation Data.txt',
});

export const arbitrarySourced = sourcedGuide;

const EDITS = [
  'summary',
  'paragraph',
  'task',
  'ownTask',
  'alias',
  'training',
  'removeTask',
  'removeAlias',
  'reorder',
  'emptyOverview',
] as const;

/** What an editor does to a guide. Words that they write carry a mark, by which they are found again. */
export interface Edit {
  readonly what: (typeof EDITS)[number];
  readonly at: number;
  readonly isNew: boolean;
}

export const arbitraryEdit: fc.Arbitrary<Edit> = fc.record({
  what: fc.constantFrom(...EDITS),
  at: fc.nat(5),
  isNew: fc.boolean(),
});

const edited = <T>(list: readonly T[] | undefined, at: number, change: (entry: T) => readonly T[]): T[] => {
  const entries = list ?? [];
  return entries.length === 0
    ? []
    : entries.flatMap((entry, place) => (place === at % entries.length ? change(entry) : [entry]));
};

const paragraphsOf = (text: string | undefined): string[] => (text ?? '').split('\n\n').filter((part) => part !== '');

export const applyEdit = (guide: GuideContent, { what, at, isNew }: Edit, mark: string): GuideContent => {
  switch (what) {
    case 'summary':
      return { ...guide, summary: `${guide.summary ?? ''} ${mark}`.trim() };
    case 'paragraph': {
      const paragraphs = paragraphsOf(guide.overview);
      paragraphs.splice(paragraphs.length === 0 ? 0 : at % paragraphs.length, isNew ? 0 : 1, mark);
      return { ...guide, overview: paragraphs.join('\n\n') };
    }
    case 'task':
      return { ...guide, tasks: edited(guide.tasks, at, (each) => [{ ...each, text: `${each.text} ${mark}` }]) };
    case 'ownTask': {
      const own = { text: mark, core: true };
      return { ...guide, tasks: isNew ? [own, ...(guide.tasks ?? [])] : [...(guide.tasks ?? []), own] };
    }
    case 'alias':
      return { ...guide, aliases: edited(guide.aliases, at, (each) => [{ ...each, label: `${each.label} ${mark}` }]) };
    case 'training':
      return { ...guide, preparation: { ...guide.preparation, training: mark } };
    case 'removeTask':
      return { ...guide, tasks: edited(guide.tasks, at, () => []) };
    case 'removeAlias':
      return { ...guide, aliases: edited(guide.aliases, at, () => []) };
    case 'reorder':
      return { ...guide, tasks: [...(guide.tasks ?? [])].reverse() };
    case 'emptyOverview':
      return { ...guide, overview: undefined };
  }
};

export const shuffled = <T>(list: readonly T[], order: readonly number[]): T[] =>
  list
    .map((entry, place) => ({ entry, rank: order[place % Math.max(1, order.length)] ?? 0 }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ entry }) => entry);
