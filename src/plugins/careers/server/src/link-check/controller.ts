import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { linkQuerySchema } from '../../../core/taxonomy';
import { adminRoutes, readInput } from '../admin-api';
import { reportLinks } from './report';
import { startRun } from './run';

export const createLinkCheckController = ({ strapi }: { strapi: Core.Strapi }) => ({
  report: async (ctx: Context): Promise<void> => {
    ctx.body = { data: await reportLinks(strapi, readInput(linkQuerySchema, ctx.query)) };
  },
  start: async (ctx: Context): Promise<void> => {
    ctx.status = 202;
    ctx.body = { data: await startRun(strapi) };
  },
});

export const createLinkCheckRoutes = ({ strapi }: { strapi: Core.Strapi }) =>
  adminRoutes(strapi, [
    {
      method: 'GET',
      path: '/link-check',
      handler: 'link-check.report',
      action: 'taxonomy.read',
      content: [
        ['read', 'certification'],
        ['read', 'guide'],
      ],
    },
    { method: 'POST', path: '/link-check', handler: 'link-check.start', action: 'taxonomy.check-links' },
  ]);
