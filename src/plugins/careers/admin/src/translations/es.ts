import { faqsEs } from '../faqs/messages/es';
import { taxonomyEs } from '../taxonomy/messages/es';
import { testerEs } from '../match-tester/messages/es';
import { findEs } from '../quick-find/messages/es';
import { comparisonEs } from '../comparison/messages/es';
import { composeEs } from '../compose/messages/es';
import { panelsEs } from '../guide-panels/messages/es';
import { relatedEs } from '../related/messages/es';
import { revisionsEs } from '../revisions/messages/es';
import { importsEs } from '../imports/messages/es';
import { overviewEs } from '../overview/messages/es';
import { mapEs } from '../career-map/messages/es';
import { settingsEs } from '../settings/messages/es';
import { reviewsEs } from '../reviews/messages/es';
import { publishingEs } from '../publishing/messages/es';
import { readinessEs } from '../readiness/messages/es';
import { shellEs } from '../shell/messages/es';
import { translationsEs } from '../translations-state/messages/es';
import { webhooksEs } from '../webhooks/messages/es';
import type { Messages } from './types';

export const es: Messages = {
  ...shellEs,
  ...taxonomyEs,
  ...faqsEs,
  ...testerEs,
  ...findEs,
  ...comparisonEs,
  ...composeEs,
  ...panelsEs,
  ...relatedEs,
  ...revisionsEs,
  ...overviewEs,
  ...importsEs,
  ...mapEs,
  ...translationsEs,
  ...settingsEs,
  ...reviewsEs,
  ...publishingEs,
  ...readinessEs,
  ...webhooksEs,
};
