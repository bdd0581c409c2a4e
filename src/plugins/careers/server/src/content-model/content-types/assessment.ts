import { boolean, datetime, float, string, text, type ContentTypeSchema } from '../attributes';
import { HIDDEN } from './hidden';

/**
 * How ready the draft of a guide was when it was last looked at, so that lists of thousands of guides can say and sort by
 * it. Made anew when the draft, or something that it links to, has changed since.
 */
export const assessment: ContentTypeSchema = {
  kind: 'collectionType',
  collectionName: 'careers_assessments',
  info: {
    singularName: 'assessment',
    pluralName: 'assessments',
    displayName: 'Readiness of a guide',
    description: 'How ready the draft of a guide is to be published',
  },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  attributes: {
    guideDocumentId: string({ required: true, maxLength: 40 }),
    // Not named `locale`: Strapi keeps that name for itself on every content type.
    guideLocale: string({ required: true, maxLength: 20 }),
    // The draft that was looked at.
    guideUpdatedAt: datetime(),
    // 0 to 1.
    score: float(),
    blocked: boolean(),
    // Ids of the rules that are not met, in the order of the page, with spaces around each: " faqs-present ".
    unmet: text(),
    // Slugs of the guides that its texts link to, with spaces around each.
    textLinks: text(),
    // Something that it links to has changed since.
    stale: boolean({ default: false }),
    // By which rules it was looked at.
    rulesKey: string({ maxLength: 40 }),
  },
  indexes: [{ name: 'careers_assessments_guide', columns: ['guide_document_id', 'guide_locale'], type: 'unique' }],
};
