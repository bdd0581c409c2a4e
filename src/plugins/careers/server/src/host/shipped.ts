import type { Core } from '@strapi/strapi';
import { componentSchemas, contentTypeSchemas } from '../content-model';

export const shippedTypes = Object.entries(contentTypeSchemas).map(([name, schema]) => ({
  uid: `plugin::careers.${name}`,
  name,
  schema,
}));

export const shippedComponents = Object.entries(componentSchemas).map(([name, schema]) => ({
  uid: `careers.${name}`,
  name,
  schema,
}));

/** @returns whether the uid names a content type or component of the plugin, or a type that the host added to it */
export const isCareersUid = (uid: string): boolean =>
  uid.startsWith('plugin::careers.') || shippedComponents.some((component) => component.uid === uid);

/** The models that both registries hold, without the types that Strapi generates for an app. */
export interface LoadedModel {
  readonly uid: string;
  readonly collectionName: string;
  readonly globalId: string;
  readonly modelName: string;
  readonly plugin?: string;
  readonly apiName?: string;
  readonly category?: string;
  readonly info: { readonly singularName?: string; readonly pluralName?: string };
  readonly options?: Readonly<Record<string, unknown>>;
  readonly attributes: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const loaded = (strapi: Core.Strapi, registry: 'content-types' | 'components'): readonly LoadedModel[] =>
  Object.values(strapi.get<{ getAll: () => Record<string, LoadedModel> }>(registry).getAll());

export const loadedTypes = (strapi: Core.Strapi): readonly LoadedModel[] => loaded(strapi, 'content-types');
export const loadedComponents = (strapi: Core.Strapi): readonly LoadedModel[] => loaded(strapi, 'components');
