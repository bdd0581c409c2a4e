export type { Catalogue } from './catalogue';
export { createDocuments, type Documents } from './documents';
export { loadCatalogue, reloadTouched, WATCHED_KINDS } from './load';
