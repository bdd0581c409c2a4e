export { keepCredits } from './credits';
export { createImportsService, type ImportsService } from './service';
export { createImportController, createImportRoutes } from './api';
export { createImportConflictController, createImportConflictRoutes } from './conflicts';
export {
  createImportJobService,
  startImports,
  stopImports,
  type ImportJobService,
  type Lease,
  type NewImport,
} from './jobs';
