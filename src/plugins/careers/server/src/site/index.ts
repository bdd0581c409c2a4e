import type { Core } from '@strapi/strapi';
import { createSite, type Site } from '../../../core/site';
import type { CareersConfig } from '../config';
import { localesOf } from '../strapi/locales';

const made = new WeakMap<Core.Strapi, Site>();

/** The site of this app's settings: the same object until the default locale changes, since rendered texts hang on it. */
export const siteOf = async (strapi: Core.Strapi): Promise<Site> => {
  const { site, reader } = strapi.config.get<CareersConfig>('plugin::careers');
  const defaultLocale = await localesOf(strapi).getDefaultLocale();
  const known = made.get(strapi);
  if (known?.defaultLocale === defaultLocale) return known;
  const current = createSite({
    name: site.name,
    urls: site.urls,
    serverUrl: strapi.config.get<string>('server.absoluteUrl', ''),
    defaultLocale,
    readerPath: reader.path,
    readerEnabled: reader.enabled,
  });
  made.set(strapi, current);
  return current;
};
