import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import type { CareersConfig } from '../config';
import { cacheOf } from './cache';
import { createHit } from './hit';
import { learnFrom } from './served';

/**
 * `plugin::careers.cache` for the app's `config/middlewares`, as the first of the list: answers hits without running
 * those after it. What those add to an answer is learnt from answers that passed through them.
 */
export const cacheMiddleware = (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const { active, cache: settings } = strapi.config.get<CareersConfig>('plugin::careers');
  if (!active || !settings.enabled) return (_: Context, next: Next): Promise<unknown> => next();
  const tryHit = createHit({ strapi, cache: cacheOf(strapi), layer: 'middleware' });
  return async (ctx: Context, next: Next): Promise<void> => {
    if (!settings.inFront && tryHit(ctx.req, ctx.res)) {
      // Koa must not answer it a second time.
      ctx.respond = false;
      return;
    }
    await next();
    learnFrom(ctx.res, ctx.req.headers.origin);
  };
};
