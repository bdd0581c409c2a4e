import { setImmediate as breathe } from 'node:timers/promises';
import {
  nameKey,
  planMistyped,
  planQuery,
  type SearchChange,
  type SearchDocument,
  type SearchProvider,
  type Tolerance,
} from '../../../../core/search';
import { expand, type Expanded } from './expand';
import { gather } from './gather';
import { createLocaleIndex, putDocument, removeDocument, type LocaleIndex } from './locale-index';
import { rank, type Ranking } from './rank';

/** For how long documents are put in at once, between which the process does something else. */
const MOST_MS = 10;

const createPause = (): (() => Promise<void>) => {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < MOST_MS) return;
    await breathe();
    since = performance.now();
  };
};

const putAll = async (index: LocaleIndex, documents: readonly SearchDocument[]): Promise<void> => {
  const pause = createPause();
  for (const document of documents) {
    putDocument(index, document);
    await pause();
  }
};

/** What fits, with what it is put in order by. */
interface Fitting {
  /** Numbers of documents. */
  readonly results: readonly number[];
  readonly ranking: Ranking;
}

/** What fits a query, or is called just that. */
const fit = (
  index: LocaleIndex,
  { q, expanded, least }: { q: string; expanded: Expanded; least?: number },
): Fitting => {
  const query = nameKey(q);
  const { found, isByName } =
    expanded.words.length === 0
      ? { found: index.gathered.begin(index.held.length), isByName: true }
      : gather(index, expanded, least);
  const called = [...(index.named.get(query) ?? [])].map(({ number }) => number);
  const results = called.length === 0 ? found.numbers : [...new Set([...found.numbers, ...called])];
  return { results, ranking: { expanded, found, isByName, query } };
};

/** Looks a query up as it is; with tolerance for words that nothing has; and with more, when nothing is found. */
const find = (index: LocaleIndex, q: string): Fitting => {
  const plan = planQuery(index.analysis, q);
  const expandMistyped = (places: readonly number[], tolerance: Tolerance): Expanded =>
    expand(index, planMistyped(plan, { places, tolerance }));
  const exact = expand(index, plan);
  const unknown = exact.words.flatMap(({ having }, place) => (having === 0 ? [place] : []));
  const fitting = fit(index, { q, expanded: unknown.length === 0 ? exact : expandMistyped(unknown, 'usual') });
  if (fitting.results.length > 0 || plan.words.length === 0) return fitting;
  // Other words, and only some of them, would be something else altogether.
  return fit(index, { q, expanded: expandMistyped([...plan.words.keys()], 'generous'), least: 1 });
};

/** The provider that ships: an index in this process's memory, one a locale. */
export const createMemoryProvider = (): SearchProvider => {
  const indexes = new Map<string, LocaleIndex>();
  const indexOf = (locale: string): LocaleIndex => {
    const index = indexes.get(locale);
    if (index === undefined) throw new Error(`There is no search index for the locale "${locale}" yet.`);
    return index;
  };

  return {
    name: 'the index in memory',
    rebuild: async (locale, batches) => {
      const index = createLocaleIndex(locale);
      for await (const batch of batches) {
        await putAll(index, batch);
        await breathe();
      }
      index.names.trim();
      index.texts.trim();
      indexes.set(locale, index);
    },
    update: async (locale, { put, remove }: SearchChange) => {
      const index = indexOf(locale);
      for (const id of remove) removeDocument(index, id);
      await putAll(index, put);
    },
    search: ({ q, locale, page, pageSize, ...filters }) => {
      const index = indexOf(locale);
      const { results, ranking } = find(index, q);
      const { kept, counts } = index.groups.narrow(results, (number) => index.groupOf[number] ?? 0, filters);
      const hits = rank(index, ranking, { results: kept, last: page * pageSize });
      return Promise.resolve({ hits: hits.slice((page - 1) * pageSize), total: kept.length, counts });
    },
  };
};
