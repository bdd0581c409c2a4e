import type { Core } from '@strapi/strapi';
import { guardDrafts } from './access';
import { settleIntoHost } from './host';
import { registerRules } from './rules';

const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  settleIntoHost({ strapi });
  registerRules({ strapi });
  guardDrafts({ strapi });
};

export default register;
