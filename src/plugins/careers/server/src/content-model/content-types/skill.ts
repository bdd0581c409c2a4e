import { SKILL_NATURES, SKILL_REUSE_LEVELS } from '../../../../core/model/vocabulary';
import {
  components,
  enumeration,
  integer,
  many,
  richtext,
  slug,
  slugIndex,
  string,
  type ContentTypeSchema,
} from '../attributes';

export const skill: ContentTypeSchema = {
  kind: 'collectionType',
  collectionName: 'careers_skills',
  info: {
    singularName: 'skill',
    pluralName: 'skills',
    displayName: 'Skill',
    description: 'Something a person can do, know, use or speak',
  },
  options: { draftAndPublish: false },
  pluginOptions: {},
  attributes: {
    name: string({ required: true }),
    slug: slug('name'),
    nature: enumeration(SKILL_NATURES, { default: 'skill', required: true }),
    reuse: enumeration(SKILL_REUSE_LEVELS),
    description: richtext(),
    aliases: components('alias'),
    translations: components('skill-translation'),
    prerequisites: many('skill'),
    broader: many('skill'),
    learningHours: integer({ min: 0 }),
    externalIds: components('external-id'),
  },
  indexes: [slugIndex('careers_skills')],
};
