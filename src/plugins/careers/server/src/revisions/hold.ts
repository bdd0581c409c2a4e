import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { uidOf } from '../content-model';
import { conflictError } from './conflict';
import { findDraftVersion } from './versions';

/**
 * Makes sure that a draft is still the one that a writer has seen, and that it stays so until the transaction ends.
 *
 * @param revision the one that the writer has seen; any when absent
 * @throws a 409 when another revision is stored, NotFoundError when there is no draft
 */
export const holdRevision = async (
  strapi: Core.Strapi,
  {
    documentId,
    locale,
    revision,
  }: { readonly documentId: string; readonly locale: string; readonly revision?: number | undefined },
): Promise<void> => {
  const stored = await findDraftVersion(strapi, { documentId, locale });
  if (stored === undefined) throw new errors.NotFoundError('There is no such guide in this language.');
  if (revision === undefined) return;
  const { id, changedAt, changedBy } = stored;
  if (stored.revision === revision) {
    // Locks the row, on databases with several writers; the number stays. A draft that was never counted has none.
    if (revision === 0) return;
    const held: unknown = await strapi.db
      .queryBuilder(uidOf('guide'))
      .update({ revision })
      .where({ id, revision })
      .execute({ mapResults: false });
    if (held === 1) return;
  }
  const now = await findDraftVersion(strapi, { id });
  throw conflictError({
    documentId,
    locale,
    loaded: revision,
    stored: now?.revision ?? stored.revision,
    changedAt: now?.changedAt ?? changedAt,
    changedBy: (now?.changedBy ?? changedBy)?.name ?? null,
  });
};
