import type { Core } from '@strapi/strapi';
import type { CareersConfig } from '../config';
import { takeTurn } from '../nodes';
import { startRun } from './run';

/** In the night from Sunday to Monday, by the server's clock. */
const WEEKLY = '17 3 * * 1';
const TURN_MS = 24 * 3_600_000;

/**
 * In `bootstrap`: checks the links once a week, where the settings say so. Every server of an app has the task, and the
 * first to wake checks.
 */
export const scheduleLinkCheck = ({ strapi }: { strapi: Core.Strapi }): void => {
  const { active, linkCheck } = strapi.config.get<CareersConfig>('plugin::careers');
  if (!active || !linkCheck.weekly) return;
  strapi.cron.add({
    careersLinkCheck: {
      task: async () => {
        if (await takeTurn(strapi, { work: 'link-check-weekly', everyMs: TURN_MS })) await startRun(strapi);
      },
      options: { rule: WEEKLY },
    },
  });
};
