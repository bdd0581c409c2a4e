import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import path from 'node:path';
import type * as StrapiPackage from '@strapi/strapi';
import type { ImportJobService } from '../server/src/imports';

/** The server decides when this process ends: a Ctrl-C in a terminal, or a supervisor, tells both. */
const leaveSignalsToServer = (): void => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.removeAllListeners(signal).on(signal, () => undefined);
  }
};

/** By how much V8 lets the heap grow between two collections: several times, by default, where there is much garbage. */
const GROWTH = '--heap-growing-percent=50';

/**
 * Keeps the memory of a large import small: tables leave much garbage. It costs some time. A version of V8 that does not know
 * the flag goes on without it.
 */
export const keepHeapSmall = (): void => {
  setFlagsFromString(GROWTH);
};

/**
 * Loads an app beside the server that has started this process, and imports for that until it says that this is enough or
 * ends itself.
 *
 * @param app where the server has its app from, compiled
 */
export const serveImports = async (app: { readonly appDir: string; readonly distDir: string }): Promise<void> => {
  keepHeapSmall();
  // A server that ends while this one still loads.
  const leave = () => process.exit(1);
  process.once('disconnect', leave);
  process.env.STRAPI_TELEMETRY_DISABLED = 'true';
  const { createStrapi } = createRequire(path.join(app.appDir, 'package.json'))(
    '@strapi/strapi',
  ) as typeof StrapiPackage;
  const strapi = createStrapi({ ...app, autoReload: false, serveAdminPanel: false });
  leaveSignalsToServer();
  // What the app does at certain times, the server does.
  strapi.config.set('server.cron.enabled', false);
  await strapi.load();
  strapi.cron.destroy();
  process.off('disconnect', leave);
  await strapi.plugin('careers').service<ImportJobService>('import-jobs').importForServer();
  await strapi.destroy();
};
