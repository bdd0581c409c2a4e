import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { guideSearchSchema, mapQuerySchema, nextStepsRequestSchema, wayQuerySchema } from '../../../core/career-map';
import { adminRoutes, readInput, requireGuidePermission, type AdminState } from '../admin-api';
import type { CareerMapService } from './service';

/** Koa's router gives the parameters of the address, Strapi's parser the body; Koa's types do not know of them. */
type AdminContext = Context & {
  readonly params: { readonly documentId: string };
  readonly request: { readonly body?: unknown };
};

export const createCareerMapController = ({ strapi }: { strapi: Core.Strapi }) => {
  const service = (): CareerMapService => strapi.plugin('careers').service('career-map');

  return {
    /** `GET /careers/map`: `{data: CareerMap}` */
    load: async (ctx: AdminContext): Promise<void> => {
      ctx.body = { data: await service().load(readInput(mapQuerySchema, ctx.query)) };
    },

    /** `GET /careers/map/guides?q=`: `{data: FoundGuide[]}` */
    search: async (ctx: AdminContext): Promise<void> => {
      ctx.body = { data: await service().search(readInput(guideSearchSchema, ctx.query)) };
    },

    /** `GET /careers/map/ways?from=&to=`: `{data: CareerPaths}` */
    findWays: async (ctx: AdminContext): Promise<void> => {
      ctx.body = { data: await service().findWays(readInput(wayQuerySchema, ctx.query)) };
    },

    /** `PUT /careers/map/:documentId/next-steps`: `{data: NextSteps}` */
    changeNextSteps: async (ctx: AdminContext): Promise<void> => {
      const request = readInput(nextStepsRequestSchema, ctx.request.body);
      const { documentId } = ctx.params;
      const state: AdminState = ctx.state;
      const { locale } = request;
      await requireGuidePermission(strapi, { state, deed: 'update', documentId, locale, attributes: ['advancesTo'] });
      ctx.body = { data: await service().changeNextSteps(documentId, { request, userId: state.user?.id }) };
    },
  };
};

export const createCareerMapRoutes = ({ strapi }: { strapi: Core.Strapi }) =>
  adminRoutes(strapi, [
    { method: 'GET', path: '/map', handler: 'career-map.load', action: 'map.read', content: [['read', 'guide']] },
    {
      method: 'GET',
      path: '/map/guides',
      handler: 'career-map.search',
      action: 'map.read',
      content: [['read', 'guide']],
    },
    {
      method: 'GET',
      path: '/map/ways',
      handler: 'career-map.findWays',
      action: 'map.read',
      content: [['read', 'guide']],
    },
    {
      method: 'PUT',
      path: '/map/:documentId/next-steps',
      handler: 'career-map.changeNextSteps',
      action: 'map.update',
      content: [['update', 'guide']],
    },
  ]);
