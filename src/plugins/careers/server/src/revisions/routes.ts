import type { Core } from '@strapi/strapi';
import { adminRoutes } from '../admin-api';

export const createRevisionRoutes = ({ strapi }: { strapi: Core.Strapi }) =>
  adminRoutes(strapi, [
    {
      method: 'GET',
      path: '/guides/:documentId/revision',
      handler: 'revision.stored',
      action: 'overview.read',
      content: [['read', 'guide']],
    },
    {
      method: 'GET',
      path: '/guides/:documentId/draft',
      handler: 'revision.draft',
      action: 'overview.read',
      content: [['read', 'guide']],
    },
  ]);
