import { Conflict } from 'http-errors';

export interface ConflictDetails {
  readonly documentId: string;
  readonly locale: string;
  /** The revision that the writer had loaded. */
  readonly loaded: number;
  /** The one that is stored. */
  readonly stored: number;
  readonly changedAt: string | null;
  /** Name of the administrator who wrote it; null when it came in over the API or the command line. */
  readonly changedBy: string | null;
}

/**
 * Somebody else has saved the guide since it was loaded: 409, over REST, GraphQL and in the content manager.
 *
 * @returns an error of Koa's own kind, the only one that Strapi passes on with this status
 */
export const conflictError = (details: ConflictDetails) =>
  Object.assign(
    new Conflict(
      details.changedBy === null
        ? 'This guide has changed since you opened it. Nothing was saved: compare, then save again.'
        : `${details.changedBy} has changed this guide since you opened it. Nothing was saved: compare, then save again.`,
    ),
    { details: { code: 'CareersConflictError', ...details } },
  );
