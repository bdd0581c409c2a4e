export { createImportController } from './controller';
export { createImportRoutes } from './routes';
