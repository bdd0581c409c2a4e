import { localized, manyToMany, richtext, string, text, type ContentTypeSchema } from '../attributes';

export const faq: ContentTypeSchema = {
  kind: 'collectionType',
  collectionName: 'careers_faqs',
  info: {
    singularName: 'faq',
    pluralName: 'faqs',
    displayName: 'FAQ',
    description: 'A question that readers ask, with its answer; guides may share it',
  },
  options: { draftAndPublish: true },
  pluginOptions: { i18n: { localized: true } },
  attributes: {
    question: localized(text({ required: true })),
    answer: localized(richtext()),
    topic: localized(string()),
    guides: manyToMany('guide', { mappedBy: 'faqs' }),
  },
};
