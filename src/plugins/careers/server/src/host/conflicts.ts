import type { Core } from '@strapi/strapi';
import { isShipped, type ComponentSchema } from '../content-model';
import { compareAttributes, type SchemaAttributes } from '../saved-schema';
import type { Conflict } from './host-error';
import { apiSchemaFile, componentFile, extensionFile, readSavedType } from './host-files';
import { loadedComponents, loadedTypes, shippedComponents, shippedTypes, type LoadedModel } from './shipped';

const describe = (strapi: Core.Strapi, model: LoadedModel): string => {
  if (model.apiName) {
    return `${model.uid} (${apiSchemaFile(strapi, model.apiName, model.modelName)})`;
  }
  return model.plugin ? `${model.uid} (plugin "${model.plugin}")` : model.uid;
};

/**
 * Whether a component of the host under one of our uids is ours, saved by the Content-Type Builder, or one of its own
 * that only has the same name. A file that lost our mark is still ours if it has all that ours has.
 */
const isSavedCopy = (found: LoadedModel, shipped: ComponentSchema['attributes']): boolean =>
  isShipped(found) ||
  Object.entries(shipped).every(([name, attribute]) => found.attributes[name]?.type === attribute.type);

interface SavedModel {
  readonly uid: string;
  /** Where the host has it. */
  readonly file: string;
  readonly attributes: SchemaAttributes;
}

/** Attributes that the host and the plugin understand in different ways. */
const clashes = (shipped: SchemaAttributes, { uid, file, attributes }: SavedModel): Conflict[] =>
  compareAttributes(shipped, attributes).flatMap((difference) =>
    difference.kind === 'clash'
      ? [
          {
            subject: `${uid}.${difference.attribute}`,
            message:
              `${file} has an attribute "${difference.attribute}" of type ${String(difference.theirs)}, which the ` +
              `plugin ships as ${String(difference.ours)}. Rename yours in that file and its column in the database, ` +
              `or delete it from the file if you do not need its values.`,
          },
        ]
      : [],
  );

const componentConflicts = (strapi: Core.Strapi): Conflict[] => {
  const loaded = loadedComponents(strapi);
  return shippedComponents.flatMap(({ uid, name, schema }) => {
    const found = loaded.find((component) => component.uid === uid);
    if (!found) {
      return [];
    }
    const file = componentFile(strapi, name);
    if (isSavedCopy(found, schema.attributes)) {
      return clashes(schema.attributes, { uid, file, attributes: found.attributes });
    }
    return [
      {
        subject: uid,
        message:
          `this app has a component ${uid} of its own (${file}), a name that the plugin needs. Rename yours, for ` +
          `example by moving it to another category in the Content-Type Builder.`,
      },
    ];
  });
};

const typeConflicts = (strapi: Core.Strapi): Conflict[] =>
  shippedTypes.flatMap(({ uid, name, schema }) => {
    const saved = readSavedType(strapi, name);
    return saved
      ? clashes(schema.attributes, { uid, file: extensionFile(strapi, name), attributes: saved.attributes })
      : [];
  });

const tableConflicts = (strapi: Core.Strapi): Conflict[] => {
  const tables = new Map(
    [...shippedTypes, ...shippedComponents].map(({ uid, schema }) => [schema.collectionName, uid]),
  );
  return [...loadedTypes(strapi), ...loadedComponents(strapi)].flatMap((model) => {
    const owner = tables.get(model.collectionName);
    if (!owner || owner === model.uid) {
      return [];
    }
    const where = model.category
      ? `${model.uid} (src/components/${model.category}/${model.modelName}.json)`
      : describe(strapi, model);
    return [
      {
        subject: model.uid,
        message:
          `${where} keeps its entries in the table "${model.collectionName}", which the plugin needs for ${owner}. ` +
          `Give it another collectionName.`,
      },
    ];
  });
};

/** GraphQL builds one flat list of names: `careersGuide` is ours, and would be that of an API type `careers-guide`. */
const graphqlConflicts = (strapi: Core.Strapi): Conflict[] => {
  if (!('graphql' in strapi.plugins)) {
    return [];
  }
  const names = new Map<string, string>(
    shippedTypes.flatMap(({ uid, schema: { info } }) => [
      [`careers-${info.singularName}`, uid],
      [`careers-${info.pluralName}`, uid],
    ]),
  );
  return loadedTypes(strapi).flatMap((model) => {
    const { singularName = '', pluralName = '' } = model.info;
    const owner = model.plugin ? undefined : (names.get(singularName) ?? names.get(pluralName));
    return owner
      ? [
          {
            subject: model.uid,
            message:
              `${describe(strapi, model)} has the name that ${owner} has in GraphQL. Rename it (singularName and ` +
              `pluralName).`,
          },
        ]
      : [];
  });
};

/** What stands in the way of the plugin's content types and components, found before Strapi touches the database. */
export const findModelConflicts = (strapi: Core.Strapi): readonly Conflict[] => [
  ...componentConflicts(strapi),
  ...typeConflicts(strapi),
  ...tableConflicts(strapi),
  ...graphqlConflicts(strapi),
];
