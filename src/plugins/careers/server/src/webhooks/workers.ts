import type { Core } from '@strapi/strapi';
import type { CareersConfig } from '../config';
import { queueEvents } from './fan-out';
import { addWebhookFigures } from './figures';
import { createDeliveryWorker, type DeliveryWorker } from './worker';

const workers = new WeakMap<Core.Strapi, DeliveryWorker>();

/** In `register`: whoever gives events their places, this process or another one, queues them for the endpoints. */
export const registerWebhooks = ({ strapi }: { strapi: Core.Strapi }): void => {
  if (strapi.config.get<CareersConfig>('plugin::careers').active) queueEvents(strapi);
};

/** In `bootstrap`: sends webhooks as soon as the server listens. The command line never listens. */
export const startWebhooks = ({ strapi }: { strapi: Core.Strapi }): void => {
  const { active, webhooks } = strapi.config.get<CareersConfig>('plugin::careers');
  if (!active) return;
  addWebhookFigures(strapi);
  if (!webhooks.worker) return;
  strapi.server.httpServer.once('listening', () => {
    const worker = createDeliveryWorker(strapi);
    workers.set(strapi, worker);
    worker.start();
  });
};

/** There may be something to send. */
export const wakeWorker = (strapi: Core.Strapi): void => {
  workers.get(strapi)?.wake();
};

/** In `destroy`: lets what is on its way arrive, for some seconds, and hands over to another process. */
export const stopWebhooks = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => workers.get(strapi)?.stop();
