import { datetime, integer, json, one, string, text, type ContentTypeSchema } from '../attributes';
import { HIDDEN } from './hidden';

/**
 * One confirmation that a published guide is still right. A type of its own, outside draft & publish, so that confirming
 * a guide never publishes somebody's unfinished draft.
 */
export const review: ContentTypeSchema = {
  kind: 'collectionType',
  collectionName: 'careers_reviews',
  info: {
    singularName: 'review',
    pluralName: 'reviews',
    displayName: 'Guide review',
    description: 'A confirmation that a published guide is still right',
  },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  attributes: {
    guideDocumentId: string({ required: true }),
    // Not named `locale`: Strapi keeps that name for itself on every content type.
    guideLocale: string({ required: true }),
    // Whom the page names. Contributors and administrators are not tied to each other: the administrator chooses.
    reviewer: one('contributor'),
    // The administrator who confirmed it: their name then, and their id.
    confirmedBy: string(),
    confirmedById: integer(),
    reviewedAt: datetime({ required: true }),
    dueAt: datetime(),
    note: text(),
    // Of the content that was confirmed: `reviewedContent` of core/reviews.
    publishedHash: string(),
    // What the guide rested on then, to tell later what has moved: `ReviewSnapshot` of core/reviews.
    snapshot: json(),
  },
  indexes: [{ name: 'careers_reviews_guide', columns: ['guide_document_id', 'guide_locale'] }],
};
