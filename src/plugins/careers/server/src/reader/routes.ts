import type { Core } from '@strapi/strapi';
import type { CareersConfig } from '../config';

/**
 * Outside of the content API: `/guides`, `/guides/:slug`, and the same behind a locale. Strapi leaves such routes open
 * (`auth: false`); the controller asks what visitors may read.
 */
export const createReaderRoutes = ({ strapi }: { strapi: Core.Strapi }) => {
  const { active, reader } = strapi.config.get<CareersConfig>('plugin::careers');
  const get = (path: string, action: string) => ({
    method: 'GET',
    path,
    handler: `reader.${action}`,
    config: { prefix: '', auth: false },
  });
  const routes = [
    get(`${reader.path}/assets/:file`, 'asset'),
    ...['', '/:locale'].flatMap((before) => [
      get(`${before}${reader.path}`, 'list'),
      // Before the other one, which takes any slug.
      get(`${before}${reader.path}/compare`, 'compare'),
      get(`${before}${reader.path}/compare/:from/:to`, 'compare'),
      get(`${before}${reader.path}/match`, 'match'),
      { ...get(`${before}${reader.path}/match`, 'match'), method: 'POST' },
      get(`${before}${reader.path}/:slug`, 'guide'),
    ]),
  ];
  return { type: 'admin', routes: active && reader.enabled ? routes : [] };
};
