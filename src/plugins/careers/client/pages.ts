import type { GuidePage, GuidePagePart, GuideTeaser, PageSection } from '../core/page';
import { Moved } from './errors';
import { toQueryString } from './query-string';
import { readJson, type Read } from './request';
import { requestOf, type RequestOptions } from './options';

export interface Pagination {
  readonly page: number;
  readonly pageSize: number;
  readonly pageCount: number;
  readonly total: number;
}

export interface Listed<Entry> {
  readonly data: readonly Entry[];
  readonly meta: { readonly pagination: Pagination };
}

/** All of a page, or what every page has and the sections that were asked for. */
export type PageWith<Sections> = Sections extends readonly (infer Section extends PageSection)[]
  ? GuidePagePart<Section>
  : GuidePage;

export interface PageContentOptions<Sections> {
  /** Only these sections; all when absent. */
  readonly sections?: Sections;
  /** Leaves the other form of Markdown fields out (null); both when absent. */
  readonly body?: 'html' | 'markdown';
}

interface PlaceOptions extends RequestOptions {
  /** The site's default locale when absent. */
  readonly locale?: string;
  /** Locales to look in next, in this order, in place of the server's own fallbacks. */
  readonly fallback?: readonly string[];
  /** `draft` needs a `previewToken`, or a `token` that may read drafts. Drafts are never stored. */
  readonly status?: 'draft' | 'published';
  /** From the address that Strapi's preview opens; bound to one guide and locale, valid for minutes. */
  readonly previewToken?: string;
}

export interface PageOptions<Sections> extends PlaceOptions, PageContentOptions<Sections> {
  /**
   * What to do when the slug was changed. `follow` (the default) gives the page, whose `slug` is the new one; `throw`
   * rejects with `Moved`, which names it, for a frontend that wants to redirect.
   */
  readonly whenMoved?: 'follow' | 'throw';
}

export interface ListOptions extends RequestOptions {
  /** The site's default locale when absent. */
  readonly locale?: string;
  /** Slug of a career field; guides of the fields inside it count too. */
  readonly field?: string;
  /** From 1. */
  readonly page?: number;
  /** 25 when absent, 100 at most. */
  readonly pageSize?: number;
}

export type WholeListOptions<Sections> = ListOptions & PageContentOptions<Sections>;

type Chosen = readonly PageSection[] | undefined;

/** The most that the server gives at once. */
const LARGEST_PAGE = 100;

export interface PagesClient {
  /** The whole page of a guide. @throws NotFound */
  readonly get: <const Sections extends Chosen = undefined>(
    slug: string,
    options?: PageOptions<Sections>,
  ) => Promise<PageWith<Sections>>;
  /** The page as Markdown, for language models and plain readers. @throws NotFound */
  readonly getMarkdown: (slug: string, options?: PlaceOptions) => Promise<string>;
  /** Teasers of guides, one page of the list. */
  readonly list: (options?: ListOptions) => Promise<Listed<GuideTeaser>>;
  /** Whole pages, for static builds. */
  readonly listWhole: <const Sections extends Chosen = undefined>(
    options?: WholeListOptions<Sections>,
  ) => Promise<Listed<PageWith<Sections>>>;
  /** Every teaser, page after page; `for await (const teaser of client.pages.all())`. */
  readonly all: (options?: ListOptions) => AsyncGenerator<GuideTeaser, void, undefined>;
  /** Every whole page, page after page. */
  readonly allWhole: <const Sections extends Chosen = undefined>(
    options?: WholeListOptions<Sections>,
  ) => AsyncGenerator<PageWith<Sections>, void, undefined>;
}

/** Follows a list to its end, beginning at the page that was asked for. */
async function* follow<Entry>(
  list: (place: { readonly page: number; readonly pageSize: number }) => Promise<Listed<Entry>>,
  { page = 1, pageSize = LARGEST_PAGE }: ListOptions,
): AsyncGenerator<Entry, void, undefined> {
  for (let at = page; ; at += 1) {
    const { data, meta } = await list({ page: at, pageSize });
    yield* data;
    if (at >= meta.pagination.pageCount) return;
  }
}

const commaList = (values: readonly string[] | undefined): string | undefined => values?.join(',');

const contentQuery = ({ sections, body }: PageContentOptions<Chosen>) => ({ sections: commaList(sections), body });
const placeQuery = ({ locale, fallback, status, previewToken }: PlaceOptions) => ({
  locale,
  fallback: commaList(fallback),
  status,
  token: previewToken,
});
const listQuery = ({ locale, field, page, pageSize }: ListOptions) => ({ locale, field, page, pageSize });

/** @param address of the plugin: `https://cms.example.org/api/careers` */
export const createPages = ({ read, address }: { readonly read: Read; readonly address: string }): PagesClient => {
  const list = (options: ListOptions = {}) =>
    readJson<Listed<GuideTeaser>>(read, {
      ...requestOf(options),
      url: `${address}/pages${toQueryString(listQuery(options))}`,
    });

  const listWhole = <const Sections extends Chosen = undefined>(options: WholeListOptions<Sections> = {}) =>
    readJson<Listed<PageWith<Sections>>>(read, {
      ...requestOf(options),
      url: `${address}/pages${toQueryString({ view: 'full', ...listQuery(options), ...contentQuery(options) })}`,
    });

  return {
    get: async <const Sections extends Chosen = undefined>(slug: string, options: PageOptions<Sections> = {}) => {
      const query = toQueryString({ ...placeQuery(options), ...contentQuery(options) });
      const url = `${address}/pages/${encodeURIComponent(slug)}${query}`;
      const { data } = await readJson<{ data: PageWith<Sections> }>(read, { ...requestOf(options), url });
      // Not by `response.redirected`: frameworks that cache answers forget it, and browsers hide the 301 itself.
      if (options.whenMoved === 'throw' && data.slug !== slug) {
        const moved = { slug: data.slug, locale: data.locale };
        throw new Moved({ url, status: 301, message: `"${slug}" is now "${data.slug}" (${url})`, ...moved });
      }
      return data;
    },
    getMarkdown: (slug, options = {}) =>
      read({
        ...requestOf(options),
        url: `${address}/pages/${encodeURIComponent(slug)}.md${toQueryString(placeQuery(options))}`,
        accept: 'text/markdown',
      }),
    list,
    listWhole,
    all: (options = {}) => follow((place) => list({ ...options, ...place }), options),
    allWhole: (options = {}) => follow((place) => listWhole({ ...options, ...place }), options),
  };
};
