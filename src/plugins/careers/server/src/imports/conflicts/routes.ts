import type { Core } from '@strapi/strapi';
import { adminRoutes, type AdminRoute } from '../../admin-api';

const READ: AdminRoute['content'] = [['read', 'guide']];
const UPDATE: AdminRoute['content'] = [['update', 'guide']];

/** Whoever may change a guide settles its conflicts, whether they may import or not. */
export const createImportConflictRoutes = ({ strapi }: { strapi: Core.Strapi }) =>
  adminRoutes(strapi, [
    {
      method: 'GET',
      path: '/imports/conflicts',
      handler: 'import-conflicts.find',
      action: 'overview.read',
      content: READ,
    },
    {
      method: 'GET',
      path: '/imports/conflicts/guides',
      handler: 'import-conflicts.guides',
      action: 'import.read',
      content: READ,
    },
    {
      method: 'POST',
      path: '/imports/conflicts/settle',
      handler: 'import-conflicts.settle',
      action: 'overview.read',
      content: UPDATE,
    },
    {
      method: 'GET',
      path: '/imports/provenance',
      handler: 'import-conflicts.provenance',
      action: 'overview.read',
      content: READ,
    },
  ]);
