import type { Core } from '@strapi/strapi';
import { parseUrl } from '../../../core/url';
import type { CareersConfig } from '../config';

/** Where the reader answers, as it stands behind the app's own address: `/guides`, `/es/guides/electricista`. */
export interface ReaderAddresses {
  readonly list: (locale: string) => string;
  readonly guide: (slug: string, locale: string) => string;
  readonly stylesheet: (file: string) => string;
  readonly feed: string;
  readonly markdown: (slug: string, locale: string) => string;
}

/** The part of `server.url` that a proxy in front of Strapi takes off: `/cms` of `https://example.org/cms`. */
const mountedAt = (strapi: Core.Strapi): string => {
  const url = strapi.config.get<string>('server.absoluteUrl', '');
  return parseUrl(url)?.pathname.replace(/\/+$/, '') ?? '';
};

export const readerAddresses = (strapi: Core.Strapi, defaultLocale: string): ReaderAddresses => {
  const { reader, prefix } = strapi.config.get<CareersConfig>('plugin::careers');
  const root = mountedAt(strapi);
  const api = `${root}${strapi.config.get<string>('api.rest.prefix', '/api')}/${prefix}`;
  const list = (locale: string): string =>
    `${root}${locale === defaultLocale ? '' : `/${encodeURIComponent(locale)}`}${reader.path}`;
  const inLocale = (locale: string): string =>
    locale === defaultLocale ? '' : `?${new URLSearchParams({ locale }).toString()}`;
  return {
    list,
    guide: (slug, locale) => `${list(locale)}/${encodeURIComponent(slug)}`,
    stylesheet: (file) => `${root}${reader.path}/assets/${file}`,
    feed: `${api}/feed.xml`,
    markdown: (slug, locale) => `${api}/pages/${encodeURIComponent(slug)}.md${inLocale(locale)}`,
  };
};
