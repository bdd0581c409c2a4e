import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { CareersConfig } from '../config';
import { startRun } from './run';

/** In the night from Sunday to Monday, by the server's clock. */
const WEEKLY = '17 3 * * 1';
const SPREAD_MS = 300_000;

/**
 * In `bootstrap`: checks the links once a week, where the settings say so. Every server of an app has the task, and the
 * first to wake checks: the others find the check going on.
 */
export const scheduleLinkCheck = ({ strapi }: { strapi: Core.Strapi }): void => {
  const { active, linkCheck } = strapi.config.get<CareersConfig>('plugin::careers');
  if (!active || !linkCheck.weekly) return;
  strapi.cron.add({
    careersLinkCheck: {
      task: async () => {
        // Not all servers in the same moment, in which none would see another.
        await pause(Math.random() * SPREAD_MS, undefined, { ref: false });
        await startRun(strapi);
      },
      options: { rule: WEEKLY },
    },
  });
};
