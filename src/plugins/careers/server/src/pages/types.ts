import type { JsonLdExtension } from '../../../core/json-ld';
import type { GuidePagePart, GuideRecord, GuideTeaser, PageExtension, PageSection } from '../../../core/page';
import type { Dependency } from '../cache';

export type BodyFormat = 'both' | 'html' | 'markdown';

export interface PageChoice {
  /** Tried in turn after `locale`; the settings' `fallbackLocales` when absent. */
  readonly fallbackLocales?: readonly string[];
  /** All sections when absent. */
  readonly sections?: readonly PageSection[];
  /** `both` when absent. */
  readonly body?: BodyFormat;
}

/** There is no guide of that slug. */
export type NotHere =
  /** The slug was changed: the page is now found under another one. */
  | {
      readonly kind: 'moved';
      readonly slug: string;
      readonly locale: string;
      readonly dependencies: ReadonlySet<Dependency>;
    }
  | { readonly kind: 'none'; readonly dependencies: ReadonlySet<Dependency> };

export type FoundPage =
  | { readonly kind: 'page'; readonly page: GuidePagePart<PageSection>; readonly dependencies: ReadonlySet<Dependency> }
  | NotHere;

export interface Pagination {
  readonly page: number;
  readonly pageSize: number;
  readonly pageCount: number;
  readonly total: number;
}

export interface ListChoice {
  /** The default locale when absent. */
  readonly locale?: string;
  /** Slug of a career field; guides of the fields inside it count too. */
  readonly field?: string;
  /** Only guides among these published rows, by the `id` of the row; whoever searches has found them. */
  readonly among?: readonly number[];
  /** From 1. */
  readonly page?: number;
  readonly pageSize?: number;
}

export interface Listed<Entry> {
  readonly items: readonly Entry[];
  readonly pagination: Pagination;
  readonly dependencies: ReadonlySet<Dependency>;
}

/** `strapi.plugin('careers').service('pages')`: published guides only, unless `status` says otherwise. */
export interface PagesService {
  readonly find: (
    request: PageChoice & { readonly slug: string; readonly locale?: string; readonly status?: 'draft' | 'published' },
  ) => Promise<FoundPage>;
  /**
   * The draft of one document, if the slug is, or was, its own. The caller has made sure that the reader may see it.
   *
   * @returns nothing when the slug is that of something else
   */
  readonly findDraft: (
    request: PageChoice & { readonly slug: string; readonly subject: { documentId: string; locale: string } },
  ) => Promise<FoundPage | undefined>;
  /** What a page is built from; nothing for an unknown slug and for an old one. */
  readonly findRecord: (
    request: Pick<PageChoice, 'fallbackLocales'> & {
      readonly slug: string;
      readonly locale?: string;
      readonly status?: 'draft' | 'published';
    },
  ) => Promise<GuideRecord | null>;
  readonly list: (choice?: ListChoice) => Promise<Listed<GuideTeaser>>;
  readonly listWhole: (choice?: ListChoice & PageChoice) => Promise<Listed<GuidePagePart<PageSection>>>;
  /**
   * Adds nodes to the JSON-LD of every guide page. For `register` or `bootstrap` of the app.
   *
   * @throws ApplicationError when the app has started already
   */
  readonly extendJsonLd: (extension: JsonLdExtension) => void;
  /**
   * Adds a part of the app's own to every guide page, as `extensions.<key>`. For `register` or `bootstrap` of the app.
   *
   * @throws ApplicationError when the key is taken, or the app has started already
   */
  readonly extendPage: (key: string, extension: PageExtension) => void;
}
