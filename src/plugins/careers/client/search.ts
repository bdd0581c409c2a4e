import type { SearchAnswer, SearchKind, SearchType } from '../core/search';
import { requestOf, type RequestOptions } from './options';
import { toQueryString } from './query-string';
import { readJson, type Read } from './request';

export interface SearchOptions extends RequestOptions {
  /** The site's default locale when absent. */
  readonly locale?: string;
  /** Only results of these types; all when absent. */
  readonly type?: readonly SearchType[];
  /** Slug of a career field; guides of the fields inside it count too, and what belongs to them. */
  readonly field?: string;
  /** The nature of a skill, or the kind of a certification. */
  readonly kind?: SearchKind;
  /** From 1. */
  readonly page?: number;
  /** 10 when absent, 100 at most. */
  readonly pageSize?: number;
}

/**
 * Finds published guides, skills, certifications and FAQs, best first. The last word may be a beginning, so that results
 * can be shown while somebody types: abort the request before (`signal`).
 *
 * @param q 1 to 200 characters. @throws BadRequest
 */
export type Search = (q: string, options?: SearchOptions) => Promise<SearchAnswer>;

/** @param address of the plugin: `https://cms.example.org/api/careers` */
export const createSearch =
  ({ read, address }: { readonly read: Read; readonly address: string }): Search =>
  (q, options = {}) => {
    const { locale, type, field, kind, page, pageSize } = options;
    return readJson<SearchAnswer>(read, {
      ...requestOf(options),
      url: `${address}/search${toQueryString({ q, locale, type: type?.join(','), field, kind, page, pageSize })}`,
    });
  };
