import { Clock, Pencil } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { PLUGIN_ID } from '../plugin-id';
import { needs } from '../shell/permissions';
import { messageOf } from '../shell/use-text';

/** The widgets on Strapi's home page. */
export const registerWidgets = (app: StrapiApp): void => {
  app.widgets.register([
    {
      id: 'reviews',
      pluginId: PLUGIN_ID,
      icon: Clock,
      title: messageOf('overview.widget.reviews'),
      link: { label: messageOf('overview.widget.reviews-link'), href: `/plugins/${PLUGIN_ID}/reviews` },
      permissions: needs('overview.read', 'review.read'),
      component: async () => (await import('./widgets')).ReviewWidget,
    },
    {
      id: 'drafts',
      pluginId: PLUGIN_ID,
      icon: Pencil,
      title: messageOf('overview.widget.drafts'),
      link: { label: messageOf('overview.widget.drafts-link'), href: `/plugins/${PLUGIN_ID}` },
      permissions: needs('overview.read'),
      component: async () => (await import('./widgets')).DraftWidget,
    },
  ]);
};
