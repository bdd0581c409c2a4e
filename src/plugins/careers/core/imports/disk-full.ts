import { isFields } from '../rules';

/** A file could not be written, because of the disk or of a limit on sizes; the database could not, for the same reason. */
const CODES = ['ENOSPC', 'EDQUOT', 'EFBIG', 'SQLITE_FULL', '53100', 'ER_DISK_FULL', 'ER_RECORD_FILE_FULL'];

/** Whether there is no room for what was to be written. */
export const isDiskFull = (error: unknown): boolean =>
  isFields(error) && typeof error.code === 'string' && CODES.includes(error.code);
