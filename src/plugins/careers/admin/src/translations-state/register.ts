import type { StrapiApp } from '@strapi/strapi/admin';
import { TranslationPanel } from './panel';

/** The part of the content manager's interface that is used here. */
interface ContentManagerApis {
  readonly addEditViewSidePanel: (panels: readonly (typeof TranslationPanel)[]) => void;
}

const hasPanels = (apis: object): apis is ContentManagerApis => 'addEditViewSidePanel' in apis;

/** In `bootstrap`: the panel "Translation" beside a guide's form. */
export const registerTranslationPanel = (app: Pick<StrapiApp, 'getPlugin'>): void => {
  const { apis } = app.getPlugin('content-manager');
  if (hasPanels(apis)) apis.addEditViewSidePanel([TranslationPanel]);
};
