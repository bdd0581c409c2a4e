import type { Core } from '@strapi/strapi';
import type { AddressKind, Site } from '../../../core/site';
import type { CareersConfig } from '../config';
import { localesOf } from '../strapi/locales';

type Target = Parameters<Site['guideUrl']>[0];

const fill = (pattern: string, { slug, locale }: Target): string =>
  pattern.replaceAll('{locale}', encodeURIComponent(locale)).replaceAll('{slug}', encodeURIComponent(slug));

/** The site of this app's settings: its addresses, those of the built-in reader where no others are set. */
export const siteOf = async (strapi: Core.Strapi): Promise<Site> => {
  const { site, reader } = strapi.config.get<CareersConfig>('plugin::careers');
  const serverUrl = strapi.config.get<string>('server.absoluteUrl', '').replace(/\/+$/, '');
  const defaultLocale = await localesOf(strapi).getDefaultLocale();

  const patternOf = (kind: AddressKind, locale: string): string | undefined => {
    const patterns = site.urls[kind];
    return typeof patterns === 'string' ? patterns : patterns?.[locale];
  };
  const readerUrl = ({ slug, locale }: Target): string => {
    const folder = locale === defaultLocale ? '' : `/${encodeURIComponent(locale)}`;
    return [`${serverUrl}${folder}${reader.path}`, ...(slug === '' ? [] : [encodeURIComponent(slug)])].join('/');
  };
  const urlOf: Site['urlOf'] = (kind, target) => {
    const pattern = patternOf(kind, target.locale);
    if (pattern !== undefined) return fill(pattern, target);
    if (kind === 'guides') return readerUrl({ ...target, slug: '' });
    return kind === 'guide' ? readerUrl(target) : null;
  };
  const guideUrl: Site['guideUrl'] = (target) => urlOf('guide', target) ?? readerUrl(target);
  return {
    name: site.name,
    serverUrl,
    defaultLocale,
    urlOf,
    guideUrl,
    mediaUrl: (stored) => new URL(stored, `${serverUrl}/`).href,
    readerIsCanonical:
      guideUrl({ slug: 'a', locale: defaultLocale }) === readerUrl({ slug: 'a', locale: defaultLocale }),
  };
};
