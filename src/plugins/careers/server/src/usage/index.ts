export { indexComponents } from './component-index';
export { createUsageController } from './controller';
export { countUses, countUsesByLocale } from './counts';
export { createUsageRoutes } from './routes';
export { createUsageService, type UsageService } from './service';
