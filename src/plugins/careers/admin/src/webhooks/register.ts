import type { StrapiApp } from '@strapi/strapi/admin';
import { PLUGIN_ID } from '../plugin-id';
import { needs } from '../shell/permissions';
import { messageOf } from '../shell/use-text';

/** In the admin panel's `register`, after the settings: Settings → Careers → Webhooks. */
export const registerWebhooks = (app: Pick<StrapiApp, 'addSettingsLink'>): void => {
  app.addSettingsLink(PLUGIN_ID, {
    id: `${PLUGIN_ID}-webhooks`,
    // Not below the general settings' own address, whose link would look chosen as well.
    to: `${PLUGIN_ID}-webhooks`,
    intlLabel: messageOf('webhooks.link'),
    permissions: needs('webhook.read'),
    Component: () => import('./screen'),
  });
};
