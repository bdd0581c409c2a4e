import { string, type ContentTypeSchema } from '../attributes';
import { HIDDEN } from './hidden';

/** Two entries that look like one, of which an editor has said that they are not. */
export const distinctPair: ContentTypeSchema = {
  kind: 'collectionType',
  collectionName: 'careers_distinct_pairs',
  info: {
    singularName: 'distinct-pair',
    pluralName: 'distinct-pairs',
    displayName: 'Distinct pair',
    description: 'Two entries that are not suggested as duplicates any more',
  },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  attributes: {
    // Singular name of the content type: "skill".
    entryType: string({ required: true, maxLength: 40 }),
    // Both document ids, the smaller first, with a space between.
    pairKey: string({ required: true, maxLength: 90 }),
  },
  indexes: [{ name: 'careers_distinct_pairs_key', columns: ['entry_type', 'pair_key'], type: 'unique' }],
};
