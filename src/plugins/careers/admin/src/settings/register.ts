import type { StrapiApp } from '@strapi/strapi/admin';
import { PLUGIN_ID } from '../plugin-id';
import { needs } from '../shell/permissions';
import { messageOf } from '../shell/use-text';

/** In the admin panel's `register`: Settings → Careers. */
export const registerSettings = (app: Pick<StrapiApp, 'addSettingsLink'>): void => {
  app.addSettingsLink(
    { id: PLUGIN_ID, intlLabel: messageOf('plugin.name') },
    {
      id: `${PLUGIN_ID}-settings`,
      to: PLUGIN_ID,
      intlLabel: messageOf('settings.link'),
      permissions: needs('settings.read'),
      Component: () => import('./screen'),
    },
  );
};
