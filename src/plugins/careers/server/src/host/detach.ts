import type { Core } from '@strapi/strapi';
import { componentFile, readSavedComponent } from './host-files';
import { keepRows, restoreRows, type Keepsake } from './keepsakes';
import { isCareersUid, loadedComponents, loadedTypes, shippedComponents } from './shipped';

/** What the operator has to know before the next start without the plugin. */
export interface Detached {
  /** Tables that Strapi no longer counts as its own, and so will not drop. */
  readonly tables: readonly string[];
  /** Attributes of the host's own types that point at careers content; Strapi does not start while they are there. */
  readonly references: readonly { readonly uid: string; readonly attribute: string; readonly target: string }[];
  /** Files that the Content-Type Builder saved of the plugin's components; to be moved away for the same reason. */
  readonly files: readonly string[];
}

const RECORD = { type: 'plugin', name: 'careers', key: 'detached' } as const;
const CONTENT_TYPES = { type: 'strapi', name: 'content_types', key: 'schema' } as const;

/** The plugin's tables, and every link table with an end in one of them, whoever declared the relation. */
const careersTables = (strapi: Core.Strapi): ReadonlySet<string> => {
  const models = [...strapi.db.metadata.values()];
  const own = new Set(models.filter(({ uid }) => isCareersUid(uid)).map(({ tableName }) => tableName));
  // Strapi's metadata knows a link table by its table name instead of a uid.
  const links = new Set(models.filter(({ uid, tableName }) => uid === tableName).map(({ tableName }) => tableName));
  for (const { name, foreignKeys } of strapi.db.schema.schema.tables) {
    if (links.has(name) && foreignKeys.some(({ referencedTable }) => own.has(referencedTable))) {
      own.add(name);
    }
  }
  return own;
};

const targetsOf = (attribute: Readonly<Record<string, unknown>>): readonly string[] =>
  [attribute.target, attribute.component, attribute.components]
    .flat()
    .filter((target): target is string => typeof target === 'string' && isCareersUid(target));

const referencesTo = (strapi: Core.Strapi): Detached['references'] =>
  [...loadedTypes(strapi), ...loadedComponents(strapi)]
    .filter(({ uid }) => !isCareersUid(uid))
    .flatMap(({ uid, attributes }) =>
      Object.entries(attributes).flatMap(([attribute, definition]) =>
        targetsOf(definition).map((target) => ({ uid, attribute, target })),
      ),
    );

/**
 * Takes the plugin's tables out of what Strapi remembers of its database, so that it does not drop them when it next
 * starts without the plugin. Content stays as it is; `reattach` makes the next start with the plugin find it again.
 *
 * To be called while no other process runs this app: one that starts with the plugin takes the tables back.
 */
export const detach = async ({ strapi }: { strapi: Core.Strapi }): Promise<Detached> => {
  const tables = careersTables(strapi);
  // In an order in which stopping half-way leaves a database that still works with the plugin.
  const keepsakes = await keepRows(strapi);
  await strapi.store.set({ ...RECORD, value: { keepsakes } });

  const known = await strapi.store.get(CONTENT_TYPES);
  if (typeof known === 'object' && known !== null) {
    // Else Strapi takes the types for deleted, and Releases drops what it has planned for them.
    const others = Object.fromEntries(Object.entries(known).filter(([uid]) => !isCareersUid(uid)));
    await strapi.store.set({ ...CONTENT_TYPES, value: others });
  }

  const { schemaStorage } = strapi.db.schema;
  const stored = await schemaStorage.read();
  if (stored) {
    await schemaStorage.add({
      ...stored.schema,
      tables: stored.schema.tables.filter(({ name }) => !tables.has(name)),
    });
  }
  return {
    tables: [...tables].sort(),
    references: referencesTo(strapi),
    files: shippedComponents
      .filter(({ name }) => readSavedComponent(strapi, name))
      .map(({ name }) => componentFile(strapi, name)),
  };
};

interface DetachRecord {
  readonly keepsakes: readonly Keepsake[];
}

const isDetachRecord = (value: unknown): value is DetachRecord =>
  typeof value === 'object' && value !== null && 'keepsakes' in value && Array.isArray(value.keepsakes);

/**
 * Puts back what `detach` put aside. Strapi itself takes the tables back: it adopts a table that is there already. Runs
 * before Strapi compares its schema with the database.
 */
export const reattach = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  const store = strapi.db.metadata.get('strapi::core-store').tableName;
  // Not there on the very first start of an app.
  if (!(await strapi.db.getSchemaConnection().hasTable(store))) {
    return;
  }
  const record = await strapi.store.get(RECORD);
  if (!isDetachRecord(record)) {
    return;
  }
  await restoreRows(strapi, record.keepsakes);
  await strapi.store.delete(RECORD);
  strapi.log.info('careers: found the content that was there before the plugin was detached');
};
