import { integer, json, string, type ContentTypeSchema } from '../attributes';
import { HIDDEN } from './hidden';

/**
 * What one source has given to one guide in one locale: each value as it was imported, with its edition, so that the next
 * edition can be merged with what editors have written since. A content type, so that Strapi's own export takes it along.
 */
export const provenance: ContentTypeSchema = {
  kind: 'collectionType',
  collectionName: 'careers_provenances',
  info: {
    singularName: 'provenance',
    pluralName: 'provenances',
    displayName: 'Provenance',
    description: 'Where the values of a guide are from',
  },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  attributes: {
    guideDocumentId: string({ required: true, maxLength: 40 }),
    // Not named `locale`: Strapi keeps that name for itself on every content type.
    guideLocale: string({ required: true, maxLength: 20 }),
    source: string({ required: true, maxLength: 40 }),
    record: string({ required: true, maxLength: 180 }),
    // The edition that was imported last.
    edition: string({ required: true, maxLength: 60 }),
    // `Provenance` of core/imports/provenance.
    data: json(),
    // How many conflicts wait for an editor, and how many items the source has no longer: for lists.
    conflicts: integer({ default: 0 }),
    removed: integer({ default: 0 }),
  },
  indexes: [
    {
      name: 'careers_provenances_guide',
      columns: ['guide_document_id', 'guide_locale', 'source', 'record'],
      type: 'unique',
    },
    { name: 'careers_provenances_record', columns: ['source', 'record'] },
  ],
};
