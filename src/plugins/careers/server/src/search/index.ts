export { createSearchController } from './controller';
export { registerSearchQuery } from './graphql';
export { createSearchRoutes } from './routes';
export { createSearchService, type Searched, type SearchQuestion, type SearchService } from './service';
export { startSearch, stopSearch } from './start';
