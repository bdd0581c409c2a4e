import type { Core } from '@strapi/strapi';
import { USED_TYPES } from '../../../core/usage';
import { adminRoutes, type AdminRoute } from '../admin-api';

export const createUsageRoutes = ({ strapi }: { strapi: Core.Strapi }) =>
  adminRoutes(
    strapi,
    USED_TYPES.map(
      (type): AdminRoute => ({
        method: 'GET',
        path: `/usage/${type}/:documentId`,
        handler: `usage.${type}`,
        action: 'overview.read',
        content:
          type === 'guide'
            ? [['read', 'guide']]
            : [
                ['read', type],
                ['read', 'guide'],
              ],
      }),
    ),
  );
