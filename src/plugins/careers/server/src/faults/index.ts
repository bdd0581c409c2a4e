import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';
import { noteLostConnection } from '../outage';
import { faultOf, type Fault } from './known';

const decode = (address: string): string => {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
};

const toError = ({ status, message }: Fault): Error => {
  if (status === 404) return new errors.NotFoundError(message);
  return status === 413 ? new errors.PayloadTooLargeError(message) : new errors.ValidationError(message);
};

/** A row's number as every database takes it. */
const HIGHEST_ID = 2_147_483_647;

/**
 * Strapi asks the database for a folder of the media library by whatever stands in the address, and nobody waits for the
 * answer: on PostgreSQL a number that is none ends the process with an unhandled error.
 */
const isNoFolder = (path: string): boolean => {
  const [, id] = /^\/upload\/folders\/([^/]+)\/?$/.exec(path) ?? [];
  return id !== undefined && !(/^\d+$/.test(id) && Number(id) <= HIGHEST_ID);
};

/**
 * `plugin::careers.faults` for the app's `config/middlewares`, right after `strapi::errors`: gives 4xx for faults of a
 * request that would be a 500 otherwise, whichever route it is for. Each is logged as a warning with its stack, without
 * what was sent. What failed for a lost connection is noted for `guardAgainstOutage`, which answers 503.
 */
export const faultsMiddleware =
  (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next): Promise<void> => {
    if (isNoFolder(ctx.path)) {
      strapi.log.warn(`careers: ${ctx.method} ${ctx.path} refused: no folder is called so`);
      throw new errors.NotFoundError('There is no such folder.');
    }
    try {
      await next();
    } catch (error) {
      if (error instanceof errors.ApplicationError || error instanceof errors.HttpError) throw error;
      noteLostConnection(ctx, error);
      const fault = faultOf(error, { address: decode(ctx.url), body: ctx.request.body });
      if (fault === undefined) throw error;
      const frames =
        error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
      strapi.log.warn(`careers: ${ctx.method} ${ctx.path} refused: ${fault.message}\n${frames.slice(0, 5).join('\n')}`);
      throw toError(fault);
    }
  };
