import type { Core } from '@strapi/strapi';
import { isFields } from '../../../core/rules';
import { componentSchemas } from './components';
import { contentTypeSchemas } from './content-types';

const CORE_STORE = 'strapi::core-store';
const KEY = 'plugin_content_manager_configuration_';

/** A loaded model, as far as the content manager's defaults go. */
interface ShownModel {
  config?: Readonly<Record<string, unknown>>;
}

interface ModelRegistry {
  readonly get: (uid: string) => ShownModel | undefined;
}

interface StoreRow {
  readonly key: string;
  readonly value: string;
}

const isEmpty = (value: unknown): boolean => !isFields(value) || Object.keys(value).length === 0;

/** Whether `stored` says something, whatever it be, wherever `shipped` does. */
const covers = (stored: unknown, shipped: unknown): boolean =>
  isFields(shipped)
    ? isFields(stored) && Object.entries(shipped).every(([key, value]) => covers(stored[key], value))
    : stored !== undefined;

/**
 * Whether the content manager has stored a view of its own for all that the plugin's view says.
 *
 * @param config the plugin's view, in the shape of `toContentManagerConfig`
 * @param stored the content manager's view
 */
export const isStored = (config: unknown, stored: unknown): boolean =>
  isFields(config) &&
  isFields(stored) &&
  !isEmpty(stored.settings) &&
  !isEmpty(stored.layouts) &&
  covers(stored.metadatas, config.metadatas);

/** What is no view counts as not stored; the content manager warns of it. */
const parse = (value: string): unknown => {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
};

/**
 * Takes the views that the content manager has stored already off the models. It would not read them, since what it has
 * stored wins, but it validates each of them, with a schema made for the purpose, in every start: a tenth of the time
 * that a start takes.
 *
 * To be called when every plugin has registered and before the content manager starts. A view that lacks something, as
 * that of a type with a new field does, stays.
 */
export const dropStoredViews = async ({ strapi }: { readonly strapi: Core.Strapi }): Promise<void> => {
  const { tableName } = strapi.db.metadata.get(CORE_STORE);
  // Not there on the very first start of an app.
  if (!(await strapi.db.getSchemaConnection().hasTable(tableName))) return;
  const rows = (await strapi.db.query(CORE_STORE).findMany({ where: { key: { $startsWith: KEY } } })) as StoreRow[];
  const stored = new Map(rows.map(({ key, value }) => [key, value]));
  const drop = (uid: string, { registry, kind }: { registry: string; kind: string }): void => {
    const model = strapi.get<ModelRegistry>(registry).get(uid);
    const value = stored.get(`${KEY}${kind}::${uid}`);
    if (!model?.config || value === undefined || !isStored(model.config, parse(value))) return;
    const { settings: _settings, metadatas: _metadatas, layouts: _layouts, ...rest } = model.config;
    model.config = rest;
  };
  for (const name of Object.keys(contentTypeSchemas)) {
    drop(`plugin::careers.${name}`, { registry: 'content-types', kind: 'content_types' });
  }
  for (const name of Object.keys(componentSchemas)) {
    drop(`careers.${name}`, { registry: 'components', kind: 'components' });
  }
};
