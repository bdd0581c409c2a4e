export type { CatalogKeeper, LocaleCatalog } from './catalog';
export { findGuideBySlug } from './find-guide';
export { catalogOf, stopCatalog } from './keepers';
export { suggestForPage } from './suggest';
