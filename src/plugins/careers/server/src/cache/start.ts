import type { Core } from '@strapi/strapi';
import type { CareersConfig } from '../config';
import { cacheOf } from './cache';
import { addCacheFigures } from './figures';
import { noteArrivals } from './cached-read';
import { asDependency, createChangeLog, type Change, type ChangeLog } from './change-log';
import { createHit } from './hit';
import { answerInFront, type TryHit } from './in-front';
import { watchWrites } from './invalidate';
import { learnFrom } from './served';

const logs = new WeakMap<Core.Strapi, ChangeLog>();

/** The app's log of changes, made on the first call. */
export const logOf = (strapi: Core.Strapi): ChangeLog => {
  const log = logs.get(strapi) ?? createChangeLog(strapi);
  logs.set(strapi, log);
  return log;
};

const isUsed = (strapi: Core.Strapi): boolean => {
  const { active, cache } = strapi.config.get<CareersConfig>('plugin::careers');
  return active && cache.enabled;
};

/** In `register`, so that it comes before all other middlewares: notes when each request arrives. */
export const registerCache = ({ strapi }: { strapi: Core.Strapi }): void => {
  if (isUsed(strapi)) strapi.server.use(noteArrivals(strapi));
};

/** Answers what is stored while the database is away; see `outage`. */
export const createOutageHit = (strapi: Core.Strapi): TryHit => {
  let tryHit: TryHit | undefined;
  return (request, response) => {
    if (!isUsed(strapi)) return false;
    tryHit ??= createHit({ strapi, cache: cacheOf(strapi), layer: 'middleware' });
    return tryHit(request, response);
  };
};

const stops = new WeakMap<Core.Strapi, () => void>();

const followOthers = (strapi: Core.Strapi): void => {
  const cache = cacheOf(strapi);
  const forget = ({ kind, documentId, also }: Change): void => {
    if (kind === 'api-token') cache.tokens.forget();
    cache.touch([asDependency(kind, documentId), ...also]);
  };
  logOf(strapi).follow({
    onChanges: (changes) => {
      changes.forEach(forget);
    },
    onReset: () => {
      cache.tokens.forget();
      cache.touch(['*']);
    },
  });
};

/**
 * In `bootstrap`, before anything writes: watches writes from here on, those of other processes once the server listens,
 * and takes its place in front of Koa where the settings say so.
 */
export const startCache = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  const { active, cache: settings } = strapi.config.get<CareersConfig>('plugin::careers');
  if (!active) return;
  const cache = cacheOf(strapi);
  const log = logOf(strapi);
  const unwatch = watchWrites({ strapi, cache, log });
  const { httpServer } = strapi.server;
  const follow = (): void => {
    followOthers(strapi);
  };
  let stepBack = (): void => undefined;

  // Without stored answers too: search and match keep in memory what others may change.
  await log.open();
  addCacheFigures(strapi);
  httpServer.once('listening', follow);
  if (settings.enabled && settings.inFront) {
    stepBack = answerInFront({
      server: httpServer,
      tryHit: createHit({ strapi, cache, layer: 'inFront' }),
      onMiss: (request, response) => {
        response.once('finish', () => {
          learnFrom(response, request.headers.origin);
        });
      },
    });
  }
  stops.set(strapi, () => {
    httpServer.off('listening', follow);
    log.stop();
    unwatch();
    stepBack();
  });
};

/** In `destroy`. */
export const stopCache = ({ strapi }: { strapi: Core.Strapi }): void => {
  stops.get(strapi)?.();
};
