import type { Core } from '@strapi/strapi';

export type RequestContext = ReturnType<Core.Strapi['requestContext']['get']>;

interface RequestState {
  readonly auth?: unknown;
  readonly route?: { readonly handler?: unknown; readonly info?: { readonly type?: string } };
}

export const stateOf = (ctx: NonNullable<RequestContext>): RequestState => ctx.state as RequestState;

/** The content API action that answers a REST request, such as `plugin::careers.guide.find`; nothing for GraphQL. */
const actionOf = (ctx: RequestContext): string | undefined => {
  const handler = ctx && stateOf(ctx).route?.handler;
  return typeof handler === 'string' ? handler : undefined;
};

export const isRequestFor = (ctx: RequestContext, action: string): boolean => actionOf(ctx) === action;

/** A REST request that reads entries of this type by Strapi's own actions. */
export const isOwnRead = (ctx: RequestContext, uid: string): ctx is NonNullable<RequestContext> =>
  isRequestFor(ctx, `${uid}.find`) || isRequestFor(ctx, `${uid}.findOne`);

/** What the guard of queries tells the guard of answers about a request. */
export interface RequestLog {
  /** The query of this request gives published entries only, at every level. */
  readonly readsPublishedOnly: (ctx: NonNullable<RequestContext>) => void;
  readonly isKnownPublished: (ctx: NonNullable<RequestContext>) => boolean;
}

export const createRequestLog = (): RequestLog => {
  const published = new WeakSet<NonNullable<RequestContext>>();
  return {
    readsPublishedOnly: (ctx) => published.add(ctx),
    isKnownPublished: (ctx) => published.has(ctx),
  };
};
