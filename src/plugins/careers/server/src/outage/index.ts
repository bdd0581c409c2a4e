import type { Core } from '@strapi/strapi';
import type { CareersConfig } from '../config';
import { failWithCommit } from './failed-commits';
import { addDatabaseFigures } from './figures';
import { outliveLostQueries, stopOutlivingLostQueries } from './nobody-waits';
import { databaseWatchOf } from './watch';

export { mendFailedChecks } from './failed-checks';
export { guardAgainstOutage, noteLostConnection } from './guard';
export { databaseWatchOf, type DatabaseWatch } from './watch';

/** In `bootstrap`, before anybody writes: what the database loses is an error; it is watched once the server listens. */
export const watchDatabase = ({ strapi }: { strapi: Core.Strapi }): void => {
  if (!strapi.config.get<CareersConfig>('plugin::careers').active) return;
  failWithCommit({ strapi });
  addDatabaseFigures(strapi);
  outliveLostQueries(strapi);
  strapi.server.httpServer.once('listening', () => {
    databaseWatchOf(strapi).start();
  });
};

/** In `destroy`. */
export const stopWatchingDatabase = ({ strapi }: { strapi: Core.Strapi }): void => {
  databaseWatchOf(strapi).stop();
  stopOutlivingLostQueries(strapi);
};
