import type { Core } from '@strapi/strapi';
import { createSite, type Site } from '../../../core/site';
import type { CareersConfig } from '../config';
import { localesOf } from '../strapi/locales';

/** The site of this app's settings. */
export const siteOf = async (strapi: Core.Strapi): Promise<Site> => {
  const { site, reader } = strapi.config.get<CareersConfig>('plugin::careers');
  return createSite({
    name: site.name,
    urls: site.urls,
    serverUrl: strapi.config.get<string>('server.absoluteUrl', ''),
    defaultLocale: await localesOf(strapi).getDefaultLocale(),
    readerPath: reader.path,
    readerEnabled: reader.enabled,
  });
};
