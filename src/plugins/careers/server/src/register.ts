import type { Core } from '@strapi/strapi';
import { registerComponents } from './content-model';
import { settleIntoHost } from './host';
import { registerRules } from './rules';

const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  settleIntoHost({ strapi });
  registerComponents({ strapi });
  registerRules({ strapi });
};

export default register;
