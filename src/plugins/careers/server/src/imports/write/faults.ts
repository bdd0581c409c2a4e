import { errors } from '@strapi/utils';
import { ZodError } from 'zod';
import { GuideDocumentError } from '../../../../core/guide-document';
import { describeError } from '../../guide-documents';

/**
 * Why a record could not be taken, in one sentence.
 *
 * @throws the error itself when it is none of the record's doing: those are bugs or a failing database
 */
export const reasonOf = (error: unknown): string => {
  if (error instanceof ZodError) {
    return error.issues.map(({ path, message }) => [...path, message].join(': ')).join('; ');
  }
  const { message, details = [] } = describeError(error);
  const said = details.map(({ path, message: what }) => (what.startsWith(path) ? what : `${path}: ${what}`));
  return [...new Set([message, ...said])].join('; ');
};

/** Whether an error is about what a record says. */
export const isRecordsFault = (error: unknown): boolean =>
  error instanceof GuideDocumentError || error instanceof errors.ApplicationError || error instanceof ZodError;
