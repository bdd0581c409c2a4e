import type { Core } from '@strapi/strapi';
import type { CareersConfig } from '../config';
import { addSearchFigures } from './figures';
import type { SearchService } from './service';

/** The first requests after a start have the process to themselves; a search among them does not wait this long. */
const PAUSE_MS = 2000;

const stops = new WeakMap<Core.Strapi, () => void>();

/** In `bootstrap`: once the server listens, builds the search index of the default locale in the background. */
export const startSearch = ({ strapi }: { strapi: Core.Strapi }): void => {
  if (!strapi.config.get<CareersConfig>('plugin::careers').active) return;
  addSearchFigures(strapi);
  const { httpServer } = strapi.server;
  let timer: NodeJS.Timeout | undefined;
  const warmUp = (): void => {
    const service: SearchService = strapi.plugin('careers').service('search');
    service.warmUp().catch((error: unknown) => {
      // A search tries again, and answers with the error if there still is one.
      if (!stops.has(strapi)) return;
      strapi.log.warn(`careers: the search index could not be built yet: ${String(error)}`);
    });
  };
  const schedule = (): void => {
    timer = setTimeout(warmUp, PAUSE_MS).unref();
  };
  httpServer.once('listening', schedule);
  stops.set(strapi, () => {
    httpServer.off('listening', schedule);
    clearTimeout(timer);
  });
};

/** In `destroy`. */
export const stopSearch = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  stops.get(strapi)?.();
  stops.delete(strapi);
  const service: SearchService = strapi.plugin('careers').service('search');
  await service.stop();
};
