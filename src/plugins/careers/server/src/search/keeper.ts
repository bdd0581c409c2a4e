import { setImmediate as breathe } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { SearchDocument, SearchProvider } from '../../../core/search';
import { collectTouches, type Touched, type Touches } from '../cache';
import { translationLocales } from '../pages';
import { localesOf } from '../strapi/locales';
import {
  createDocuments,
  loadCatalogue,
  reloadTouched,
  WATCHED_KINDS,
  type Catalogue,
  type Documents,
} from './catalogue';

/** Documents that are made or handed over at once, between which the process does something else. */
const BATCH = 250;

/** What the provider holds of a locale. */
interface Kept {
  readonly documents: Documents;
  readonly indexed: Map<string, SearchDocument>;
}

/** The languages of the app. */
interface Languages {
  readonly standard: string;
  readonly codes: ReadonlySet<string>;
}

interface State {
  readonly catalogue: Catalogue;
  /** Read again with every change: a change of languages counts as one to everything. */
  languages: Languages;
  readonly locales: Map<string, Kept>;
}

const readLanguages = async (strapi: Core.Strapi): Promise<Languages> => {
  const locales = localesOf(strapi);
  const known = await locales.find();
  return { standard: await locales.getDefaultLocale(), codes: new Set(known.map(({ code }) => code)) };
};

async function* inBatches(documents: Iterable<SearchDocument>, signal: AbortSignal): AsyncGenerator<SearchDocument[]> {
  let batch: SearchDocument[] = [];
  for (const document of documents) {
    batch.push(document);
    if (batch.length < BATCH) continue;
    signal.throwIfAborted();
    yield batch;
    await breathe();
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

const isSame = (one: SearchDocument | undefined, other: SearchDocument): boolean =>
  one !== undefined && JSON.stringify(one) === JSON.stringify(other);

/** How many documents the index of a locale holds, and whether the last change could not be taken in. */
type SearchFigures = () => { readonly documents: Readonly<Record<string, number>>; readonly hasFailed: boolean };

export interface Keeper {
  /**
   * Makes sure that the index of a locale holds what was committed before this call: by this process always, by others up
   * to a third of a second before.
   *
   * @returns whether there is such an index: false for a locale that the app does not have
   */
  readonly ready: (locale: string) => Promise<boolean>;
  /** The names of career fields by slug, in a locale that is ready. */
  readonly fieldNames: (locale: string) => ReadonlyMap<string, string>;
  readonly figures: SearchFigures;
  /** Ends what is under way; nothing is read from the database afterwards. */
  readonly stop: () => Promise<void>;
}

/**
 * Keeps a provider's indexes in step with the database: builds that of a locale before the first search in it, and reads
 * what has changed since before any other.
 */
export const createKeeper = ({ strapi, provider }: { strapi: Core.Strapi; provider: SearchProvider }): Keeper => {
  const abort = new AbortController();
  const { signal } = abort;
  const wanted = new Set<string>();
  let touches: Touches | undefined;
  let state: State | undefined;
  let flight: Promise<void> | undefined;
  let hasFailed = false;

  const build = async ({ catalogue, languages, locales }: State, locale: string): Promise<void> => {
    const place = { locale, translationLocales: translationLocales(locale, languages.standard) };
    const documents = createDocuments(catalogue, place);
    const indexed = new Map<string, SearchDocument>();
    const remember = async function* () {
      for await (const batch of inBatches(documents.all(), signal)) {
        for (const document of batch) indexed.set(document.id, document);
        yield batch;
      }
    };
    await provider.rebuild(locale, remember());
    locales.set(locale, { documents, indexed });
  };

  /** Tells the provider of the documents that have come out differently. */
  const update = async (locale: string, { documents, indexed }: Kept, changed: ReadonlySet<string> | 'all') => {
    const put: SearchDocument[] = [];
    const compare = (document: SearchDocument): void => {
      if (isSame(indexed.get(document.id), document)) return;
      put.push(document);
      indexed.set(document.id, document);
    };
    const gone = new Set<string>(changed === 'all' ? indexed.keys() : []);
    if (changed === 'all') {
      for await (const batch of inBatches(documents.all(), signal)) {
        for (const document of batch) {
          compare(document);
          gone.delete(document.id);
        }
      }
    } else {
      for (const id of changed) {
        const document = documents.get(id);
        if (document !== undefined) compare(document);
        else if (indexed.has(id)) gone.add(id);
      }
    }
    for (const id of gone) indexed.delete(id);
    if (put.length > 0 || gone.size > 0) await provider.update(locale, { put, remove: [...gone] });
  };

  const start = async (languages: Languages): Promise<State> => {
    // Before anything is read: what changes meanwhile is read again.
    touches ??= collectTouches(strapi, WATCHED_KINDS);
    touches.take();
    return { catalogue: await loadCatalogue(strapi, signal), languages, locales: new Map() };
  };

  const refresh = async (known: State, touched: Touched): Promise<void> => {
    const changed = await reloadTouched(strapi, { catalogue: known.catalogue, touched, signal });
    for (const [locale, kept] of known.locales) await update(locale, kept, changed);
  };

  const buildWanted = async (current: State): Promise<void> => {
    for (const locale of wanted) {
      wanted.delete(locale);
      if (current.languages.codes.has(locale) && !current.locales.has(locale)) await build(current, locale);
    }
  };

  const work = async (): Promise<void> => {
    signal.throwIfAborted();
    try {
      const touched = touches?.take();
      const languages = await readLanguages(strapi);
      // Which words are a skill's own hangs on the default locale.
      const known = state?.languages.standard === languages.standard ? state : undefined;
      state = known ?? (await start(languages));
      state.languages = languages;
      if (known !== undefined && touched !== undefined) await refresh(known, touched);
      await buildWanted(state);
      hasFailed = false;
    } catch (error) {
      // What was touched is no longer known: the next search begins anew.
      state = undefined;
      hasFailed = true;
      throw error;
    }
  };

  const begin = (): Promise<void> => {
    flight ??= work().finally(() => {
      flight = undefined;
    });
    return flight;
  };

  return {
    ready: async (locale) => {
      wanted.add(locale);
      // One that began before this call may have missed what was committed meanwhile; one that begins after it has not.
      await flight?.catch(() => undefined);
      const isKnown = state?.locales.has(locale) === true || state?.languages.codes.has(locale) === false;
      const isCurrent = isKnown && touches?.isEmpty() === true;
      if (flight !== undefined || !isCurrent) await begin();
      else wanted.delete(locale);
      return state?.locales.has(locale) === true;
    },
    fieldNames: (locale) => state?.locales.get(locale)?.documents.fieldNames() ?? new Map<string, string>(),
    figures: () => ({
      documents: Object.fromEntries([...(state?.locales ?? [])].map(([locale, { indexed }]) => [locale, indexed.size])),
      hasFailed,
    }),
    stop: async () => {
      abort.abort();
      touches?.stop();
      await flight?.catch(() => undefined);
    },
  };
};
