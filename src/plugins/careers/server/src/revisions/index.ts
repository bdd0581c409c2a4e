export { conflictError } from './conflict';
export type { ConflictDetails } from './conflict';
export { raiseRevision } from './raise';
