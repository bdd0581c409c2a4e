import type { Core } from '@strapi/strapi';
import { registerComponents } from './content-model';
import { settleIntoHost } from './host';

const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  settleIntoHost({ strapi });
  registerComponents({ strapi });
};

export default register;
