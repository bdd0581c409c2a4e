import type { SectionName } from '../intents';
import { readCallToAction } from './call-to-action';
import { readFaqs } from './faqs';
import { readEntryRoutes, readLegalRequirements, readLevels, reportSection } from './headed';
import { readCertifications, readSkills, readTasks } from './lists';
import { readCareerTips, readEducation, readOutlook, readOverview, readWorkingConditions } from './prose';
import type { SectionReader } from './reading';
import { readSalaries } from './salaries';
import { readSteps } from './steps';

export { looksLikeCallToAction } from './call-to-action';
export { reportSection } from './headed';
export type { Fields, Reading, SectionReader } from './reading';

export const READERS: Readonly<Record<SectionName, SectionReader>> = {
  overview: readOverview,
  tasks: readTasks,
  skills: readSkills,
  steps: readSteps,
  education: readEducation,
  entryRoutes: readEntryRoutes,
  legalRequirements: readLegalRequirements,
  certifications: readCertifications,
  levels: readLevels,
  salaries: readSalaries,
  outlook: readOutlook,
  faqs: readFaqs,
  careerTips: readCareerTips,
  callToAction: readCallToAction,
  workingConditions: readWorkingConditions,
  // A teaser of other guides: the page makes its own.
  related: (section, reading) => {
    reportSection(section, reading);
    return {};
  },
};
