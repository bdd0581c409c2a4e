import type { Core } from '@strapi/strapi';

const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  strapi.log.debug('careers: ready');
};

export default bootstrap;
