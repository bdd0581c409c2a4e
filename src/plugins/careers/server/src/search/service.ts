import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Found, SearchAnswer, SearchKind, SearchProvider, SearchType } from '../../../core/search';
import type { Dependency } from '../cache';
import { siteOf } from '../site';
import { localesOf } from '../strapi/locales';
import { createKeeper, type Keeper } from './keeper';
import { createMemoryProvider } from './in-memory';
import { present } from './present';

export interface SearchQuestion {
  /** 1 to 200 characters. */
  readonly q: string;
  /** The default locale when absent. */
  readonly locale?: string | undefined;
  /** All when absent. */
  readonly type?: readonly SearchType[] | undefined;
  /** Slug of a career field; guides of the fields inside it count too, and what belongs to them. */
  readonly field?: string | undefined;
  readonly kind?: SearchKind | undefined;
  /** From 1. */
  readonly page?: number | undefined;
  /** 10 when absent. */
  readonly pageSize?: number | undefined;
}

export interface Searched {
  readonly answer: SearchAnswer;
  readonly dependencies: ReadonlySet<Dependency>;
}

/** `strapi.plugin('careers').service('search')`: published content only. */
export interface SearchService {
  /** Finds what was published before the call. */
  readonly search: (question: SearchQuestion) => Promise<Searched>;
  /**
   * Has another provider find things, such as a search server. For `register` or `bootstrap` of the app.
   *
   * @throws ApplicationError when the app has started already
   */
  readonly use: (provider: SearchProvider) => void;
  /** Builds the index of the default locale, so that nobody waits for it. */
  readonly warmUp: () => Promise<void>;
  /** How many documents the index of a locale holds that there is one of, and whether it could not be kept in step. */
  readonly figures: () => { readonly documents: Readonly<Record<string, number>>; readonly hasFailed: boolean };
  readonly stop: () => Promise<void>;
}

const PAGE_SIZE = 10;
const NOTHING: Found = { hits: [], total: 0, counts: { types: {}, fields: {}, kinds: {} } };
/** Any new entry may fit, and any may cease to. */
const DEPENDENCIES: ReadonlySet<Dependency> = new Set<Dependency>([
  'guide:*',
  'skill:*',
  'certification:*',
  'faq:*',
  'field:*',
]);

/** Control characters and halves of characters are no part of a word. */
const clean = (q: string): string => q.replace(/[\p{Cc}\p{Cs}]+/gu, ' ').trim();

export const createSearchService = ({ strapi }: { strapi: Core.Strapi }): SearchService => {
  let provider = createMemoryProvider();
  let keeper: Keeper | undefined;
  /** Made at the first search, when nobody can choose another provider any more. */
  const kept = (): Keeper => (keeper ??= createKeeper({ strapi, provider }));

  const find = async (request: Parameters<SearchProvider['search']>[0]): Promise<Found> => {
    // Nothing but control characters.
    if (request.q === '' || !(await kept().ready(request.locale))) return NOTHING;
    return provider.search(request);
  };

  return {
    search: async ({ q, locale, type, field, kind, page = 1, pageSize = PAGE_SIZE }) => {
      const site = await siteOf(strapi);
      const request = { q: clean(q), locale: locale ?? site.defaultLocale, types: type, field, kind, page, pageSize };
      const found = await find(request);
      const fieldNames = keeper?.fieldNames(request.locale) ?? new Map<string, string>();
      return { answer: present(request, { found, site, fieldNames }), dependencies: DEPENDENCIES };
    },
    use: (chosen) => {
      if (strapi.isLoaded) {
        throw new errors.ApplicationError(
          'A search provider is chosen in `register` or `bootstrap` of the app: searches may have been answered since.',
        );
      }
      provider = chosen;
    },
    warmUp: async () => {
      await kept().ready(await localesOf(strapi).getDefaultLocale());
    },
    figures: () => keeper?.figures() ?? { documents: {}, hasFailed: false },
    stop: async () => {
      await keeper?.stop();
    },
  };
};
