import { integer, string, type ContentTypeSchema } from '../attributes';
import { HIDDEN } from './hidden';

/**
 * How many sections of a translation are missing, outdated and so on. Worked out from the texts whenever one of them is
 * saved, so that thousands of guides can be listed by it. One row a guide and locale that is translated from another.
 */
export const translationState: ContentTypeSchema = {
  kind: 'collectionType',
  collectionName: 'careers_translation_states',
  info: {
    singularName: 'translation-state',
    pluralName: 'translation-states',
    displayName: 'Translation state',
    description: 'How far the translation of a guide is',
  },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  attributes: {
    guideDocumentId: string({ required: true, maxLength: 40 }),
    guideLocale: string({ required: true, maxLength: 20 }),
    missing: integer({ default: 0 }),
    copied: integer({ default: 0 }),
    outdated: integer({ default: 0 }),
    current: integer({ default: 0 }),
  },
  // Two servers may look at the same translation at once.
  indexes: [
    { name: 'careers_translation_states_guide', columns: ['guide_document_id', 'guide_locale'], type: 'unique' },
  ],
};
