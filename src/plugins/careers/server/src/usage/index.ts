export { indexComponents } from './component-index';
export { createUsageController } from './controller';
export { createUsageRoutes } from './routes';
export { selectUses } from './uses';
export { createUsageService, type UsageService } from './service';
