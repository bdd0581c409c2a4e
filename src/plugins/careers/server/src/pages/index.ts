export { createPageController } from './controller';
export type { JsonLdExtension } from '../../../core/json-ld';
export type { PageExtension } from '../../../core/page';
export { registerPageQueries } from './graphql';
export { findGuideByDocument } from './load';
export { createPageRoutes } from './routes';
export { createPagesService } from './service';
export type { FoundPage, Listed, ListChoice, PageChoice, PagesService, Pagination } from './types';
