import type { Core } from '@strapi/strapi';
import type { Site } from '../../../core/site';
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

/** The part of the server's address that a proxy in front of Strapi takes off: `/cms` of `https://example.org/cms`. */
const mountedAt = ({ serverUrl }: Site): string => parseUrl(serverUrl)?.pathname.replace(/\/+$/, '') ?? '';

export const readerAddresses = (strapi: Core.Strapi, site: Site): ReaderAddresses => {
  const { reader, prefix } = strapi.config.get<CareersConfig>('plugin::careers');
  const root = mountedAt(site);
  const api = `${root}${strapi.config.get<string>('api.rest.prefix', '/api')}/${prefix}`;
  const inLocale = (locale: string): string =>
    locale === site.defaultLocale ? '' : `?${new URLSearchParams({ locale }).toString()}`;
  return {
    list: (locale) => `${root}${site.readerPath({ locale })}`,
    guide: (slug, locale) => `${root}${site.readerPath({ slug, locale })}`,
    stylesheet: (file) => `${root}${reader.path}/assets/${file}`,
    feed: `${api}/feed.xml`,
    markdown: (slug, locale) => `${api}/pages/${encodeURIComponent(slug)}.md${inLocale(locale)}`,
  };
};
