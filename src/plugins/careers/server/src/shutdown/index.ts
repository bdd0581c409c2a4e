import type { Core } from '@strapi/strapi';
import type { CareersConfig } from '../config';
import { drain, followRunning } from './drain';

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;
/** For all that is stopped after the last answer; beyond it the process has hung. */
const STOPPING_MS = 15_000;

const draining = new WeakSet<Core.Strapi>();

/** Whether the server has been told to stop: it is no longer ready. */
export const isDraining = (strapi: Core.Strapi): boolean => draining.has(strapi);

/**
 * In `bootstrap`: has the server finish its requests before anything of the app is stopped. Strapi itself, told to stop,
 * takes down its plugins one after the other while requests still come in (administrators lose their rights first), and
 * then cuts all connections. No lifecycle comes before that, so `strapi.destroy`, which it calls, does this first.
 */
export const drainBeforeStopping = ({ strapi }: { strapi: Core.Strapi }): void => {
  const { active, shutdown } = strapi.config.get<CareersConfig>('plugin::careers');
  if (!active) return;
  const delayMs = shutdown.delaySeconds * 1000;
  const timeoutMs = shutdown.timeoutSeconds * 1000;
  const destroy = strapi.destroy.bind(strapi);
  const running = followRunning(strapi.server.httpServer);

  const onSignal = (): void => {
    draining.add(strapi);
    setTimeout(
      () => {
        strapi.log.error('careers: the server did not stop in time');
        process.exit(1);
      },
      delayMs + timeoutMs + STOPPING_MS,
    ).unref();
  };
  for (const signal of SIGNALS) process.once(signal, onSignal);

  strapi.destroy = async (): Promise<void> => {
    draining.add(strapi);
    for (const signal of SIGNALS) process.off(signal, onSignal);
    const server = strapi.server.httpServer;
    const left = await drain({ server, running, delayMs: server.listening ? delayMs : 0, timeoutMs });
    if (left > 0) strapi.log.warn(`careers: ${left} connections were still in use after ${timeoutMs / 1000} seconds`);
    await destroy();
  };
};
