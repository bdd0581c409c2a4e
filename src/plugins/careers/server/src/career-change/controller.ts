import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { noteDependencies } from '../cache';
import { readRoleChangeQuery, type RoleChangeQuery } from './query';
import { ROLE_CHANGE_DEPENDENCIES, type CareerChangeService } from './service';

/** What the routes do. They are no actions of a controller: whoever may read pages may compare them. */
export const createCareerChangeHandlers = ({ strapi }: { strapi: Core.Strapi }) => {
  const service = (): CareerChangeService => strapi.plugin('careers').service('career-change');
  const read = (ctx: Context): RoleChangeQuery => {
    // That there is no such guide is an answer too, until there is one.
    noteDependencies(ctx, ROLE_CHANGE_DEPENDENCIES);
    return readRoleChangeQuery(ctx.query, strapi.config.get('api.rest.strictParams', false));
  };

  return {
    /** `GET /compare?from=&to=`: `{data: RoleComparison}` */
    compare: async (ctx: Context): Promise<void> => {
      ctx.body = { data: await service().compare(read(ctx)) };
    },

    /** `GET /paths?from=&to=`: `{data: CareerPaths}` */
    paths: async (ctx: Context): Promise<void> => {
      ctx.body = { data: await service().paths(read(ctx)) };
    },
  };
};
