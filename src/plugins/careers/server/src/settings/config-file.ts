import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { combineSettings, type ChosenSettings } from '../../../core/settings';
import { completeConfig, settingsInConfig } from '../config';
import { readStored } from './stored';

const given = new WeakMap<Core.Strapi, ChosenSettings>();

/** What the config file says, which nobody can change in the admin panel. */
export const fixedSettings = (strapi: Core.Strapi): ChosenSettings => given.get(strapi) ?? {};

/** The files in which it may say so, as an operator knows them: `config/plugins.ts`. */
export const configFiles = (strapi: Core.Strapi): readonly string[] => {
  const { root, config } = strapi.dirs.app;
  const { NODE_ENV } = process.env;
  const folders = [...(NODE_ENV === undefined ? [] : [path.join(config, 'env', NODE_ENV)]), config];
  const found = folders.flatMap((folder) => {
    const file = ['.ts', '.js', '.mjs'].map((end) => path.join(folder, `plugins${end}`)).find((one) => existsSync(one));
    return file === undefined ? [] : [path.relative(root, file).split(path.sep).join('/')];
  });
  return found.length > 0 ? found : ['config/plugins'];
};

/**
 * Strapi makes its routes once, before plugins start: what administrators have set of the reader is put into the config
 * as soon as there is a database to read it from, and holds until the next start.
 */
export const applyReaderSettings = async ({ strapi }: { readonly strapi: Core.Strapi }): Promise<void> => {
  const { tableName } = strapi.db.metadata.get('strapi::core-store');
  // Not there on the very first start of an app.
  if (!(await strapi.db.getSchemaConnection().hasTable(tableName))) return;
  const { settings: stored } = await readStored(strapi);
  strapi.config.set('plugin::careers.reader', combineSettings({ stored, fixed: fixedSettings(strapi) }).reader);
};

/** In `register`, first of all: tells what the config file says from what it leaves open, and completes it. */
export const prepareSettings = ({ strapi }: { strapi: Core.Strapi }): void => {
  const config: unknown = strapi.config.get('plugin::careers');
  given.set(strapi, settingsInConfig(config));
  strapi.config.set('plugin::careers', completeConfig(config));
};
