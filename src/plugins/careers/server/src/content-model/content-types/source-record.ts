import { datetime, json, string, text, type ContentTypeSchema } from '../attributes';
import { HIDDEN } from './hidden';

/** Every row that the newest imported edition of a source has about one occupation, beside the guide and not in it. */
export const sourceRecord: ContentTypeSchema = {
  kind: 'collectionType',
  collectionName: 'careers_source_records',
  info: {
    singularName: 'source-record',
    pluralName: 'source-records',
    displayName: 'Source record',
    description: 'The rows of an official record that a guide was imported from',
  },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  attributes: {
    source: string({ required: true, maxLength: 40 }),
    // Id in the source: `15-1252.00`, an ESCO URI.
    record: string({ required: true, maxLength: 180 }),
    // Not named `locale`: Strapi keeps that name for itself on every content type.
    recordLocale: string({ required: true, maxLength: 20 }),
    edition: string({ required: true, maxLength: 60 }),
    title: text(),
    guideDocumentId: string({ maxLength: 40 }),
    // By table; the columns are the file's.
    rows: json(),
    importedAt: datetime(),
  },
  indexes: [
    { name: 'careers_source_records_id', columns: ['source', 'record', 'record_locale'], type: 'unique' },
    { name: 'careers_source_records_guide', columns: ['guide_document_id'] },
  ],
};
