import type { Core } from '@strapi/strapi';
import { componentSchemas, contentTypeSchemas, uidOf } from '../../content-model';
import { pathArm, runArms, type Arm, type ArmRows } from './arms';
import { isVersion, scalarsOf, type Status } from './guide-rows';
import { tableAs } from './links';

const GUIDE = uidOf('guide');

export const FILE_ATTRIBUTES = [
  'documentId',
  'url',
  'alternativeText',
  'caption',
  'mime',
  'width',
  'height',
  'formats',
];
export const SKILL_ATTRIBUTES = ['documentId', 'slug', 'name', 'nature'];
export const CERTIFICATION_ATTRIBUTES = [
  'documentId',
  'slug',
  'name',
  'acronym',
  'kind',
  'issuer',
  'url',
  'description',
  'level',
  'jurisdiction',
  'cost',
  'currency',
  'validForMonths',
  'lifecycle',
];

export const FAQ_ATTRIBUTES = ['documentId', 'question', 'answer', 'topic'];

const attributesOfComponent = (name: string): readonly string[] => scalarsOf(componentSchemas[name]?.attributes ?? {});

/** The guide's components: name of the attribute, and what the component holds itself. */
const COMPONENTS: readonly (readonly [name: string, attributes: readonly string[]])[] = Object.entries(
  contentTypeSchemas.guide.attributes,
).flatMap(([name, attribute]) =>
  attribute.type === 'component' && 'component' in attribute
    ? [[name, attributesOfComponent(String(attribute.component).replace('careers.', ''))] as const]
    : [],
);

/** What lies further on, or in other tables. Guides and contributors come as ids only: more of them is read later. */
const FURTHER: readonly (readonly [path: readonly string[], attributes: readonly string[]])[] = [
  [['entryRoutes', 'links'], attributesOfComponent('link')],
  [['skills', 'skills'], SKILL_ATTRIBUTES],
  [['certifications', 'certification'], CERTIFICATION_ATTRIBUTES],
  [['seo', 'image'], FILE_ATTRIBUTES],
  [['cover'], FILE_ATTRIBUTES],
  [['field'], []],
  [['otherFields'], []],
  [['author'], []],
  [['reviewer'], []],
];

const TO_OWN_VERSION: readonly (readonly [path: readonly string[], attributes: readonly string[]])[] = [
  [['faqs'], FAQ_ATTRIBUTES],
  [['relatedGuides'], []],
  [['advancesTo'], ['documentId']],
  [['advancesFrom'], []],
];

/** Parts are asked for by their path: `skills.skills`, with the id of the skill requirement as the parent. */
export type GuideParts = (path: string) => ArmRows;

/** Everything that guides hold or link to, in one statement. */
export const loadGuideParts = (
  strapi: Core.Strapi,
  { ids, status }: { readonly ids: readonly number[]; readonly status: Status },
): Promise<GuideParts> => {
  const ofOwnVersion = { text: isVersion(tableAs(strapi, GUIDE, 't'), status), values: [] };
  const arms: Record<string, Arm> = {};
  for (const [name, attributes] of COMPONENTS)
    arms[name] = pathArm(strapi, { uid: GUIDE, ids, path: [name], attributes });
  for (const [path, attributes] of FURTHER)
    arms[path.join('.')] = pathArm(strapi, { uid: GUIDE, ids, path, attributes });
  for (const [path, attributes] of TO_OWN_VERSION) {
    arms[path.join('.')] = pathArm(strapi, { uid: GUIDE, ids, path, attributes, where: ofOwnVersion });
  }
  return runArms(strapi, arms);
};
