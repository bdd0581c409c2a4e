export { indexComponents } from './component-index';
export { createUsageController } from './controller';
export { createUsageRoutes } from './routes';
export { createUsageService, type UsageService } from './service';
