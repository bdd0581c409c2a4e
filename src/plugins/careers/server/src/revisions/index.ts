export { conflictError } from './conflict';
export { createRevisionController } from './controller';
export { raiseRevision } from './raise';
export { createRevisionRoutes } from './routes';
