import type { Core } from '@strapi/strapi';
import { adminRoutes } from '../admin-api';

export const createOverviewRoutes = ({ strapi }: { strapi: Core.Strapi }) =>
  adminRoutes(strapi, [
    {
      method: 'GET',
      path: '/overview',
      handler: 'overview.find',
      action: 'overview.read',
      content: [['read', 'guide']],
    },
    {
      method: 'GET',
      path: '/overview/guides',
      handler: 'overview.guides',
      action: 'overview.read',
      content: [['read', 'guide']],
    },
  ]);
