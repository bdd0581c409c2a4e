import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { expositionOf } from './start';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** As it is declared, `/api/careers/pages/:slug`: there are as many as the app has routes. */
const routeOf = (ctx: Context): string => {
  const matched: unknown = ctx._matchedRoute;
  if (typeof matched === 'string') return matched;
  return matched instanceof RegExp ? matched.source : 'none';
};

/** In `register`, ahead of the app's own middlewares: measures how long each request takes. */
export const measureRequests =
  (strapi: Core.Strapi) =>
  async (ctx: Context, next: Next): Promise<void> => {
    const began = performance.now();
    try {
      await next();
    } finally {
      const method = METHODS.includes(ctx.method) ? ctx.method : 'other';
      const labels = {
        method,
        route: routeOf(ctx),
        status: String(ctx.res.headersSent ? ctx.res.statusCode : ctx.status),
      };
      expositionOf(strapi)?.requests.observe(labels, (performance.now() - began) / 1000);
    }
  };
