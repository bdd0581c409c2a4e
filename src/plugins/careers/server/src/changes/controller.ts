import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readChangesQuery } from './query';
import type { ChangesService } from './service';

export const createChangesController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /changes?after=&limit=`: `ChangesAnswer`. Never stored anywhere: an old answer would hide what came since. */
  find: async (ctx: Context): Promise<void> => {
    const question = readChangesQuery(ctx.query, strapi.config.get('api.rest.strictParams', false));
    const service: ChangesService = strapi.plugin('careers').service('changes');
    ctx.set('Cache-Control', 'no-store');
    ctx.body = await service.since(question);
  },
});
