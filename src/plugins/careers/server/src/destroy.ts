import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { isFields } from '../../core/rules';
import { stopCache } from './cache';
import { stopCatalog } from './catalog';
import { stopImports } from './imports';
import type { MatchService } from './match';
import { stopRefreshing } from './readiness';
import { stopLinkCheck } from './link-check';
import { stopNodes } from './nodes';
import { stopWatchingDatabase } from './outage';
import { stopSearch } from './search';
import type { TranslationService } from './translations';
import { stopWebhooks } from './webhooks';

/** Checks in a row that must find the database idle: between two queries of one task it is, for a moment. */
const IDLE_CHECKS = 3;
const CHECK_EVERY_MS = 5;
const LONGEST_MS = 3000;

interface Pool {
  numUsed(): number;
  numPendingAcquires(): number;
}

const isPool = (value: unknown): value is Pool =>
  isFields(value) && typeof value.numUsed === 'function' && typeof value.numPendingAcquires === 'function';

/**
 * Lets Strapi finish what it still does after a write has been answered: it loads the entry once more to tell webhooks
 * and listeners of it, and nobody waits for that. Without a database it would end the process with an unhandled error.
 */
const destroy = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  // First: it still writes.
  await stopImports({ strapi });
  await stopWebhooks({ strapi });
  await stopSearch({ strapi });
  stopRefreshing({ strapi });
  stopCache({ strapi });
  const match: MatchService = strapi.plugin('careers').service('match');
  match.stop();
  stopCatalog({ strapi });
  await stopLinkCheck(strapi);
  const translations: TranslationService = strapi.plugin('careers').service('translations');
  await translations.stop();
  stopNodes({ strapi });
  stopWatchingDatabase({ strapi });
  const client: unknown = strapi.db.connection.client;
  const pool: unknown = typeof client === 'object' && client !== null && 'pool' in client ? client.pool : undefined;
  if (!isPool(pool)) return;
  const deadline = Date.now() + LONGEST_MS;
  for (let idle = 0; idle < IDLE_CHECKS && Date.now() < deadline; ) {
    await wait(CHECK_EVERY_MS);
    idle = pool.numUsed() + pool.numPendingAcquires() === 0 ? idle + 1 : 0;
  }
};

export default destroy;
