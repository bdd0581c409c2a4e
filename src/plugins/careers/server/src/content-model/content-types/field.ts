import { components, integer, one, slug, slugIndex, string, text, type ContentTypeSchema } from '../attributes';

export const field: ContentTypeSchema = {
  kind: 'collectionType',
  collectionName: 'careers_fields',
  info: {
    singularName: 'field',
    pluralName: 'fields',
    displayName: 'Career field',
    description: 'A field of work, such as "Software & IT"',
  },
  options: { draftAndPublish: false },
  pluginOptions: {},
  attributes: {
    name: string({ required: true }),
    slug: slug('name'),
    description: text(),
    parent: one('field'),
    // How long a review of a guide in this field holds; the settings' interval when empty. For editors only.
    reviewMonths: integer({ min: 1, max: 120, private: true }),
    translations: components('field-translation'),
  },
  indexes: [slugIndex('careers_fields')],
};
