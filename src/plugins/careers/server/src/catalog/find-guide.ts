import type { Core } from '@strapi/strapi';
import type { CatalogGuide } from '../../../core/catalog';
import type { PagesService } from '../pages';
import type { LocaleCatalog } from './catalog';

/**
 * A published guide of the catalog's locale by its slug, or by one that it had before.
 *
 * @returns nothing when there is no such guide
 */
export const findGuideBySlug = async (
  strapi: Core.Strapi,
  { slug, catalog }: { readonly slug: string; readonly catalog: LocaleCatalog },
): Promise<CatalogGuide | undefined> => {
  const known = catalog.guideBySlug(slug);
  if (known !== undefined) return known;
  const pages: PagesService = strapi.plugin('careers').service('pages');
  const found = await pages.find({ slug, locale: catalog.locale, fallbackLocales: [], sections: ['seo'] });
  return found.kind === 'moved' ? catalog.guideBySlug(found.slug) : undefined;
};
