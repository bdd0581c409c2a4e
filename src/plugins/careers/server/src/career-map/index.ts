export { createCareerMapController, createCareerMapRoutes } from './api';
export { createCareerMapService } from './service';
export type { CareerMapService } from './service';
