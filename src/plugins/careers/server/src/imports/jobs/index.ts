export type { Lease } from './queue';
export { createImportJobService, type ImportJobService, type JobFiles, type NewImport } from './service';
export { openFiles } from './open-files';
export { dropUpload, findUpload, keepUpload, type SentFile } from './uploads';
export { startImports, stopImports } from './workers';
