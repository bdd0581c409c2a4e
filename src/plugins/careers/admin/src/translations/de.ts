import { faqsDe } from '../faqs/messages/de';
import { taxonomyDe } from '../taxonomy/messages/de';
import { testerDe } from '../match-tester/messages/de';
import { findDe } from '../quick-find/messages/de';
import { comparisonDe } from '../comparison/messages/de';
import { composeDe } from '../compose/messages/de';
import { panelsDe } from '../guide-panels/messages/de';
import { relatedDe } from '../related/messages/de';
import { revisionsDe } from '../revisions/messages/de';
import { importsDe } from '../imports/messages/de';
import { overviewDe } from '../overview/messages/de';
import { mapDe } from '../career-map/messages/de';
import { settingsDe } from '../settings/messages/de';
import { reviewsDe } from '../reviews/messages/de';
import { publishingDe } from '../publishing/messages/de';
import { readinessDe } from '../readiness/messages/de';
import { shellDe } from '../shell/messages/de';
import { translationsDe } from '../translations-state/messages/de';
import { webhooksDe } from '../webhooks/messages/de';
import type { Messages } from './types';

export const de: Messages = {
  ...shellDe,
  ...taxonomyDe,
  ...faqsDe,
  ...testerDe,
  ...findDe,
  ...comparisonDe,
  ...composeDe,
  ...panelsDe,
  ...relatedDe,
  ...revisionsDe,
  ...overviewDe,
  ...importsDe,
  ...mapDe,
  ...translationsDe,
  ...settingsDe,
  ...reviewsDe,
  ...publishingDe,
  ...readinessDe,
  ...webhooksDe,
};
