import { components, image, richtext, slug, slugIndex, string, type ContentTypeSchema } from '../attributes';

export const contributor: ContentTypeSchema = {
  kind: 'collectionType',
  collectionName: 'careers_contributors',
  info: {
    singularName: 'contributor',
    pluralName: 'contributors',
    displayName: 'Contributor',
    description: 'Somebody who writes or reviews guides',
  },
  options: { draftAndPublish: false },
  pluginOptions: {},
  attributes: {
    name: string({ required: true }),
    slug: slug('name'),
    jobTitle: string(),
    bio: richtext(),
    url: string({ maxLength: 2000 }),
    photo: image(),
    translations: components('contributor-translation'),
  },
  indexes: [slugIndex('careers_contributors')],
};
