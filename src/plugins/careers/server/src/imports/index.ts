export { createImportJobService, startImports, stopImports, type ImportJobService, type NewImport } from './jobs';
