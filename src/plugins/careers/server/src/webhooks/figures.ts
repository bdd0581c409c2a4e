import type { Core } from '@strapi/strapi';
import { addHealthPart } from '../health';
import { addMetrics } from '../metrics';
import { readOutboxLag, type OutboxLag } from './lag';

/** Retries are patient; whoever waits longer than this is not only waiting for its next try. */
const LATE_SECONDS = 3600;

const METRICS: readonly (readonly [name: string, help: string, figure: keyof OutboxLag])[] = [
  ['careers_webhook_deliveries_waiting', 'Deliveries that wait for their turn or their next try', 'waiting'],
  ['careers_webhook_lag_seconds', 'How long the oldest of them has waited', 'oldestSeconds'],
  ['careers_webhook_deliveries_dead', 'Deliveries that were given up, until somebody replays them', 'dead'],
  ['careers_outbox_events_unsequenced', 'Events that have no place in the order yet', 'unsequenced'],
];

/** One reading for all figures that are asked for at the same time. */
const sharedReading = (strapi: Core.Strapi): (() => Promise<OutboxLag>) => {
  let reading: Promise<OutboxLag> | undefined;
  return () => {
    reading ??= readOutboxLag(strapi).finally(() => {
      reading = undefined;
    });
    return reading;
  };
};

/** What health and metrics say of the outbox and of webhooks: the same on every server of a database. */
export const addWebhookFigures = (strapi: Core.Strapi): void => {
  const readLag = sharedReading(strapi);
  addHealthPart(strapi, {
    name: 'outbox',
    // Readers notice nothing of it.
    isEssential: false,
    check: async () => {
      const { waiting, oldestSeconds, dead, unsequenced } = await readLag();
      const status = oldestSeconds > LATE_SECONDS ? 'degraded' : 'up';
      return { status, waiting, oldestSeconds: Math.round(oldestSeconds), dead, unsequenced };
    },
  });
  addMetrics(
    strapi,
    METRICS.map(([name, help, figure]) => ({
      name,
      help,
      type: 'gauge',
      collect: async () => (await readLag())[figure],
    })),
  );
};
