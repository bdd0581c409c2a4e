import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { ConceptKind } from '../../../core/taxonomy';
import { uidOf } from '../content-model';
import { listConcepts } from './concepts';

/**
 * Gives many skills or certifications the same kind or issuer, all or none.
 *
 * @throws NotFoundError when one of them is gone, with the ids in `details.missing`
 */
export const editInBulk = async (
  strapi: Core.Strapi,
  {
    kind,
    documentIds,
    changes,
  }: {
    readonly kind: ConceptKind;
    readonly documentIds: readonly string[];
    readonly changes: Readonly<Record<string, string | undefined>>;
  },
): Promise<{ readonly changed: number }> => {
  const known = new Set((await listConcepts[kind](strapi)).map(({ documentId }) => documentId));
  const wanted = [...new Set(documentIds)];
  const missing = wanted.filter((documentId) => !known.has(documentId));
  if (missing.length > 0) {
    throw new errors.NotFoundError(`${missing.length} of them are gone: reload the list.`, { missing });
  }
  const documents = strapi.documents(uidOf(kind));
  await strapi.db.transaction(async () => {
    for (const documentId of wanted) await documents.update({ documentId, data: { ...changes } });
  });
  return { changed: wanted.length };
};
