export { createRelatedController, createRelatedRoutes } from './api';
export { createRelatedService } from './service';
export type { RelatedService } from './service';
