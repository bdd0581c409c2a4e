import type { Core } from '@strapi/strapi';
import { CareersValidationError } from '../rules/errors';
import { describeTaken, findFreeSlug, standsInTheWay } from './availability';
import { createReservations, type SlugSpace } from './reservations';

/** How many slugs to try when other writers take each one just found. */
const ATTEMPTS = 20;

export interface Wish {
  readonly strapi: Core.Strapi;
  readonly space: SlugSpace;
  readonly slug: string;
  readonly documentId: string;
  /** Whether readers can see, or are about to see, the document under the slug. */
  readonly isPublished: boolean;
}

/** @returns whether the slug is now reserved for the document */
const claim = async ({ strapi, space, slug, documentId, isPublished }: Wish): Promise<boolean> => {
  const reservations = createReservations(strapi);
  if (await reservations.insert({ space, slug, documentId, wasPublished: isPublished })) return true;
  const reservation = await reservations.find({ space, slug });
  if (reservation === undefined || (await standsInTheWay({ strapi, space, documentId, reservation }))) return false;
  const wasPublished = isPublished || (reservation.documentId === documentId && reservation.wasPublished);
  return reservations.takeOver({ from: reservation, documentId, wasPublished });
};

/**
 * Reserves a slug. Of several transactions that want the same one, the first to get here has it, and the others wait
 * here until it is known whether that one is saved.
 *
 * @param isAutomatic the plugin made the slug: another one will do as well
 * @returns the slug that was reserved
 * @throws CareersValidationError when another document has a slug that an editor asked for
 */
export const reserveSlug = async ({ isAutomatic, ...wish }: Wish & { isAutomatic: boolean }): Promise<string> => {
  const tried = new Set<string>();
  let { slug } = wish;
  while (!(await claim({ ...wish, slug }))) {
    tried.add(slug);
    if (!isAutomatic || tried.size === ATTEMPTS) throw new CareersValidationError([await describeTaken(wish)]);
    slug = await findFreeSlug({ ...wish, tried });
  }
  return slug;
};
