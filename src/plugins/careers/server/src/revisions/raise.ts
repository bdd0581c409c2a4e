import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { uidOf } from '../content-model';
import { conflictError } from './conflict';
import { findDraftVersion } from './versions';

const UID = uidOf('guide');

const refuse = async (strapi: Core.Strapi, id: number, loaded: number): Promise<never> => {
  const stored = await findDraftVersion(strapi, { id });
  if (stored === undefined) throw new errors.NotFoundError('This guide is no longer there: somebody has deleted it.');
  const { documentId, locale, revision, changedAt, changedBy } = stored;
  throw conflictError({ documentId, locale, loaded, stored: revision, changedAt, changedBy: changedBy?.name ?? null });
};

/**
 * Raises the revision of a stored draft, and holds its row until the transaction ends, so that of two writers who loaded
 * the same revision one comes second.
 *
 * @param loaded the revision that the writer has seen; a writer who names none overwrites whatever is there
 * @returns the new revision
 * @throws a 409 when another revision is stored
 */
export const raiseRevision = async (
  strapi: Core.Strapi,
  { id, stored, loaded }: { readonly id: number; readonly stored: number | null; readonly loaded?: number },
): Promise<number> => {
  const seen = loaded ?? stored;
  const next = (seen ?? 0) + 1;
  // Not through lifecycles: the save that follows tells the cache.
  const raised: unknown = await strapi.db
    .queryBuilder(UID)
    .update({ revision: next })
    .where({ id, revision: seen })
    .execute({ mapResults: false });
  if (raised === 1) return next;
  if (loaded !== undefined) return refuse(strapi, id, loaded);
  const now = await findDraftVersion(strapi, { id });
  return now === undefined || now.revision === stored ? next : raiseRevision(strapi, { id, stored: now.revision });
};
