import type { Core } from '@strapi/strapi';

export interface Locale {
  readonly code: string;
  readonly name: string;
}

interface LocaleService {
  find(): Promise<readonly Locale[]>;
  create(locale: Locale): Promise<unknown>;
  getDefaultLocale(): Promise<string>;
}

/** Strapi's locales, as set up under Settings → Internationalization. */
export const localesOf = (strapi: Core.Strapi): LocaleService => {
  const locales: LocaleService = strapi.plugin('i18n').service('locales');
  return locales;
};
