import type { Core } from '@strapi/strapi';
import { quote, type Finding } from '../../../core/rules';
import { suggestFreeSlug } from '../../../core/slug';
import { holdsSlug } from './holders';
import { createReservations, type Reservation, type SlugSpace } from './reservations';

/** A suffix shortens a long slug: look this much of it up to see all the candidates. */
const COMMON_PREFIX = 60;

interface Question {
  readonly strapi: Core.Strapi;
  readonly space: SlugSpace;
  readonly slug: string;
  /** Who asks; what a document holds itself is free for it. Undefined for one that does not exist yet. */
  readonly documentId: string | undefined;
}

type FreeSlugQuestion = Question & {
  /** Slugs known to be taken by a writer whose transaction this one cannot look into. */
  readonly tried?: ReadonlySet<string>;
};

/** Whether a reservation of another document stands in the way of somebody who asks for just this slug. */
export const standsInTheWay = async ({
  strapi,
  space,
  documentId,
  reservation,
}: Omit<Question, 'slug'> & { reservation: Reservation }): Promise<boolean> => {
  if (reservation.documentId === documentId || !reservation.current) return false;
  return holdsSlug({ strapi, space, documentId: reservation.documentId, slug: reservation.slug });
};

export const isTaken = async ({ slug, ...question }: Question): Promise<boolean> => {
  const reservation = await createReservations(question.strapi).find({ space: question.space, slug });
  return reservation !== undefined && (await standsInTheWay({ ...question, reservation }));
};

/**
 * The slug itself when nobody holds it, else the first free one with a number. A slug whose old address still leads to
 * another document is left alone here: only an editor who asks for it by name takes it over.
 */
export const findFreeSlug = async ({
  strapi,
  space,
  slug,
  documentId,
  tried = new Set(),
}: FreeSlugQuestion): Promise<string> => {
  const prefix = slug.slice(0, COMMON_PREFIX);
  const reservations = await createReservations(strapi).startingWith({ space, prefix });
  const others = reservations.filter((reservation) => reservation.documentId !== documentId);
  const taken = new Set(others.map((reservation) => reservation.slug));
  return suggestFreeSlug(slug, (candidate) => taken.has(candidate) || tried.has(candidate));
};

/** What to tell somebody who asked for a slug that another document holds. */
export const describeTaken = async (question: Question): Promise<Finding> => {
  const { slug, space } = question;
  const suggestion = await findFreeSlug({ ...question, tried: new Set([slug]) });
  const place = space.locale === '' ? '' : ` in the locale ${space.locale}`;
  return {
    path: ['slug'],
    message: `${quote(slug)} is the slug of another ${space.kind}${place}; ${quote(suggestion)} is free.`,
    found: slug,
    allowed: `a slug that no other ${space.kind} has${place}`,
    suggestion,
  };
};
