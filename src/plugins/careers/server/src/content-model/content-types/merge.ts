import { datetime, json, string, type ContentTypeSchema } from '../attributes';
import { HIDDEN } from './hidden';

/**
 * A skill or certification that was merged into another one, with what undoing it takes. Rows are removed when they can
 * no longer be undone.
 */
export const merge: ContentTypeSchema = {
  kind: 'collectionType',
  collectionName: 'careers_merges',
  info: {
    singularName: 'merge',
    pluralName: 'merges',
    displayName: 'Merge',
    description: 'A skill or certification that was merged into another one',
  },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  attributes: {
    // Singular name of the content type: "skill".
    conceptType: string({ required: true, maxLength: 40 }),
    winnerDocumentId: string({ required: true, maxLength: 40 }),
    winnerName: string({ required: true }),
    loserDocumentId: string({ required: true, maxLength: 40 }),
    loserName: string({ required: true }),
    mergedAt: datetime({ required: true }),
    // Of an administrator, as it was then.
    mergedBy: string(),
    // See server/src/taxonomy/merge/record.ts.
    record: json(),
  },
};
