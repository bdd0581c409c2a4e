import type { GuidePage } from '../core/page';
import type { Wording } from '../core/words';

/** What each section of the page is given. */
export interface SectionProps<Key extends keyof GuidePage> extends Wording {
  /** As the page has it; an absent or empty section shows nothing. */
  readonly section: GuidePage[Key] | undefined;
  /** The anchor of the section; `SECTION_IDS` has the usual ones. */
  readonly id?: string;
}

/** Anchors of the sections, in the order of the page: `#skills`, `#entry-routes`. */
export const SECTION_IDS = {
  overview: 'overview',
  tasks: 'tasks',
  skills: 'skills',
  steps: 'steps',
  education: 'education',
  preparation: 'preparation',
  entryRoutes: 'entry-routes',
  legalRequirements: 'legal-requirements',
  certifications: 'certifications',
  workingConditions: 'working-conditions',
  levels: 'levels',
  salaries: 'salary',
  outlook: 'outlook',
  faqs: 'faqs',
  careerTips: 'career-tips',
  callToAction: 'next-step',
  progression: 'progression',
  related: 'related',
  sources: 'sources',
} as const satisfies Partial<Record<keyof GuidePage, string>>;
