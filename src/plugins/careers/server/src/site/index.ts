import type { Core } from '@strapi/strapi';
import type { Settings } from '../../../core/settings';
import { createSite, type Site } from '../../../core/site';
import type { CareersConfig } from '../config';
import { settingsOf } from '../settings';
import { defaultLocaleOf } from './default-locale';

const made = new WeakMap<Core.Strapi, { readonly site: Site; readonly settings: Settings }>();

/**
 * The site of this app's settings: the same object until they or the default locale change, since rendered texts hang on
 * it.
 */
export const siteOf = async (strapi: Core.Strapi): Promise<Site> => {
  const settings = await settingsOf(strapi);
  const defaultLocale = await defaultLocaleOf(strapi);
  const known = made.get(strapi);
  if (known?.settings === settings && known.site.defaultLocale === defaultLocale) return known.site;
  // As it runs: a change of the reader's settings takes a restart.
  const { reader } = strapi.config.get<CareersConfig>('plugin::careers');
  const site = createSite({
    name: settings.site.name,
    urls: settings.site.urls,
    serverUrl: strapi.config.get<string>('server.absoluteUrl', ''),
    defaultLocale,
    readerPath: reader.path,
    readerEnabled: reader.enabled,
    headings: settings.headings,
  });
  made.set(strapi, { site, settings });
  return site;
};
