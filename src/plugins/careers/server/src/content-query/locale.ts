import type { Core } from '@strapi/strapi';
import { localesOf } from '../strapi/locales';
import { QueryError } from './errors';

/**
 * The locale that a request asks for, or the app's default one.
 *
 * @throws QueryError for one that the app does not have
 */
export const chooseLocale = async (strapi: Core.Strapi, asked: string | undefined): Promise<string> => {
  const locales = localesOf(strapi);
  if (asked === undefined) return locales.getDefaultLocale();
  const known = (await locales.find()).map(({ code }) => code);
  if (!known.includes(asked)) {
    throw new QueryError({ parameter: 'locale', found: asked, allowed: known.join(', ') });
  }
  return asked;
};
