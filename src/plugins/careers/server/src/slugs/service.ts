import type { Core } from '@strapi/strapi';
import { createReservations, type Reservation, type SlugSpace } from './reservations';

/** `strapi.plugin('careers').service('slugs')` */
export const createSlugService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * Who has a slug, or had it while it was published.
   *
   * @returns `current: false` for an old slug, whose address should lead to the document's present one
   */
  holderOf: async ({
    slug,
    ...space
  }: SlugSpace & { slug: string }): Promise<Pick<Reservation, 'documentId' | 'current'> | undefined> => {
    const reservation = await createReservations(strapi).find({ space, slug });
    return reservation && { documentId: reservation.documentId, current: reservation.current };
  },
});
