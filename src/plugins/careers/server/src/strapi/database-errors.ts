import { isFields } from '../../../core/rules';

const CODES = {
  /** Another row has the value of a unique column. */
  unique: ['SQLITE_CONSTRAINT_UNIQUE', '23505', 'ER_DUP_ENTRY'],
  /** Another writer was in the way: the same statement may succeed a moment later. */
  contended: [
    ...['40P01', '40001', 'ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT'],
    // Strapi runs several statements of a transaction at once, and one that was only waiting its turn may be the first to
    // tell that PostgreSQL has ended the transaction.
    '25P02',
    // A link to a row that has just gone: a version that is published anew is another row.
    ...['23503', 'ER_NO_REFERENCED_ROW', 'ER_NO_REFERENCED_ROW_2', 'SQLITE_CONSTRAINT_FOREIGNKEY'],
  ],
};

const codeOf = (error: unknown): string => (isFields(error) && typeof error.code === 'string' ? error.code : '');

export const isUniqueViolation = (error: unknown): boolean => CODES.unique.includes(codeOf(error));

/**
 * Strapi reads the version that it is about to remove, and does not look whether it is still there: somebody else has
 * just published the document anew, or removed it.
 */
const isOfVersionThatWent = (error: unknown): boolean =>
  isFields(error) &&
  error.name === 'TypeError' &&
  typeof error.stack === 'string' &&
  /^TypeError: [^\n]* of null[^\n]*\n[^\n]*[\\/]document-service[\\/]components\.[jt]s/.test(error.stack);

export const isContention = (error: unknown): boolean =>
  CODES.contended.includes(codeOf(error)) || codeOf(error).startsWith('SQLITE_BUSY') || isOfVersionThatWent(error);
