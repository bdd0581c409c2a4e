import type { Core } from '@strapi/strapi';
import { prepareRules } from './rules';

const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await prepareRules({ strapi });
  strapi.log.debug('careers: ready');
};

export default bootstrap;
