import type { Core } from '@strapi/strapi';
import { assessReadiness, type GuideDraft } from '../../../core/readiness';
import type { SettingsAnswer } from '../../../core/settings';
import { knownRulesOf } from '../readiness';

/** A guide with nothing in it: what the rules say of it names them all. */
const NOTHING: GuideDraft = {
  documentId: '',
  locale: 'en',
  role: '',
  title: null,
  summary: null,
  overview: null,
  aliases: [],
  tasks: [],
  steps: [],
  education: null,
  preparation: null,
  entryRoutes: [],
  legalRequirements: [],
  workingConditions: null,
  levels: [],
  salaries: [],
  outlook: null,
  projections: [],
  careerTips: null,
  callToAction: null,
  sources: [],
  hasField: false,
  hasAuthor: false,
  hasReviewer: false,
  skills: [],
  certifications: [],
  faqs: [],
  relatedGuides: [],
  advancesTo: [],
  cover: null,
  seo: null,
  publicSlugs: new Set(),
};

/** The readiness rules with what each does by itself, in the order of the page's sections. */
export const describeRules = (strapi: Core.Strapi): SettingsAnswer['rules'] =>
  assessReadiness({ guide: NOTHING, rules: knownRulesOf(strapi) }).findings.map(
    ({ rule, section, severity, values, texts }) => ({
      id: rule,
      section,
      severity,
      values: { ...values },
      ...(texts && { label: texts.label }),
    }),
  );
