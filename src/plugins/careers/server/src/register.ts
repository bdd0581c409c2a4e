import type { Core } from '@strapi/strapi';
import { guardDrafts } from './access';
import { registerCache } from './cache';
import { hideOwnTypes } from './content-model';
import { limitGraphQL } from './graphql-limits';
import { settleIntoHost } from './host';
import { keepCredits } from './imports';
import { registerPageQueries } from './pages';
import { registerReadiness } from './readiness';
import { registerRules } from './rules';
import { prepareSettings } from './settings';
import { keepSharedFields } from './shared-fields';
import { watchTranslations } from './translations';
import { indexComponents } from './usage';

const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  // First: it completes the config that everything else reads.
  prepareSettings({ strapi });
  settleIntoHost({ strapi });
  hideOwnTypes({ strapi });
  registerCache({ strapi });
  watchTranslations({ strapi });
  indexComponents({ strapi });
  registerRules({ strapi });
  registerReadiness({ strapi });
  keepCredits({ strapi });
  keepSharedFields({ strapi });
  guardDrafts({ strapi });
  limitGraphQL({ strapi });
  registerPageQueries({ strapi });
};

export default register;
