import type { Core } from '@strapi/strapi';
import { isFields, quote } from '../../../core/rules';
import { uidOf } from '../content-model';
import { createReservations, SLUGGED_TYPES, type SluggedType } from './reservations';

const RESERVATIONS = uidOf('slug-reservation');

interface Unreserved {
  readonly documentId: string;
  readonly locale: string;
  readonly slug: string;
  readonly isPublished: boolean;
}

/** Versions whose slug nobody has reserved, in one query. */
const findUnreserved = async (strapi: Core.Strapi, kind: SluggedType): Promise<Unreserved[]> => {
  const tableAs = (uid: string, alias: string) => `${strapi.db.metadata.get(uid).tableName} as ${alias}`;
  const rows: unknown = await strapi.db
    .getConnection()
    .select('entry.document_id', 'entry.locale', 'entry.slug', 'entry.published_at')
    .from(tableAs(uidOf(kind), 'entry'))
    .leftJoin(tableAs(RESERVATIONS, 'reservation'), (join) => {
      join
        .on('reservation.slug', 'entry.slug')
        .andOnVal('reservation.holder_type', kind)
        .andOn('reservation.holder_locale', strapi.db.connection.raw("coalesce(entry.locale, '')"));
    })
    .whereNotNull('entry.slug')
    .andWhereNot('entry.slug', '')
    .whereNull('reservation.id');
  return (Array.isArray(rows) ? rows.filter(isFields) : []).map((row) => ({
    documentId: String(row.document_id),
    locale: typeof row.locale === 'string' ? row.locale : '',
    slug: String(row.slug),
    isPublished: row.published_at !== null,
  }));
};

/**
 * Reserves the slugs of entries that were there before the plugin's rules were, or that came in past them
 * (`strapi import`). One query a type when nothing is missing. Two documents with one slug keep it; the log names them.
 */
export const reserveExistingSlugs = async (strapi: Core.Strapi): Promise<void> => {
  for (const kind of SLUGGED_TYPES) {
    const unreserved = await findUnreserved(strapi, kind);
    if (unreserved.length === 0) continue;
    await strapi.db.transaction(async () => {
      const reservations = createReservations(strapi);
      // Published ones first: they are the ones that readers know.
      for (const { documentId, locale, slug, isPublished } of [...unreserved].sort(
        (one, other) => Number(other.isPublished) - Number(one.isPublished),
      )) {
        const space = { kind, locale };
        if (await reservations.insert({ space, slug, documentId, wasPublished: isPublished })) continue;
        const holder = await reservations.find({ space, slug });
        if (holder !== undefined && holder.documentId !== documentId) {
          strapi.log.warn(
            `careers: the ${kind}s ${holder.documentId} and ${documentId} have the same slug ${quote(slug)}; ` +
              'give one of them another.',
          );
        }
      }
    });
  }
};
