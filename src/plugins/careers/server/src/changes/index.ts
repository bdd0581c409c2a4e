export { createChangesController } from './controller';
export { createChangesRoutes } from './routes';
export { createChangesService, type ChangesService } from './service';
