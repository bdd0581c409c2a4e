import type { Core } from '@strapi/strapi';
import { cachedRead } from '../cache';
import type { CareersConfig } from '../config';
import { createFeedHandlers } from './controller';

export const createFeedsRoutes = ({ strapi }: { strapi: Core.Strapi }) => {
  const { active, prefix } = strapi.config.get<CareersConfig>('plugin::careers');
  const { sitemap, sitemapFile, atom, llms } = createFeedHandlers({ strapi });
  // Feeds hold what the list of pages holds.
  const config = { auth: { scope: ['plugin::careers.page.find'] }, middlewares: [cachedRead({ strapi })] };
  const routes = [
    { method: 'GET', path: '/sitemap.xml', handler: sitemap, config },
    { method: 'GET', path: '/sitemap-:number(\\d{1,5}).xml', handler: sitemapFile, config },
    { method: 'GET', path: '/feed.xml', handler: atom, config },
    { method: 'GET', path: '/llms.txt', handler: llms, config },
  ];
  return { type: 'content-api', prefix: `/${prefix}`, routes: active ? routes : [] };
};
