export { createPageController } from './controller';
export { findGuideRecord } from './find';
export { registerPageQueries } from './graphql';
export { createSql, findGuideByDocument, linkAs, linkOf, runStatement, tableAs, type Statement } from './load';
export { createPageRoutes } from './routes';
export { createPagesService } from './service';
export type { FoundPage, Listed, ListChoice, PageChoice, PagesService, Pagination } from './types';
