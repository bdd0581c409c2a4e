import type { Core } from '@strapi/strapi';

interface LocaleService {
  find(): Promise<readonly { readonly code: string }[]>;
  create(locale: { readonly code: string; readonly name: string }): Promise<unknown>;
  getDefaultLocale(): Promise<string>;
}

/** Strapi's locales, as set up under Settings → Internationalization. */
export const localesOf = (strapi: Core.Strapi): LocaleService => {
  const locales: LocaleService = strapi.plugin('i18n').service('locales');
  return locales;
};
