import { faqsEn } from '../faqs/messages/en';
import { taxonomyEn } from '../taxonomy/messages/en';
import { testerEn } from '../match-tester/messages/en';
import { findEn } from '../quick-find/messages/en';
import { comparisonEn } from '../comparison/messages/en';
import { composeEn } from '../compose/messages/en';
import { panelsEn } from '../guide-panels/messages/en';
import { relatedEn } from '../related/messages/en';
import { revisionsEn } from '../revisions/messages/en';
import { importsEn } from '../imports/messages/en';
import { overviewEn } from '../overview/messages/en';
import { mapEn } from '../career-map/messages/en';
import { settingsEn } from '../settings/messages/en';
import { reviewsEn } from '../reviews/messages/en';
import { publishingEn } from '../publishing/messages/en';
import { readinessEn } from '../readiness/messages/en';
import { shellEn } from '../shell/messages/en';
import { translationsEn } from '../translations-state/messages/en';
import { webhooksEn } from '../webhooks/messages/en';

export const en = {
  ...shellEn,
  ...taxonomyEn,
  ...faqsEn,
  ...testerEn,
  ...findEn,
  ...comparisonEn,
  ...composeEn,
  ...panelsEn,
  ...relatedEn,
  ...revisionsEn,
  ...overviewEn,
  ...importsEn,
  ...mapEn,
  ...translationsEn,
  ...settingsEn,
  ...reviewsEn,
  ...publishingEn,
  ...readinessEn,
  ...webhooksEn,
};
