import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  bulkPublishRequestSchema,
  planRequestSchema,
  publishRequestSchema,
  referrersRequestSchema,
} from '../../../core/publishing';
import { adminRoutes, readInput } from '../admin-api';
import { publishMany } from './bulk';
import type { Ability } from './deeds';
import { planPublishing } from './plan';
import { publishGuide } from './publish';
import { findReferrers } from './referrers';

/** Koa's router and body parser add these; its types do not know of them. */
type RoutedContext = Context & {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly request: { readonly body?: unknown };
};

const abilityOf = (ctx: Context): Ability => {
  const { userAbility }: { userAbility?: Ability } = ctx.state;
  return userAbility ?? {};
};

export const createPublishingController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /careers/guides/:documentId/publish-plan?locale=`: `{data: PublishPlan}` of what is stored. */
  plan: async (ctx: RoutedContext): Promise<void> => {
    const { documentId } = ctx.params;
    const request = readInput(planRequestSchema, { documentId, locale: ctx.query.locale });
    ctx.body = { data: await planPublishing(strapi, { request, ability: abilityOf(ctx) }) };
  },

  /** `POST /careers/guides/publish-plan`: the same with what a form holds. */
  planForm: async (ctx: RoutedContext): Promise<void> => {
    const request = readInput(planRequestSchema, ctx.request.body);
    ctx.body = { data: await planPublishing(strapi, { request, ability: abilityOf(ctx) }) };
  },

  /** `POST /careers/guides/:documentId/publish`: `{data: Published}` */
  publish: async (ctx: RoutedContext): Promise<void> => {
    const request = readInput(publishRequestSchema, ctx.request.body);
    const documentId = ctx.params.documentId ?? '';
    ctx.body = { data: await publishGuide(strapi, { ...request, documentId, ability: abilityOf(ctx) }) };
  },

  /** `POST /careers/guides/publish`: `{data: BulkReport}` */
  publishMany: async (ctx: RoutedContext): Promise<void> => {
    const { guides } = readInput(bulkPublishRequestSchema, ctx.request.body);
    ctx.body = { data: await publishMany(strapi, { guides, ability: abilityOf(ctx) }) };
  },

  /** `POST /careers/guides/referrers`: `{data: Referrers}` */
  referrers: async (ctx: RoutedContext): Promise<void> => {
    ctx.body = { data: await findReferrers(strapi, readInput(referrersRequestSchema, ctx.request.body)) };
  },
});

export const createPublishingRoutes = ({ strapi }: { strapi: Core.Strapi }) => {
  const publishing = { action: 'guide.publish', content: [['publish', 'guide']] } as const;
  return adminRoutes(strapi, [
    { method: 'GET', path: '/guides/:documentId/publish-plan', handler: 'publishing.plan', ...publishing },
    { method: 'POST', path: '/guides/publish-plan', handler: 'publishing.planForm', ...publishing },
    { method: 'POST', path: '/guides/publish', handler: 'publishing.publishMany', ...publishing },
    { method: 'POST', path: '/guides/:documentId/publish', handler: 'publishing.publish', ...publishing },
    {
      method: 'POST',
      path: '/guides/referrers',
      handler: 'publishing.referrers',
      action: 'overview.read',
      content: [['read', 'guide']],
    },
  ]);
};
