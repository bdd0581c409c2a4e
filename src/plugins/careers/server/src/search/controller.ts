import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { noteDependencies } from '../cache';
import { readSearchQuery } from './query';
import type { SearchService } from './service';

export const createSearchController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /search?q=`: `SearchAnswer`. */
  find: async (ctx: Context): Promise<void> => {
    const question = readSearchQuery(ctx.query, strapi.config.get('api.rest.strictParams', false));
    const service: SearchService = strapi.plugin('careers').service('search');
    const { answer, dependencies } = await service.search(question);
    noteDependencies(ctx, dependencies);
    ctx.body = answer;
  },
});
