import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { guideListQuerySchema, overviewQuerySchema } from '../../../core/overview';
import { readInput } from '../admin-api';
import { readableGuides } from './scope';
import { createOverviewService } from './service';

export const createOverviewController = ({ strapi }: { strapi: Core.Strapi }) => {
  const readableBy = (ctx: Context) => {
    const state: { readonly userAbility?: unknown } = ctx.state;
    return readableGuides(strapi, state.userAbility);
  };
  return {
    /** `GET /careers/overview`: `{data: Overview}` */
    find: async (ctx: Context): Promise<void> => {
      const query = readInput(overviewQuerySchema, ctx.query);
      ctx.body = { data: await createOverviewService({ strapi }).read({ ...query, readable: readableBy(ctx) }) };
    },

    /** `GET /careers/overview/guides`: `{data: GuideList}` */
    guides: async (ctx: Context): Promise<void> => {
      const query = readInput(guideListQuerySchema, ctx.query);
      ctx.body = { data: await createOverviewService({ strapi }).list({ ...query, readable: readableBy(ctx) }) };
    },
  };
};
