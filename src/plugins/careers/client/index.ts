export { createCareersClient, type CareersClient, type FeedAddresses } from './client';
export {
  BadRequest,
  CareersError,
  Forbidden,
  Moved,
  NetworkError,
  NotFound,
  RateLimited,
  ServerError,
  Timeout,
  Unauthorized,
  UnexpectedAnswer,
  type CareersErrorCode,
} from './errors';
export { createEtagStore, type EtagStore, type StoredAnswer } from './etags';
export type { EntriesClient, Entry, ManyQuery, OneQuery } from './entries';
export type { EntryName, MediaFile } from './entry-types';
export type { CareersClientOptions, FetchInit, RequestOptions, RetryOptions } from './options';
export type { Listed, ListOptions, PageOptions, PagesClient, PageWith, Pagination, WholeListOptions } from './pages';
export type { GuidePage, GuidePagePart, GuideTeaser, PageSection } from '../core/page';
