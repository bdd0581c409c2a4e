import { faqsFr } from '../faqs/messages/fr';
import { taxonomyFr } from '../taxonomy/messages/fr';
import { testerFr } from '../match-tester/messages/fr';
import { findFr } from '../quick-find/messages/fr';
import { comparisonFr } from '../comparison/messages/fr';
import { composeFr } from '../compose/messages/fr';
import { panelsFr } from '../guide-panels/messages/fr';
import { relatedFr } from '../related/messages/fr';
import { revisionsFr } from '../revisions/messages/fr';
import { importsFr } from '../imports/messages/fr';
import { overviewFr } from '../overview/messages/fr';
import { mapFr } from '../career-map/messages/fr';
import { settingsFr } from '../settings/messages/fr';
import { reviewsFr } from '../reviews/messages/fr';
import { publishingFr } from '../publishing/messages/fr';
import { readinessFr } from '../readiness/messages/fr';
import { shellFr } from '../shell/messages/fr';
import { translationsFr } from '../translations-state/messages/fr';
import { webhooksFr } from '../webhooks/messages/fr';
import type { Messages } from './types';

export const fr: Messages = {
  ...shellFr,
  ...taxonomyFr,
  ...faqsFr,
  ...testerFr,
  ...findFr,
  ...comparisonFr,
  ...composeFr,
  ...panelsFr,
  ...relatedFr,
  ...revisionsFr,
  ...overviewFr,
  ...importsFr,
  ...mapFr,
  ...translationsFr,
  ...settingsFr,
  ...reviewsFr,
  ...publishingFr,
  ...readinessFr,
  ...webhooksFr,
};
