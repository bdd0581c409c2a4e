import type { Core } from '@strapi/strapi';
import { guardDrafts } from './access';
import { createOutageHit, registerCache } from './cache';
import { hideOwnTypes } from './content-model';
import { limitGraphQL } from './graphql-limits';
import { retryContentManager } from './guide-documents';
import { settleIntoHost } from './host';
import { keepCredits } from './imports';
import { registerMatchQuery, registerPrivateBodies } from './match';
import { registerMetrics } from './metrics';
import { guardAgainstOutage, mendFailedChecks } from './outage';
import { registerOutbox } from './outbox';
import { registerPageQueries } from './pages';
import { registerReadiness } from './readiness';
import { nameRequestsInLog } from './request-log';
import { registerRules } from './rules';
import { registerSearchQuery } from './search';
import { prepareSettings } from './settings';
import { keepSharedFields } from './shared-fields';
import { watchTranslations } from './translations';
import { indexComponents } from './usage';
import { registerWebhooks } from './webhooks';

const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  // First: it completes the config that everything else reads.
  prepareSettings({ strapi });
  settleIntoHost({ strapi });
  hideOwnTypes({ strapi });
  retryContentManager({ strapi });
  mendFailedChecks();
  // Ahead of all other middlewares, in this order.
  nameRequestsInLog({ strapi });
  registerMetrics({ strapi });
  guardAgainstOutage({ strapi, tryHit: createOutageHit(strapi) });
  registerCache({ strapi });
  registerPrivateBodies({ strapi });
  // The outermost around the Document Service, so that all that the others write is part of its transaction.
  registerOutbox({ strapi });
  registerWebhooks({ strapi });
  watchTranslations({ strapi });
  indexComponents({ strapi });
  registerRules({ strapi });
  registerReadiness({ strapi });
  keepCredits({ strapi });
  keepSharedFields({ strapi });
  guardDrafts({ strapi });
  limitGraphQL({ strapi });
  registerPageQueries({ strapi });
  registerMatchQuery({ strapi });
  registerSearchQuery({ strapi });
};

export default register;
