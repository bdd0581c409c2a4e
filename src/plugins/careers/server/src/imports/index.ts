export { createImportController, createImportRoutes } from './api';
export { createImportConflictController, createImportConflictRoutes } from './conflicts';
export { keepCredits } from './credits';
export { createImportJobService, startImports, stopImports, type ImportJobService, type NewImport } from './jobs';
export { createImportsService, type ImportsService } from './service';
