import type { Core } from '@strapi/strapi';
import { adminRoutes } from '../admin-api';

export const createGuidePreviewRoutes = ({ strapi }: { strapi: Core.Strapi }) =>
  adminRoutes(strapi, [
    {
      method: 'POST',
      path: '/guide-preview',
      handler: 'guide-preview.preview',
      action: 'overview.read',
      content: [['read', 'guide']],
    },
    {
      method: 'POST',
      path: '/guide-preview/link',
      handler: 'guide-preview.link',
      action: 'overview.read',
      content: [['read', 'guide']],
    },
  ]);
