export { createComposeController, createComposeRoutes } from './api';
export { createComposeService } from './service';
