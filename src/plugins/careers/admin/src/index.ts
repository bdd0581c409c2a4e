import { Briefcase } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { registerFaqSearch } from './faqs/register';
import { registerGuidePanels } from './guide-panels/register';
import { registerImportPanel } from './imports/register';
import { registerWidgets } from './overview/register';
import { registerPublishing } from './publishing/register';
import { PLUGIN_ID } from './plugin-id';
import { keepWhatWasTyped } from './revisions/keep-what-was-typed';
import { registerRevisionPanel } from './revisions/register';
import { registerReviews } from './reviews/register';
import { registerSettings } from './settings/register';
import { needs } from './shell/permissions';
import { messageOf } from './shell/use-text';
import { registerTranslations } from './translations';
import { registerTranslationPanel } from './translations-state/register';
import { registerWebhooks } from './webhooks/register';

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN_ID, name: 'Careers' });
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: Briefcase,
      intlLabel: messageOf('plugin.name'),
      permissions: needs('overview.read'),
      Component: () => import('./shell/app'),
      position: 2,
    });
    registerWidgets(app);
    registerSettings(app);
    registerWebhooks(app);
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin'>) {
    registerGuidePanels(app);
    registerRevisionPanel(app);
    keepWhatWasTyped();
    registerTranslationPanel(app);
    registerImportPanel(app);
    registerReviews(app);
    registerPublishing(app);
    registerFaqSearch(app);
  },

  registerTrads: registerTranslations,
};
