import type { Core } from '@strapi/strapi';
import { registerComponents } from './content-model';

const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  registerComponents({ strapi });
};

export default register;
