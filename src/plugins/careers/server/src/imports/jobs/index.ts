export { createImportJobService, type ImportJobService, type JobFiles, type NewImport } from './service';
export { keepUpload, uploadedPaths, type SentFile } from './uploads';
export { startImports, stopImports } from './workers';
