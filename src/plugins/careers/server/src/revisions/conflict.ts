import { Conflict } from 'http-errors';
import type { ConflictDetails } from '../../../core/revisions';

/**
 * Somebody else has saved the guide since it was loaded: 409, over REST, GraphQL and in the content manager.
 *
 * @returns an error of Koa's own kind, the only one that Strapi passes on with this status
 */
export const conflictError = (details: Omit<ConflictDetails, 'code'>) =>
  Object.assign(
    new Conflict(
      details.changedBy === null
        ? 'This guide has changed since you opened it. Nothing was saved: compare, then save again.'
        : `${details.changedBy} has changed this guide since you opened it. Nothing was saved: compare, then save again.`,
    ),
    { details: { code: 'CareersConflictError' as const, ...details } },
  );
