import type { GuideContent } from '../../src/plugins/careers/core/model/guide-content';

export interface Effort {
  readonly clicks: number;
  readonly fields: number;
}

/** Opening a relation's list and choosing from it; more where it has to be searched for. */
const CHOOSE = 2;
/** "Create a relation", and saving the new entry in its window. */
const CREATE = 2;
/** Into the window of a new entry, its "Publish", and out of it again. */
const PUBLISH = 2;
const ADD_ENTRY = 1;

const isText = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';

/**
 * What it takes at least to enter a guide by hand in Strapi's own form, counted from the form's fields: each text is one
 * field to fill in (with the Tab key in between, so no click), each entry of a repeatable component one click to add, each
 * skill, certification and question one entry of its own to create and to choose, each question one to publish, and at the
 * end one click to save and one to publish. What Strapi's form asks besides (opening folded entries, the kind of a skill)
 * is not counted.
 */
export const stockEffort = (guide: GuideContent): Effort => {
  let clicks = 3 + 2;
  let fields = 0;
  const fill = (entry: object): void => {
    fields += Object.values(entry).filter(isText).length;
  };
  const { role, title, overview, education, careerTips, summary } = guide;
  fill({ role, title, overview, education, careerTips, summary });
  for (const part of [guide.outlook, guide.callToAction, guide.preparation, guide.workingConditions]) {
    if (part === undefined) continue;
    clicks += ADD_ENTRY;
    fill(part);
  }
  const { tasks, steps, levels, salaries, projections } = guide;
  const entries: readonly object[] = [
    ...(tasks ?? []),
    ...(steps ?? []),
    ...(levels ?? []),
    ...(salaries ?? []),
    ...(projections ?? []),
  ];
  for (const entry of entries) {
    clicks += ADD_ENTRY;
    fill(entry);
  }
  for (const { skills } of guide.skills ?? []) {
    clicks += ADD_ENTRY + skills.length * (CREATE + CHOOSE);
    fields += 1 + skills.length;
  }
  for (const { condition } of guide.certifications ?? []) {
    clicks += ADD_ENTRY + CREATE + CHOOSE;
    fields += 1;
    fill({ condition });
  }
  for (const faq of guide.faqs ?? []) {
    clicks += CREATE + PUBLISH + CHOOSE;
    fill(faq);
  }
  return { clicks, fields };
};
