import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { RateLimiterRes } from 'rate-limiter-flexible';
import type { CareersConfig } from '../config';
import { createRateLimiter } from '../nodes';

interface AuthState {
  readonly auth?: { readonly credentials?: { readonly id?: unknown } };
}

/**
 * Where a request comes from. Each proxy adds to the end of `X-Forwarded-For` whom it was asked by; what stands before those
 * of one's own proxies is whatever the client wrote there. Koa takes the first one, with which everybody could be a new client
 * each time.
 *
 * @param proxies how many of one's own stand in front; they count only when the app's `proxy.koa` says that there are any
 */
export const addressOf = ({ ip, ips }: Pick<Context, 'ip' | 'ips'>, proxies: number): string =>
  ips.at(-proxies) ?? ips[0] ?? ip;

/** A client is a token or an account, else an address. */
const clientOf = (ctx: Context, proxies: number): string => {
  const { auth }: AuthState = ctx.state;
  const id = auth?.credentials?.id;
  return typeof id === 'string' || typeof id === 'number' ? `account ${id}` : `address ${addressOf(ctx, proxies)}`;
};

/** Lets a client match so many texts a minute, over all servers: each takes a server's time. */
export interface MatchLimit {
  /** Counts a request, and says in headers how many are left. @throws RateLimitError when there are none */
  readonly count: (ctx: Context) => Promise<void>;
}

const limits = new WeakMap<Core.Strapi, MatchLimit>();

const createLimit = (strapi: Core.Strapi): MatchLimit => {
  const { requests, seconds, proxies } = strapi.config.get<CareersConfig>('plugin::careers').match;
  const limiter = createRateLimiter(strapi, { name: 'match', points: requests, seconds });
  const say = (ctx: Context, { remainingPoints, msBeforeNext }: RateLimiterRes): void => {
    ctx.set('RateLimit-Limit', String(requests));
    ctx.set('RateLimit-Remaining', String(remainingPoints));
    ctx.set('RateLimit-Reset', String(Math.ceil(msBeforeNext / 1000)));
  };
  return {
    count: async (ctx) => {
      try {
        say(ctx, await limiter.consume(clientOf(ctx, proxies)));
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        say(ctx, refused);
        const wait = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
        ctx.set('Retry-After', String(wait));
        throw new errors.RateLimitError(
          `Too many requests: ${requests} in ${seconds} seconds are allowed. Try again later.`,
          {
            allowed: requests,
            seconds,
            retryAfter: wait,
          },
        );
      }
    },
  };
};

/** The limit of the app, shared by REST, GraphQL and the reader. */
export const matchLimitOf = (strapi: Core.Strapi): MatchLimit => {
  const limit = limits.get(strapi) ?? createLimit(strapi);
  limits.set(strapi, limit);
  return limit;
};
