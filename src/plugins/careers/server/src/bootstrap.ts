import type { Core } from '@strapi/strapi';
import { grantPublicRead } from './access';
import { startCache } from './cache';
import { retryDocumentWrites } from './guide-documents';
import { startImports } from './imports';
import { scheduleLinkCheck } from './link-check';
import { addMatchFigures } from './match';
import { startMetrics } from './metrics';
import { runMigrations } from './migrations';
import { startNodes } from './nodes';
import { watchDatabase } from './outage';
import { prepareSequence } from './outbox';
import { registerPermissions } from './permissions';
import { prepareRules } from './rules';
import { startSearch } from './search';
import { drainBeforeStopping } from './shutdown';
import { startWebhooks } from './webhooks';

const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  drainBeforeStopping({ strapi });
  retryDocumentWrites({ strapi });
  await startNodes({ strapi });
  await startMetrics({ strapi });
  watchDatabase({ strapi });
  // Before the others, so that it sees what they write.
  await startCache({ strapi });
  await runMigrations({ strapi });
  await prepareSequence(strapi);
  await prepareRules({ strapi });
  await grantPublicRead({ strapi });
  await registerPermissions({ strapi });
  scheduleLinkCheck({ strapi });
  startImports({ strapi });
  startSearch({ strapi });
  startWebhooks({ strapi });
  addMatchFigures({ strapi });
  strapi.log.debug('careers: ready');
};

export default bootstrap;
