import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { uidOf } from '../content-model';
import { conflictError } from './conflict';

const UID = uidOf('guide');

interface StoredVersion {
  readonly documentId: string;
  readonly locale: string | null;
  readonly revision: number | null;
  readonly updatedAt: string | Date | null;
  readonly updatedBy: { readonly firstname: string | null; readonly lastname: string | null } | null;
}

const findVersion = async (strapi: Core.Strapi, id: number): Promise<StoredVersion | undefined> =>
  (await strapi.db.query(UID).findOne({
    where: { id },
    select: ['documentId', 'locale', 'revision', 'updatedAt'],
    populate: { updatedBy: { select: ['firstname', 'lastname'] } },
  })) as StoredVersion | undefined;

const nameOf = ({ updatedBy }: StoredVersion): string | null =>
  [updatedBy?.firstname, updatedBy?.lastname].filter(Boolean).join(' ') || null;

const refuse = async (strapi: Core.Strapi, id: number, loaded: number): Promise<never> => {
  const stored = await findVersion(strapi, id);
  if (stored === undefined) throw new errors.NotFoundError('This guide is no longer there: somebody has deleted it.');
  throw conflictError({
    documentId: stored.documentId,
    locale: stored.locale ?? '',
    loaded,
    stored: stored.revision ?? 0,
    changedAt: stored.updatedAt === null ? null : new Date(stored.updatedAt).toISOString(),
    changedBy: nameOf(stored),
  });
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
  const now = await findVersion(strapi, id);
  return now === undefined || now.revision === stored ? next : raiseRevision(strapi, { id, stored: now.revision });
};
