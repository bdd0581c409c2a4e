import type { Core } from '@strapi/strapi';
import { searchAnswerSchema } from '../../../core/search';
import { cachedRead } from '../cache';
import type { CareersConfig } from '../config';
import { inQueryString } from '../content-query';
import { searchQuerySchema } from './query';

export const createSearchRoutes = ({ strapi }: { strapi: Core.Strapi }) => {
  const { active, prefix } = strapi.config.get<CareersConfig>('plugin::careers');
  const routes = [
    {
      method: 'GET',
      path: '/search',
      handler: 'search.find',
      config: { middlewares: [cachedRead({ strapi })] },
      request: { query: inQueryString(searchQuerySchema.shape) },
      response: searchAnswerSchema,
    },
  ];
  return { type: 'content-api', prefix: `/${prefix}`, routes: active ? routes : [] };
};
