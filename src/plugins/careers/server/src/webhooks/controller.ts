import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { deliveriesQuerySchema, replaySchema, webhookInputSchema } from '../../../core/webhooks';
import { adminRoutes, readInput } from '../admin-api';
import { listAttempts, listDeliveries, replayDead } from './log';
import { findWebhook } from './rows';
import { createWebhookService } from './service';
import { wakeWorker } from './workers';

/** Koa's router and body parser add these; its types do not know of them. */
type RoutedContext = Context & { readonly request: { readonly body?: unknown } };

const idsSchema = z.object({
  id: z.coerce.number().int().min(1),
  delivery: z.coerce.number().int().min(1).optional(),
});

export const createWebhookController = ({ strapi }: { strapi: Core.Strapi }) => {
  const webhooks = createWebhookService({ strapi });
  const idOf = (ctx: Context): number => readInput(idsSchema, ctx.params).id;
  return {
    /** `GET /careers/webhooks`: `{data: WebhooksAnswer}` */
    list: async (ctx: Context): Promise<void> => {
      ctx.body = { data: await webhooks.list() };
    },
    /** `POST /careers/webhooks` with `WebhookInput`: `{data: WebhookSecret}`, the only time that the secret is shown */
    create: async (ctx: RoutedContext): Promise<void> => {
      ctx.set('Cache-Control', 'no-store');
      ctx.status = 201;
      ctx.body = { data: await webhooks.create(readInput(webhookInputSchema, ctx.request.body)) };
    },
    /** `PUT /careers/webhooks/:id` with `WebhookInput`: `{data: Webhook}` */
    update: async (ctx: RoutedContext): Promise<void> => {
      const input = readInput(webhookInputSchema, ctx.request.body);
      ctx.body = { data: await webhooks.update(idOf(ctx), input) };
      wakeWorker(strapi);
    },
    /** `DELETE /careers/webhooks/:id` */
    remove: async (ctx: Context): Promise<void> => {
      await webhooks.remove(idOf(ctx));
      ctx.status = 204;
    },
    /** `POST /careers/webhooks/:id/rotate`: `{data: WebhookSecret}` */
    rotate: async (ctx: Context): Promise<void> => {
      ctx.set('Cache-Control', 'no-store');
      ctx.body = { data: await webhooks.rotate(idOf(ctx)) };
    },
    /** `POST /careers/webhooks/:id/test`: `{data: Attempt}` */
    test: async (ctx: Context): Promise<void> => {
      ctx.body = { data: await webhooks.test(idOf(ctx)) };
    },
    /** `GET /careers/webhooks/:id/deliveries?state=&page=&pageSize=`: `{data: Deliveries}` */
    deliveries: async (ctx: Context): Promise<void> => {
      const { id } = await findWebhook(strapi, idOf(ctx));
      ctx.body = { data: await listDeliveries(strapi, id, readInput(deliveriesQuerySchema, ctx.query)) };
    },
    /** `GET /careers/webhooks/:id/deliveries/:delivery`: `{data: Attempt[]}` */
    attempts: async (ctx: Context): Promise<void> => {
      const { id, delivery = 0 } = readInput(idsSchema, ctx.params);
      ctx.body = { data: await listAttempts(strapi, { webhook: id, delivery }) };
    },
    /** `POST /careers/webhooks/:id/replay` with `Replay`: `{data: {replayed}}` */
    replay: async (ctx: RoutedContext): Promise<void> => {
      const { id } = await findWebhook(strapi, idOf(ctx));
      ctx.body = { data: await replayDead(strapi, id, readInput(replaySchema, ctx.request.body ?? {})) };
      wakeWorker(strapi);
    },
  };
};

export const createWebhookRoutes = ({ strapi }: { strapi: Core.Strapi }) => {
  const reads = { action: 'webhook.read' } as const;
  const writes = { action: 'webhook.update' } as const;
  return adminRoutes(strapi, [
    { method: 'GET', path: '/webhooks', handler: 'webhooks.list', ...reads },
    { method: 'POST', path: '/webhooks', handler: 'webhooks.create', ...writes },
    { method: 'PUT', path: '/webhooks/:id', handler: 'webhooks.update', ...writes },
    { method: 'DELETE', path: '/webhooks/:id', handler: 'webhooks.remove', ...writes },
    { method: 'POST', path: '/webhooks/:id/rotate', handler: 'webhooks.rotate', ...writes },
    { method: 'POST', path: '/webhooks/:id/test', handler: 'webhooks.test', ...writes },
    { method: 'GET', path: '/webhooks/:id/deliveries', handler: 'webhooks.deliveries', ...reads },
    { method: 'GET', path: '/webhooks/:id/deliveries/:delivery', handler: 'webhooks.attempts', ...reads },
    { method: 'POST', path: '/webhooks/:id/replay', handler: 'webhooks.replay', ...writes },
  ]);
};
