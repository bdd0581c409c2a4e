import type { Core } from '@strapi/strapi';
import { grantPublicRead } from './access';
import { startCache } from './cache';
import { startImports } from './imports';
import { scheduleLinkCheck } from './link-check';
import { registerPermissions } from './permissions';
import { prepareRules } from './rules';

const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  // First, so that it sees what the others write.
  await startCache({ strapi });
  await prepareRules({ strapi });
  await grantPublicRead({ strapi });
  await registerPermissions({ strapi });
  scheduleLinkCheck({ strapi });
  startImports({ strapi });
  strapi.log.debug('careers: ready');
};

export default bootstrap;
