import { randomBytes } from 'node:crypto';
import { createReservations } from './reservations';
import { reserveSlug, type Wish } from './reserve';

export interface HeldSlug {
  readonly slug: string;
  /** Passes the slug on to the document, if that was made only meanwhile. */
  readonly passTo: (documentId: string) => Promise<void>;
}

/**
 * Reserves a slug for a document that is about to be written, and may have no id yet.
 *
 * @throws CareersValidationError when another document has a slug that an editor asked for
 */
export const holdSlug = async ({
  documentId,
  ...wish
}: Omit<Wish, 'documentId'> & { documentId: string | undefined; isAutomatic: boolean }): Promise<HeldSlug> => {
  const standIn = documentId ?? `pending-${randomBytes(12).toString('hex')}`;
  const slug = await reserveSlug({ ...wish, documentId: standIn });
  return {
    slug,
    passTo: async (id) => {
      if (id !== standIn) await createReservations(wish.strapi).assign({ from: standIn, documentId: id });
    },
  };
};
