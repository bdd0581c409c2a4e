import { isFields } from '../../../core/rules';

const CODES = {
  /** Another row has the value of a unique column. */
  unique: ['SQLITE_CONSTRAINT_UNIQUE', '23505', 'ER_DUP_ENTRY'],
  /** Another writer was in the way: the same statement may succeed a moment later. */
  contended: ['40P01', '40001', 'ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT'],
};

const codeOf = (error: unknown): string => (isFields(error) && typeof error.code === 'string' ? error.code : '');

export const isUniqueViolation = (error: unknown): boolean => CODES.unique.includes(codeOf(error));

export const isContention = (error: unknown): boolean =>
  CODES.contended.includes(codeOf(error)) || codeOf(error).startsWith('SQLITE_BUSY');
