import { createHash, timingSafeEqual } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { CareersConfig } from '../config';
import { expositionOf, metricsTokenOf } from './start';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const bearerOf = (ctx: Context): string => /^bearer +(\S+)$/i.exec(ctx.get('Authorization'))?.[1] ?? '';

const createHandler =
  (strapi: Core.Strapi) =>
  async (ctx: Context): Promise<void> => {
    const token = metricsTokenOf(strapi);
    const exposition = expositionOf(strapi);
    if (token === undefined || exposition === undefined) throw new errors.NotFoundError();
    ctx.set('Cache-Control', 'no-store');
    // Of equal length, so that the time it takes tells nothing.
    if (!timingSafeEqual(digest(bearerOf(ctx)), digest(token))) {
      ctx.set('WWW-Authenticate', 'Bearer');
      throw new errors.UnauthorizedError('Metrics need the token of the settings, as a bearer token.');
    }
    ctx.type = exposition.contentType;
    ctx.body = await exposition.text();
  };

/** Its own token instead of Strapi's: Prometheus has no account, and needs none. */
export const createMetricsRoutes = ({ strapi }: { strapi: Core.Strapi }) => {
  const { active, prefix } = strapi.config.get<CareersConfig>('plugin::careers');
  const routes = [{ method: 'GET', path: '/metrics', handler: createHandler(strapi), config: { auth: false } }];
  return { type: 'content-api', prefix: `/${prefix}`, routes: active ? routes : [] };
};
