export { analysisFor, foldWord, type SearchAnalysis } from './analysis';
export {
  indexText,
  planMistyped,
  planQuery,
  type IndexedText,
  type PlannedTerm,
  type QueryPlan,
  type Tolerance,
} from './plan';
export type { Found, FoundDocument, SearchChange, SearchDocument, SearchProvider, SearchRequest } from './provider';
export {
  leastCoverage,
  nameBoost,
  nameKey,
  nameKeysOf,
  SEARCH_BOOSTS,
  TYPE_BOOSTS,
  weightOf,
  WHOLE_NAME_BOOST,
  withCoverage,
} from './rank';
export {
  SEARCH_KINDS,
  SEARCH_TYPES,
  searchAnswerSchema,
  searchFieldSchema,
  searchGuideSchema,
  searchHitSchema,
  searchSnippetSchema,
  type SearchAnswer,
  type SearchFacets,
  type SearchGuide,
  type SearchHit,
  type SearchKind,
  type SearchSnippet,
  type SearchType,
} from './schema';
export { narrow } from './select';
export { makeSnippet, termsOfQuery } from './snippet';
