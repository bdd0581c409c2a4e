import { boolean, string, type ContentTypeSchema } from '../attributes';
import { HIDDEN } from './hidden';

/**
 * Who holds, or once held, a slug. The unique index decides between two writers that race for one slug; rows stay when
 * a slug changes, so that the old address can redirect. A content type rather than a bare table, because
 * `strapi export` carries content types only.
 */
export const slugReservation: ContentTypeSchema = {
  kind: 'collectionType',
  collectionName: 'careers_slug_reservations',
  info: {
    singularName: 'slug-reservation',
    pluralName: 'slug-reservations',
    displayName: 'Slug reservation',
    description: 'Which document holds or held a slug',
  },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  attributes: {
    // Singular name of the content type: "guide".
    holderType: string({ required: true, maxLength: 40 }),
    // Empty for types without locales. Never null: SQL lets any number of nulls into a unique index.
    holderLocale: string({ maxLength: 20, default: '' }),
    slug: string({ required: true, maxLength: 120 }),
    holderDocumentId: string({ required: true, maxLength: 40 }),
    // False once the document has moved on to another slug.
    current: boolean({ default: true }),
    // True once readers could find the document under it: only such a slug is remembered.
    wasPublished: boolean({ default: false }),
  },
  indexes: [
    { name: 'careers_slug_reservations_unique', columns: ['holder_type', 'holder_locale', 'slug'], type: 'unique' },
    { name: 'careers_slug_reservations_holder', columns: ['holder_document_id'] },
  ],
};
