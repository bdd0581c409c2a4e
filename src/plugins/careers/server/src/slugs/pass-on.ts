import type { Core } from '@strapi/strapi';
import { isFields } from '../../../core/rules';
import { uidOf } from '../content-model';
import { createReservations, type SluggedType } from './reservations';

const UID = uidOf('slug-reservation');

interface Heirs {
  readonly strapi: Core.Strapi;
  readonly kind: SluggedType;
  /** Document ids. */
  readonly from: string;
  readonly to: string;
}

/**
 * Makes every address of a document lead to another one, before the document is deleted.
 *
 * @returns the slugs that were passed on
 */
export const passOnSlugs = async ({ strapi, kind, from, to }: Heirs): Promise<readonly string[]> => {
  const rows = await createReservations(strapi).ofDocument({ kind, documentId: from });
  await strapi.db.query(UID).updateMany({
    where: { holderType: kind, holderDocumentId: from },
    data: { holderDocumentId: to, current: false, wasPublished: true },
  });
  return rows.map(({ slug }) => slug);
};

/** Gives back what was passed on and is still remembered, where nobody has taken it since. */
export const giveBackSlugs = async ({
  strapi,
  kind,
  from,
  to,
  slugs,
}: Heirs & { readonly slugs: readonly string[] }): Promise<void> => {
  const where = { holderType: kind, holderDocumentId: from, current: false, slug: { $in: [...slugs] } };
  const rows: unknown[] = await strapi.db.query(UID).findMany({ where, select: ['id'] });
  if (rows.filter(isFields).length === 0) return;
  await strapi.db.query(UID).updateMany({ where, data: { holderDocumentId: to } });
};
