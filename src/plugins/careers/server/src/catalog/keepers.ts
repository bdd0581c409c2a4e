import type { Core } from '@strapi/strapi';
import { createCatalogKeeper, type CatalogKeeper } from './catalog';

const keepers = new WeakMap<Core.Strapi, CatalogKeeper>();

/** The app's catalog, made on the first call and loaded when it is first asked for. */
export const catalogOf = (strapi: Core.Strapi): CatalogKeeper => {
  const keeper = keepers.get(strapi) ?? createCatalogKeeper(strapi);
  keepers.set(strapi, keeper);
  return keeper;
};

/** In `destroy`. */
export const stopCatalog = ({ strapi }: { strapi: Core.Strapi }): void => {
  keepers.get(strapi)?.stop();
  keepers.delete(strapi);
};
