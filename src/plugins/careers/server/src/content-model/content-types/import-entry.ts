import { integer, json, string, text, type ContentTypeSchema } from '../attributes';
import { HIDDEN } from './hidden';

/** What became of one record in one job. Written in the transaction that writes the record, so that a job which is taken up again knows what is done. */
export const importEntry: ContentTypeSchema = {
  kind: 'collectionType',
  collectionName: 'careers_import_entries',
  info: {
    singularName: 'import-entry',
    pluralName: 'import-entries',
    displayName: 'Import entry',
    description: 'What became of one record of an import',
  },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  attributes: {
    job: integer({ required: true }),
    // Which record it is about, within the job: see imports/jobs/record-key. A hash, because databases compare texts as loosely
    // as people do, and some records differ by an accent.
    recordKey: string({ required: true, maxLength: 64 }),
    status: string({ required: true, maxLength: 20 }),
    title: text(),
    // `RecordReport` of core/imports/record-report.
    report: json(),
  },
  indexes: [{ name: 'careers_import_entries_record', columns: ['job', 'record_key'], type: 'unique' }],
};
