import type { Core } from '@strapi/strapi';
import { addHealthPart, type HealthFinding } from '../health';
import { addMetrics } from '../metrics';
import { databaseWatchOf } from './watch';

/** What health and metrics say of the database. */
export const addDatabaseFigures = (strapi: Core.Strapi): void => {
  const watch = databaseWatchOf(strapi);
  const ask = async (): Promise<HealthFinding> => {
    if (watch.isGone()) return { status: 'down' };
    const began = performance.now();
    await strapi.db.connection.raw('select 1');
    watch.heard();
    return { status: 'up', milliseconds: Math.round(performance.now() - began) };
  };
  addHealthPart(strapi, { name: 'database', isEssential: true, check: ask });
  addMetrics(strapi, [
    {
      name: 'careers_database_up',
      help: 'Whether the database server can be reached',
      type: 'gauge',
      collect: () => Number(!watch.isGone()),
    },
  ]);
};
