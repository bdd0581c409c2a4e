import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import {
  compareRoles,
  createDescriber,
  describeRoutes,
  findRoutes,
  type CareerPaths,
  type RoleComparison,
} from '../../../core/career-change';
import type { CatalogGuide } from '../../../core/catalog';
import { catalogOf, findGuideBySlug, type LocaleCatalog } from '../catalog';
import type { Dependency } from '../cache';
import { chooseLocale } from '../content-query';
import { translationLocales, type PagesService } from '../pages';
import { siteOf } from '../site';
import type { RoleChangeQuery } from './query';

/** What such an answer may change with: any guide may lie on a route, any skill may be needed for another. */
export const ROLE_CHANGE_DEPENDENCIES: readonly Dependency[] = ['guide:*', 'skill:*', 'certification:*'];

const noSuchGuide = (parameter: 'from' | 'to', slug: string, locale: string) =>
  new errors.NotFoundError(`"${parameter}": there is no published guide "${slug}" in the locale ${locale}.`, {
    parameter,
    found: slug,
    locale,
  });

/** `strapi.plugin('careers').service('career-change')`: from one role to another. Published guides only. */
export const createCareerChangeService = ({ strapi }: { strapi: Core.Strapi }) => {
  const pages = (): PagesService => strapi.plugin('careers').service('pages');

  const findGuide = async (
    slug: string,
    { parameter, catalog }: { readonly parameter: 'from' | 'to'; readonly catalog: LocaleCatalog },
  ): Promise<CatalogGuide> => {
    const guide = await findGuideBySlug(strapi, { slug, catalog });
    if (guide === undefined) throw noSuchGuide(parameter, slug, catalog.locale);
    return guide;
  };

  const open = async ({ from, to, locale: asked, hoursPerWeek }: RoleChangeQuery) => {
    const locale = await chooseLocale(strapi, asked);
    const site = await siteOf(strapi);
    const catalog = await catalogOf(strapi).in(locale);
    const guides = {
      from: await findGuide(from, { parameter: 'from', catalog }),
      to: await findGuide(to, { parameter: 'to', catalog }),
    };
    const locales = translationLocales(locale, site.defaultLocale);
    return { catalog, ...guides, describer: createDescriber({ catalog, site, locales, hoursPerWeek }) };
  };

  const recordOf = async ({ slug, locale }: CatalogGuide, parameter: 'from' | 'to') => {
    const record = await pages().findRecord({ slug, locale, fallbackLocales: [] });
    // Unpublished a moment ago.
    if (record === null) throw noSuchGuide(parameter, slug, locale);
    return record;
  };

  return {
    /** @throws NotFoundError that names the parameter, QueryError for a locale that the app does not have */
    compare: async (query: RoleChangeQuery): Promise<RoleComparison> => {
      const { catalog, from, to, describer } = await open(query);
      return compareRoles({
        from: { guide: from, record: await recordOf(from, 'from') },
        to: { guide: to, record: await recordOf(to, 'to') },
        catalog,
        describer,
      });
    },

    /** @throws as `compare` */
    paths: async (query: RoleChangeQuery): Promise<CareerPaths> => {
      const { catalog, from, to, describer } = await open(query);
      const found = findRoutes({ from, to, catalog, overlap: catalog.overlap });
      return describeRoutes({ found, from, to, catalog, describer, hoursPerWeek: query.hoursPerWeek });
    },
  };
};

export type CareerChangeService = ReturnType<typeof createCareerChangeService>;
