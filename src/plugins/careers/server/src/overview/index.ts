export { createOverviewController } from './controller';
export { createOverviewRoutes } from './routes';
export { createOverviewService } from './service';
