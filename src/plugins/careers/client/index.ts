export { createCareersClient, type CareersClient, type FeedAddresses } from './client';
export {
  BadRequest,
  CareersError,
  Forbidden,
  Gone,
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
export type { Change, Changes, ChangesAnswer, ChangesOptions } from './changes';
export { createEtagStore, type EtagStore, type StoredAnswer } from './etags';
export type { EntriesClient, Entry, ManyQuery, OneQuery } from './entries';
export type { EntryName, MediaFile } from './entry-types';
export type { CareersClientOptions, FetchInit, RequestOptions, RetryOptions } from './options';
export type { Listed, ListOptions, PageOptions, PagesClient, PageWith, Pagination, WholeListOptions } from './pages';
export type { Search, SearchOptions } from './search';
export type { GuidePage, GuidePagePart, GuideTeaser, PageSection } from '../core/page';
export type { SearchAnswer, SearchFacets, SearchHit, SearchKind, SearchType } from '../core/search';
export type { Match, MatchOptions } from './match';
export type { RoleChangeClient, RoleChangeOptions } from './role-change';
export type { CareerPaths, RoleComparison } from '../core/career-change';
export type { MatchAnswer, MatchRequest } from '../core/match';
