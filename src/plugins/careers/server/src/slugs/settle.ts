import type { Core } from '@strapi/strapi';
import { uidOf } from '../content-model';
import { CareersValidationError } from '../rules/errors';
import { describeTaken, findFreeSlug, standsInTheWay } from './availability';
import { loadHolders, type SlugHolder } from './holders';
import { createReservations, type Reservation, type Reservations, type SluggedType } from './reservations';

/** How often to look for another slug when somebody else takes each one just found. */
const ATTEMPTS = 20;

interface WantedSlug {
  readonly locale: string;
  readonly slug: string;
  readonly isPublished: boolean;
}

interface Settlement {
  readonly strapi: Core.Strapi;
  readonly kind: SluggedType;
  readonly documentId: string;
  /** Locales whose slug was made by the plugin: it may be changed when somebody else was faster. */
  readonly automatic: ReadonlySet<string>;
}

const isSame = (one: { locale: string; slug: string }, other: { locale: string; slug: string }): boolean =>
  one.locale === other.locale && one.slug === other.slug;

/** In one order for all writers, so that two of them never wait for each other. */
const listWanted = (holders: readonly SlugHolder[]): WantedSlug[] => {
  const wanted = new Map<string, WantedSlug>();
  for (const { slug, locale, isPublished } of holders) {
    if (slug === null) continue;
    const key = `${locale} ${slug}`;
    wanted.set(key, { locale, slug, isPublished: isPublished || wanted.get(key)?.isPublished === true });
  }
  return [...wanted].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, slug]) => slug);
};

const claim = async ({
  settlement: { strapi, kind, documentId },
  reservations,
  wanted: { locale, slug, isPublished },
}: {
  settlement: Settlement;
  reservations: Reservations;
  wanted: WantedSlug;
}): Promise<boolean> => {
  const space = { kind, locale };
  if (await reservations.insert({ space, slug, documentId, wasPublished: isPublished })) return true;
  const reservation = await reservations.find({ space, slug });
  if (reservation === undefined) return false;
  if (await standsInTheWay({ strapi, space, documentId, reservation })) return false;
  return reservations.takeOver({ from: reservation, documentId, wasPublished: isPublished });
};

/** Gives the document's versions the first free slug in place of one that another writer took meanwhile. */
const claimAnother = async ({
  settlement,
  reservations,
  wanted,
}: {
  settlement: Settlement;
  reservations: Reservations;
  wanted: WantedSlug;
}): Promise<string | undefined> => {
  const { strapi, kind, documentId } = settlement;
  const { locale } = wanted;
  const tried = new Set([wanted.slug]);
  while (tried.size <= ATTEMPTS) {
    const slug = await findFreeSlug({ strapi, space: { kind, locale }, slug: wanted.slug, documentId, tried });
    if (await claim({ settlement, reservations, wanted: { ...wanted, slug } })) {
      const where = { documentId, slug: wanted.slug, ...(locale === '' ? {} : { locale }) };
      await strapi.db.query(uidOf(kind)).updateMany({ where, data: { slug } });
      return slug;
    }
    tried.add(slug);
  }
  return undefined;
};

/** Remembers the slugs a document has left, and forgets those that never led a reader to it. */
const release = async ({
  rows,
  holders,
  reservations,
}: {
  rows: readonly Reservation[];
  holders: readonly SlugHolder[];
  reservations: Reservations;
}): Promise<void> => {
  const isRemembered = ({ wasPublished, locale }: Reservation) =>
    wasPublished && holders.some((holder) => holder.locale === locale);
  const forgotten = rows.filter((row) => !isRemembered(row));
  if (forgotten.length > 0) await reservations.remove(forgotten.map(({ id }) => id));
  for (const { id, current } of rows.filter(isRemembered)) {
    if (current) await reservations.update(id, { current: false });
  }
};

/**
 * Makes a document's reservations agree with the slugs its versions have, after a write and in the same transaction:
 * each slug of a draft or a published version is reserved, in each locale.
 *
 * @returns the slug of each locale where an automatic one had to give way to another writer's
 * @throws CareersValidationError when another document holds a slug that an editor asked for
 */
export const settleSlugs = async (settlement: Settlement): Promise<ReadonlyMap<string, string>> => {
  const { strapi, kind, documentId, automatic } = settlement;
  const reservations = createReservations(strapi);
  const holders = await loadHolders({ strapi, kind, documentId });
  const rows = await reservations.ofDocument({ kind, documentId });
  const replaced = new Map<string, string>();
  const wantedSlugs = listWanted(holders);

  // First, so that two documents may swap slugs within one transaction.
  await release({ rows: rows.filter((row) => !wantedSlugs.some((slug) => isSame(slug, row))), holders, reservations });

  for (const wanted of wantedSlugs) {
    const own = rows.find((row) => isSame(row, wanted));
    if (own !== undefined) {
      const state = { current: true, wasPublished: own.wasPublished || wanted.isPublished };
      if (!own.current || state.wasPublished !== own.wasPublished) await reservations.update(own.id, state);
    } else if (!(await claim({ settlement, reservations, wanted }))) {
      const { locale, slug } = wanted;
      const other = automatic.has(locale) ? await claimAnother({ settlement, reservations, wanted }) : undefined;
      if (other === undefined) {
        const finding = await describeTaken({ strapi, space: { kind, locale }, slug, documentId });
        throw new CareersValidationError([finding]);
      }
      replaced.set(locale, other);
    }
  }
  return replaced;
};
