import type { Core } from '@strapi/strapi';
import { findGuideByDocument } from '../pages';
import { siteOf } from '../site';

/** Where readers find a published guide; null when they do not, or no site shows guides. */
export const pageAddress = async (
  strapi: Core.Strapi,
  { documentId, locale }: { readonly documentId: string; readonly locale: string },
): Promise<string | null> => {
  const row = await findGuideByDocument(strapi, { documentId, locale, status: 'published' });
  if (row === undefined || row.slug === '') return null;
  const site = await siteOf(strapi);
  return site.guideUrl({ slug: row.slug, locale });
};
