export { decodeText, readText } from './decode';
export { SourceFileError, type SourceFileFault } from './error';
export { ending, stem, tableNames, type FileSet } from './file-set';
export { MAX_JSON_BYTES, parseJson, peek, readJson } from './json';
export { DEFAULT_FILE_LIMITS, type FileLimits } from './limits';
export { openFileSet } from './open-file-set';
export { columnsOf, readTable, type TableOptions, type TableRow } from './table';
