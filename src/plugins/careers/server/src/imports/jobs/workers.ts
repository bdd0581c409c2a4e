import type { Core } from '@strapi/strapi';
import type { CareersConfig } from '../../config';
import { addImportFigures } from './figures';
import { createWorker, type Worker } from './worker';

const workers = new WeakMap<Core.Strapi, Worker>();

/** The process's worker, made on the first call. */
export const workerOf = (strapi: Core.Strapi): Worker => {
  const worker = workers.get(strapi) ?? createWorker(strapi);
  workers.set(strapi, worker);
  return worker;
};

/** In `bootstrap`: does imports as soon as the server listens. The command line never listens. */
export const startImports = ({ strapi }: { strapi: Core.Strapi }): void => {
  const { active, imports } = strapi.config.get<CareersConfig>('plugin::careers');
  if (active) addImportFigures(strapi);
  if (!active || !imports.worker) return;
  const worker = workerOf(strapi);
  strapi.server.httpServer.once('listening', () => {
    worker.start();
  });
};

/** In `destroy`: waits for the records that are being written, and gives the job back. */
export const stopImports = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => workers.get(strapi)?.stop();
