import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { readinessRequestSchema } from '../../../core/readiness';
import { adminRoutes, readInput } from '../admin-api';
import { localesOf } from '../strapi/locales';
import { createReadinessService } from './service';

export const createReadinessController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `POST /careers/guides/readiness`: `{data: Readiness}` of a draft, with what its form holds. */
  assess: async (ctx: Context & { request: { body?: unknown } }): Promise<void> => {
    const { locale, ...subject } = readInput(readinessRequestSchema, ctx.request.body);
    const readiness = await createReadinessService({ strapi }).assess({
      ...subject,
      locale: locale ?? (await localesOf(strapi).getDefaultLocale()),
    });
    if (readiness === undefined) throw new errors.NotFoundError('There is no such guide in this locale.');
    ctx.body = { data: readiness };
  },
});

export const createReadinessRoutes = ({ strapi }: { strapi: Core.Strapi }) =>
  adminRoutes(strapi, [
    {
      method: 'POST',
      path: '/guides/readiness',
      handler: 'readiness.assess',
      action: 'overview.read',
      content: [['read', 'guide']],
    },
  ]);
