import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

const WELL_FORMED = /^[\w.-]{1,64}$/;

interface RequestState {
  careersRequestId?: string;
}

/** The id that a client or a proxy has given its request, when it is one. */
export const givenRequestId = (header: string | readonly string[] | undefined): string | undefined =>
  typeof header === 'string' && WELL_FORMED.test(header) ? header : undefined;

/** Gives each request an id, its own or a new one, and says it in the answer. */
export const nameRequests = async (ctx: Context, next: Next): Promise<void> => {
  const id = givenRequestId(ctx.req.headers['x-request-id']) ?? randomUUID();
  const state: RequestState = ctx.state;
  state.careersRequestId = id;
  ctx.set('X-Request-Id', id);
  await next();
};

interface RequestContext {
  readonly get: () => { readonly state?: RequestState } | undefined;
}

/** The id of the request that the caller is working on; nothing outside of requests. */
export const currentRequestId = (strapi: Core.Strapi): string | undefined => {
  const context: RequestContext = strapi.get('requestContext');
  return context.get()?.state?.careersRequestId;
};
