import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { ModelSchema } from '../saved-schema';

/** A file of the host as the operator knows it: under the app's folder, with slashes on every system. */
const shown = (strapi: Core.Strapi, file: string): string =>
  path.relative(strapi.dirs.app.root, file).split(path.sep).join('/');

export const apiSchemaFile = (strapi: Core.Strapi, api: string, type: string): string =>
  shown(strapi, path.join(strapi.dirs.app.api, api, 'content-types', type, 'schema.json'));

/** @returns the file of an API's router, whichever language it is written in */
export const apiRoutesFile = (strapi: Core.Strapi, api: string, router: string): string => {
  const file = path.join(strapi.dirs.app.api, api, 'routes', router);
  const extension = ['.ts', '.js', '.mjs'].find((candidate) => existsSync(file + candidate)) ?? '.ts';
  return shown(strapi, file + extension);
};

export const componentFile = (strapi: Core.Strapi, name: string): string =>
  shown(strapi, path.join(strapi.dirs.app.components, 'careers', `${name}.json`));

export const extensionFile = (strapi: Core.Strapi, type: string): string =>
  shown(strapi, path.join(strapi.dirs.app.extensions, 'careers', 'content-types', type, 'schema.json'));

const readSchema = (file: string): ModelSchema | undefined => {
  if (!existsSync(file)) {
    return undefined;
  }
  const schema = JSON.parse(readFileSync(file, 'utf8')) as Partial<ModelSchema>;
  return { ...schema, attributes: schema.attributes ?? {} };
};

/** What the Content-Type Builder saved of one of our types, as Strapi loaded it; undefined when it never did. */
export const readSavedType = (strapi: Core.Strapi, type: string): ModelSchema | undefined =>
  readSchema(path.join(strapi.dirs.dist.extensions, 'careers', 'content-types', type, 'schema.json'));

/** The same for one of our components. */
export const readSavedComponent = (strapi: Core.Strapi, name: string): ModelSchema | undefined =>
  readSchema(path.join(strapi.dirs.dist.components, 'careers', `${name}.json`));
