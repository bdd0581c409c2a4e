import type { Core } from '@strapi/strapi';
import type { Site } from '../../../core/site';
import { parseUrl } from '../../../core/url';
import type { CareersConfig } from '../config';

/** Where the reader answers, as it stands behind the app's own address: `/guides`, `/es/guides/electricista`. */
export interface ReaderAddresses {
  readonly list: (locale: string) => string;
  readonly guide: (slug: string, locale: string) => string;
  /** Two roles side by side, or the choice of them. */
  readonly compare: (locale: string, roles?: { readonly from: string; readonly to: string }) => string;
  /** The résumé form. */
  readonly match: (locale: string) => string;
  /** A script that it loads. */
  readonly asset: (file: string) => string;
  /** The path of a page of the default locale that was asked for with that locale before it. */
  readonly withoutLocale: (path: string, locale: string) => string;
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
  const within = (locale: string, ...parts: readonly string[]): string =>
    [`${root}${site.readerPath({ locale })}`, ...parts.map(encodeURIComponent)].join('/');
  return {
    list: (locale) => `${root}${site.readerPath({ locale })}`,
    guide: (slug, locale) => `${root}${site.readerPath({ slug, locale })}`,
    compare: (locale, roles) => within(locale, 'compare', ...(roles ? [roles.from, roles.to] : [])),
    match: (locale) => within(locale, 'match'),
    asset: (file) => `${root}${reader.path}/assets/${file}`,
    withoutLocale: (path, locale) => `${root}${path.replace(new RegExp(`^/${locale}(?=/)`, 'i'), '')}`,
    stylesheet: (file) => `${root}${reader.path}/assets/${file}`,
    feed: `${api}/feed.xml`,
    markdown: (slug, locale) => `${api}/pages/${encodeURIComponent(slug)}.md${inLocale(locale)}`,
  };
};
