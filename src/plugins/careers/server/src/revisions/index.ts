export { conflictError } from './conflict';
export { createRevisionController } from './controller';
export { holdRevision } from './hold';
export { raiseRevision } from './raise';
export { createRevisionRoutes } from './routes';
export { findDraftVersion, type DraftVersion } from './versions';
