import { faqsEn } from '../faqs/messages/en';
import { taxonomyEn } from '../taxonomy/messages/en';
import { comparisonEn } from '../comparison/messages/en';
import { panelsEn } from '../guide-panels/messages/en';
import { revisionsEn } from '../revisions/messages/en';
import { overviewEn } from '../overview/messages/en';
import { mapEn } from '../career-map/messages/en';
import { shellEn } from '../shell/messages/en';
import { translationsEn } from '../translations-state/messages/en';

export const en = {
  ...shellEn,
  ...taxonomyEn,
  ...faqsEn,
  ...comparisonEn,
  ...panelsEn,
  ...revisionsEn,
  ...overviewEn,
  ...mapEn,
  ...translationsEn,
};
