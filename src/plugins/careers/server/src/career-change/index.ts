export { createCareerChangeRoutes } from './routes';
export { createCareerChangeService, ROLE_CHANGE_DEPENDENCIES, type CareerChangeService } from './service';
