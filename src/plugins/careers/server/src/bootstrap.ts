import type { Core } from '@strapi/strapi';
import { grantPublicRead } from './access';
import { prepareRules } from './rules';

const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await prepareRules({ strapi });
  await grantPublicRead({ strapi });
  strapi.log.debug('careers: ready');
};

export default bootstrap;
