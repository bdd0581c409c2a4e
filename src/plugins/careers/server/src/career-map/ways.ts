import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { CareerPaths } from '../../../core/career-change';
import type { WayQuery } from '../../../core/career-map';
import type { CareerChangeService } from '../career-change';
import { catalogOf } from '../catalog';
import { chooseLocale } from '../content-query';

/**
 * Ways from one guide to another over published guides. That there is none is an answer; so is a circle.
 *
 * @throws NotFoundError whose details name the end that is not published in the locale
 */
export const findWays = async (
  strapi: Core.Strapi,
  { locale: asked, hoursPerWeek, ...ends }: WayQuery,
): Promise<CareerPaths> => {
  const locale = await chooseLocale(strapi, asked);
  const { guides } = await catalogOf(strapi).in(locale);
  const slugOf = (end: 'from' | 'to'): string => {
    const guide = guides.get(ends[end]);
    if (guide !== undefined) return guide.slug;
    throw new errors.NotFoundError(`"${end}": the guide is not published in the locale ${locale}.`, {
      parameter: end,
      found: ends[end],
      locale,
    });
  };
  const slugs = { from: slugOf('from'), to: slugOf('to') };
  const careers: CareerChangeService = strapi.plugin('careers').service('career-change');
  return careers.paths({ ...slugs, locale, hoursPerWeek });
};
