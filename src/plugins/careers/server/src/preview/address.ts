import type { Core } from '@strapi/strapi';
import type { CareersConfig } from '../config';
import { settingsOf } from '../settings';
import { siteOf } from '../site';

export interface PreviewPlace {
  readonly slug: string;
  readonly locale: string;
  readonly status: 'draft' | 'published';
  /** Empty for what is published. */
  readonly token: string;
}

const fillPattern = (pattern: string, place: PreviewPlace): string =>
  pattern.replace(/\{(slug|locale|token|status)\}/g, (_, name: keyof PreviewPlace) => encodeURIComponent(place[name]));

/**
 * Where somebody sees a guide before it is published: in one's own frontend by the pattern `site.urls.preview`, else in the
 * built-in reader.
 *
 * @returns null when there is neither
 */
export const previewAddress = async (strapi: Core.Strapi, place: PreviewPlace): Promise<string | null> => {
  const { reader } = strapi.config.get<CareersConfig>('plugin::careers');
  const { preview } = (await settingsOf(strapi)).site.urls;
  const pattern = typeof preview === 'string' ? preview : preview?.[place.locale];
  if (pattern !== undefined) return fillPattern(pattern, place);
  if (!reader.enabled) return null;
  const { serverUrl, readerPath } = await siteOf(strapi);
  const query =
    place.status === 'draft' ? `?${new URLSearchParams({ status: 'draft', token: place.token }).toString()}` : '';
  return `${serverUrl}${readerPath(place)}${query}`;
};
