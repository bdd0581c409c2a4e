import type { Core } from '@strapi/strapi';
import { uidOf } from '../content-model';
import { loadHolders, type SlugHolder } from './holders';
import { createReservations, type Reservation, type Reservations, type SluggedType } from './reservations';
import { reserveSlug } from './reserve';

interface WantedSlug {
  readonly locale: string;
  readonly slug: string;
  readonly isPublished: boolean;
}

interface Settlement {
  readonly strapi: Core.Strapi;
  readonly kind: SluggedType;
  readonly documentId: string;
  /** Locales in which the plugin may give the document another slug when its present one is taken. */
  readonly automatic?: ReadonlySet<string>;
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
 * @returns the new slug of each locale where the document got another one
 * @throws CareersValidationError when another document holds a slug that an editor asked for
 */
export const settleSlugs = async ({
  strapi,
  kind,
  documentId,
  automatic = new Set(),
}: Settlement): Promise<ReadonlyMap<string, string>> => {
  const reservations = createReservations(strapi);
  const holders = await loadHolders({ strapi, kind, documentId });
  const rows = await reservations.ofDocument({ kind, documentId });
  const replaced = new Map<string, string>();
  const wantedSlugs = listWanted(holders);

  await release({ rows: rows.filter((row) => !wantedSlugs.some((slug) => isSame(slug, row))), holders, reservations });

  for (const wanted of wantedSlugs) {
    const own = rows.find((row) => isSame(row, wanted));
    if (own !== undefined) {
      const state = { current: true, wasPublished: own.wasPublished || wanted.isPublished };
      if (!own.current || state.wasPublished !== own.wasPublished) await reservations.update(own.id, state);
    } else {
      const { locale, slug, isPublished } = wanted;
      const isAutomatic = automatic.has(locale);
      const reserved = await reserveSlug({
        strapi,
        space: { kind, locale },
        slug,
        documentId,
        isPublished,
        isAutomatic,
      });
      if (reserved === slug) continue;
      const where = { documentId, slug, ...(locale === '' ? {} : { locale }) };
      await strapi.db.query(uidOf(kind)).updateMany({ where, data: { slug: reserved } });
      replaced.set(locale, reserved);
    }
  }
  return replaced;
};
