import { boolean, datetime, string, text, type ContentTypeSchema } from '../attributes';
import { HIDDEN } from './hidden';

/**
 * Which text of the source a section of a guide was translated from. One row a section of a guide in a locale that is
 * translated from another; see `core/translations`.
 */
export const translationMark: ContentTypeSchema = {
  kind: 'collectionType',
  collectionName: 'careers_translation_marks',
  info: {
    singularName: 'translation-mark',
    pluralName: 'translation-marks',
    displayName: 'Translation mark',
    description: 'Which text a section of a guide was translated from',
  },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  attributes: {
    guideDocumentId: string({ required: true, maxLength: 40 }),
    // Not named `locale`: Strapi keeps that name for itself on every content type.
    guideLocale: string({ required: true, maxLength: 20 }),
    sourceLocale: string({ required: true, maxLength: 20 }),
    // "overview"; see TRANSLATED_SECTIONS.
    section: string({ required: true, maxLength: 40 }),
    sourceHash: string({ required: true, maxLength: 64 }),
    // To show what has changed since.
    sourceText: text(),
    // Copied from another locale, and not yet said to be translated.
    copied: boolean({ default: false }),
    markedAt: datetime({ required: true }),
  },
  indexes: [{ name: 'careers_translation_marks_guide', columns: ['guide_document_id', 'guide_locale'] }],
};
