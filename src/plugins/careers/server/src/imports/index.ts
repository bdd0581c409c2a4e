export { createImportController, createImportRoutes } from './api';
export { createImportConflictController, createImportConflictRoutes } from './conflicts';
export { keepCredits } from './credits';
export type { ContentExport, Unexportable } from './exports';
export {
  createImportJobService,
  startImports,
  stopImports,
  type ImportJobService,
  type Lease,
  type NewImport,
} from './jobs';
export { createImportsService, type ImportsService } from './service';
export { createParts, partNames, splitParts, type Owner as PartOwner } from './write/parts';
