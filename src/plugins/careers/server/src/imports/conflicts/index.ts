export { createImportConflictController } from './controller';
export { createImportConflictRoutes } from './routes';
