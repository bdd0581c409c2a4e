import type { Core } from '@strapi/strapi';
import type { CareersConfig } from '../config';
import { pruneEvents } from '../outbox';
import { deleteRows } from './rows';

const DAY_MS = 24 * 3_600_000;

/**
 * Removes what is older than the settings say: attempts and deliveries that are over, dead ones with the changes
 * themselves, and the changes.
 */
export const pruneDeliveries = async (strapi: Core.Strapi): Promise<void> => {
  const { webhooks, changes } = strapi.config.get<CareersConfig>('plugin::careers');
  const before = (days: number) => ({ $lt: new Date(Date.now() - days * DAY_MS) });
  await deleteRows(strapi, 'webhook-attempt', { at: before(webhooks.keepLogDays) });
  await deleteRows(strapi, 'webhook-delivery', { state: 'delivered', finishedAt: before(webhooks.keepLogDays) });
  await deleteRows(strapi, 'webhook-delivery', { state: 'dead', finishedAt: before(changes.keepDays) });
  await pruneEvents(strapi, new Date(Date.now() - changes.keepDays * DAY_MS));
};
