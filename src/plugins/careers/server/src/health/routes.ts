import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import type { CareersConfig } from '../config';
import { isDraining } from '../shutdown';
import { checkHealth, type Health } from './registry';

const status = z.enum(['up', 'degraded', 'down']);
const liveSchema = z.object({ status: z.literal('up') });
const readySchema = z.object({
  status,
  parts: z.record(z.string(), z.looseObject({ status })),
});

const live = (ctx: Context): void => {
  ctx.set('Cache-Control', 'no-store');
  ctx.body = { status: 'up' };
};

const DRAINING: Health = { status: 'down', parts: { server: { status: 'down', shuttingDown: true } } };

const ready =
  (strapi: Core.Strapi) =>
  async (ctx: Context): Promise<void> => {
    ctx.set('Cache-Control', 'no-store');
    const health = isDraining(strapi) ? DRAINING : await checkHealth(strapi);
    ctx.status = health.status === 'down' ? 503 : 200;
    ctx.body = health;
  };

/** Without permission, like Strapi's `/_health`: balancers have no account, and there is nothing in it to hide. */
export const createHealthRoutes = ({ strapi }: { strapi: Core.Strapi }) => {
  const { active, prefix } = strapi.config.get<CareersConfig>('plugin::careers');
  const config = { auth: false };
  const routes = [
    { method: 'GET', path: '/health/live', handler: live, config, response: liveSchema },
    { method: 'GET', path: '/health/ready', handler: ready(strapi), config, response: readySchema },
  ];
  return { type: 'content-api', prefix: `/${prefix}`, routes: active ? routes : [] };
};
