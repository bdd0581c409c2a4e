import { errors } from '@strapi/utils';
import { GuideDocumentError } from '../../../core/guide-document';
import type { ImportError } from '../../../core/imports/report';

interface FieldError {
  readonly path?: readonly (string | number)[];
  readonly message: string;
}

const fieldErrors = (details: unknown): readonly FieldError[] =>
  typeof details === 'object' && details !== null && 'errors' in details && Array.isArray(details.errors)
    ? (details.errors as FieldError[])
    : [];

/**
 * What to tell about an error that a document caused.
 *
 * @throws the error itself when it is none of the document's doing: those are bugs or a failing database
 */
export const describeError = (error: unknown): ImportError => {
  if (error instanceof GuideDocumentError) {
    const details = error.problems.map(({ path, line, found, expected }) => ({
      path,
      message: `${line === undefined ? '' : `line ${line}: `}found ${found}; expected ${expected}`,
    }));
    return {
      message: error.message,
      ...(error.line !== undefined && { line: error.line }),
      ...(details.length > 0 && { details }),
    };
  }
  if (error instanceof errors.ApplicationError) {
    const details = fieldErrors(error.details as unknown).map(({ path, message }) => ({
      path: path?.join('.') ?? '',
      message,
    }));
    return { message: String(error.message), ...(details.length > 0 && { details }) };
  }
  throw error;
};
