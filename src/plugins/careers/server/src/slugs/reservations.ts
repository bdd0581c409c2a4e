import type { Core } from '@strapi/strapi';
import { isFields, type Fields } from '../../../core/rules';
import { PUBLIC_TYPES, uidOf, type PublicType } from '../content-model';
import { newDocumentId } from '../strapi/document-id';

const UID = uidOf('slug-reservation');
/** Columns of the unique index that decides between two writers. */
const UNIQUE_COLUMNS = ['holder_type', 'holder_locale', 'slug'];

/** The public types that have a slug. */
export type SluggedType = Exclude<PublicType, 'faq'>;
export const SLUGGED_TYPES: readonly SluggedType[] = PUBLIC_TYPES.filter((kind) => kind !== 'faq');

/** Within what a slug belongs to one document: a type, and a locale for types that have them (else empty). */
export interface SlugSpace {
  readonly kind: SluggedType;
  readonly locale: string;
}

export interface Reservation {
  readonly id: number;
  readonly slug: string;
  readonly locale: string;
  readonly documentId: string;
  /** False for a slug that the document had once: its old address leads to the new one. */
  readonly current: boolean;
  /** Whether readers could ever find the document under it. */
  readonly wasPublished: boolean;
}

const toReservation = (row: Fields): Reservation => ({
  id: Number(row.id),
  slug: String(row.slug),
  locale: typeof row.holderLocale === 'string' ? row.holderLocale : '',
  documentId: String(row.holderDocumentId),
  current: row.current === true,
  wasPublished: row.wasPublished === true,
});

const toReservations = (rows: readonly unknown[]): Reservation[] => rows.filter(isFields).map(toReservation);

/** Shaped like the document ids that Strapi makes: it begins with a letter, which tells it from a number. */
/** Reads and writes `careers_slug_reservations`; within a transaction all of it takes part. */
export const createReservations = (strapi: Core.Strapi) => {
  const table = () => strapi.db.query(UID);
  const inSpace = ({ kind, locale }: SlugSpace) => ({ holderType: kind, holderLocale: locale });

  return {
    ofDocument: async ({ kind, documentId }: { kind: SluggedType; documentId: string }): Promise<Reservation[]> =>
      toReservations(await table().findMany({ where: { holderDocumentId: documentId, holderType: kind } })),

    find: async ({ space, slug }: { space: SlugSpace; slug: string }): Promise<Reservation | undefined> => {
      const row: unknown = await table().findOne({ where: { ...inSpace(space), slug } });
      return isFields(row) ? toReservation(row) : undefined;
    },

    startingWith: async ({ space, prefix }: { space: SlugSpace; prefix: string }): Promise<Reservation[]> =>
      toReservations(await table().findMany({ where: { ...inSpace(space), slug: { $startsWith: prefix } } })),

    /** @returns false when somebody else has the row, also when that happened a moment ago in another transaction */
    insert: async ({
      space,
      ...row
    }: { space: SlugSpace } & Pick<Reservation, 'slug' | 'documentId' | 'wasPublished'>): Promise<boolean> => {
      const now = new Date();
      // Not a plain insert: a unique violation would make PostgreSQL give up the whole transaction.
      const inserted: unknown = await strapi.db
        .queryBuilder(UID)
        .insert({
          documentId: newDocumentId('r'),
          ...inSpace(space),
          slug: row.slug,
          holderDocumentId: row.documentId,
          current: true,
          wasPublished: row.wasPublished,
          createdAt: now,
          updatedAt: now,
          publishedAt: now,
        })
        .onConflict(UNIQUE_COLUMNS)
        .ignore()
        .execute();
      // PostgreSQL and SQLite return the new rows, MySQL the new id, which is 0 when there is none.
      return Array.isArray(inserted) && inserted.length > 0 && inserted[0] !== 0;
    },

    /** @returns false when the row is no longer what it was when it was read */
    takeOver: async ({
      from,
      ...row
    }: { from: Reservation } & Pick<Reservation, 'documentId' | 'wasPublished'>): Promise<boolean> => {
      const { count } = await table().updateMany({
        where: { id: from.id, holderDocumentId: from.documentId, current: from.current },
        data: { holderDocumentId: row.documentId, current: true, wasPublished: row.wasPublished },
      });
      return count === 1;
    },

    /** Gives what was reserved under a stand-in to the document, once it has an id. */
    assign: async ({ from, documentId }: { from: string; documentId: string }): Promise<void> => {
      await table().updateMany({ where: { holderDocumentId: from }, data: { holderDocumentId: documentId } });
    },

    update: async (id: number, state: Partial<Pick<Reservation, 'current' | 'wasPublished'>>): Promise<void> => {
      await table().updateMany({ where: { id }, data: state });
    },

    remove: async (ids: readonly number[]): Promise<void> => {
      await table().deleteMany({ where: { id: { $in: [...ids] } } });
    },
  };
};

export type Reservations = ReturnType<typeof createReservations>;
