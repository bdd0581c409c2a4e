import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import type { CareersConfig } from '../config';
import { endedWithConnection } from './lost-connection';
import { databaseWatchOf } from './watch';

const RETRY_SECONDS = 5;

const refuse = (ctx: Context): void => {
  ctx.status = 503;
  ctx.set('Retry-After', String(RETRY_SECONDS));
  ctx.set('Cache-Control', 'no-store');
  ctx.body = {
    data: null,
    error: {
      status: 503,
      name: 'ServiceUnavailableError',
      message: 'The database does not answer. Try again in some seconds.',
      details: {},
    },
  };
};

/** Of what failed for a connection that was lost, though the database is there: it was restarted, or ended just this one. */
const lost = new WeakSet<Context>();

export const noteLostConnection = (ctx: Context, error: unknown): void => {
  if (endedWithConnection(error)) lost.add(ctx);
};

export interface GuardOptions {
  readonly strapi: Core.Strapi;
  /** Answers what is stored, without the database. */
  readonly tryHit: (request: IncomingMessage, response: ServerResponse) => boolean;
}

/**
 * In `register`, ahead of the app's own middlewares: while the database is away, answers what is stored and refuses
 * everything else at once with 503, instead of a 500 after a long wait.
 */
export const guardAgainstOutage = ({ strapi, tryHit }: GuardOptions): void => {
  const { active, prefix } = strapi.config.get<CareersConfig>('plugin::careers');
  if (!active) return;
  const needsNone = ['/_health', `/${prefix}/health/live`, `/${prefix}/health/ready`, `/${prefix}/metrics`];
  const mayPass = (path: string): boolean => needsNone.some((end) => path.endsWith(end));
  const answersFromStore = (ctx: Context): boolean => {
    if (!tryHit(ctx.req, ctx.res)) return false;
    // Koa must not answer it a second time.
    ctx.respond = false;
    return true;
  };
  strapi.server.use(async (ctx: Context, next: Next): Promise<void> => {
    if (databaseWatchOf(strapi).isGone() && !mayPass(ctx.path)) {
      if (!answersFromStore(ctx)) refuse(ctx);
      return;
    }
    await next();
    if (ctx.status !== 500) return;
    if (!(await databaseWatchOf(strapi).look())) {
      if (lost.has(ctx)) refuse(ctx);
      return;
    }
    // The first to notice. What is stored has all of its headers; a refusal keeps what the app gives to every answer.
    const given = Object.entries(ctx.res.getHeaders());
    for (const [name] of given) ctx.res.removeHeader(name);
    if (answersFromStore(ctx)) return;
    for (const [name, value = ''] of given) ctx.res.setHeader(name, value);
    refuse(ctx);
  });
};
