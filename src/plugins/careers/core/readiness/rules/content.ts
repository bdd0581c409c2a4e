import { foldName } from '../../model/names';
import type { ReadinessRule } from '../rule';
import { isBlank } from './blank';

const FEWEST_REQUIREMENTS = 3;
const FEWEST_STEPS = 3;
const FEWEST_TASKS = 3;
/** Characters: shorter says too little beside the role, longer is cut in lists and search results. */
const SUMMARY = { least: 50, most: 160 };

const indexWhere = <Entry>(entries: readonly Entry[], isAtFault: (entry: Entry) => boolean) => {
  const faulty = entries.flatMap((entry, at) => (isAtFault(entry) ? [at] : []));
  return { count: faulty.length, first: faulty[0] };
};

/** What the guide says by itself. */
export const contentRules: readonly ReadinessRule[] = [
  {
    id: 'summary-length',
    section: 'identity',
    field: 'summary',
    severity: 'advise',
    check: ({ summary }) => {
      const length = summary?.trim().length ?? 0;
      return { met: length >= SUMMARY.least && length <= SUMMARY.most, values: { length, ...SUMMARY } };
    },
  },
  {
    id: 'aliases-distinct',
    section: 'identity',
    field: 'aliases',
    severity: 'advise',
    check: ({ aliases, role }) => {
      const names = aliases.map(({ label }) => foldName(label));
      const { count, first } = indexWhere(
        names.map((name, at) => ({ name, at })),
        ({ name, at }) => name === foldName(role) || names.indexOf(name) < at,
      );
      const label = first === undefined ? '' : (aliases[first]?.label ?? '');
      return {
        met: count === 0,
        values: { count, label },
        ...(first === undefined ? {} : { field: `aliases.${first}.label` }),
      };
    },
  },
  {
    id: 'field-chosen',
    section: 'identity',
    field: 'field',
    severity: 'advise',
    check: ({ hasField }) => ({ met: hasField }),
  },
  {
    id: 'overview-present',
    section: 'overview',
    field: 'overview',
    severity: 'block',
    check: ({ overview }) => ({ met: !isBlank(overview) }),
  },
  {
    id: 'tasks-enough',
    section: 'tasks',
    field: 'tasks',
    severity: 'advise',
    check: ({ tasks }) => ({
      met: tasks.length >= FEWEST_TASKS,
      values: { count: tasks.length, least: FEWEST_TASKS },
    }),
  },
  {
    id: 'skills-enough',
    section: 'skills',
    field: 'skills',
    severity: 'block',
    check: ({ skills }) => ({
      met: skills.length >= FEWEST_REQUIREMENTS,
      values: { count: skills.length, least: FEWEST_REQUIREMENTS },
    }),
  },
  {
    id: 'skills-linked',
    section: 'skills',
    field: 'skills',
    severity: 'advise',
    check: ({ skills }) => {
      const { count, first } = indexWhere(skills, ({ skillCount }) => skillCount === 0);
      return {
        met: count === 0,
        values: { count, label: first === undefined ? '' : (skills[first]?.label ?? '') },
        ...(first === undefined ? {} : { field: `skills.${first}.skills` }),
      };
    },
  },
  {
    id: 'steps-enough',
    section: 'steps',
    field: 'steps',
    severity: 'block',
    check: ({ steps }) => ({
      met: steps.length >= FEWEST_STEPS,
      values: { count: steps.length, least: FEWEST_STEPS },
    }),
  },
  {
    id: 'steps-described',
    section: 'steps',
    field: 'steps',
    severity: 'advise',
    check: ({ steps }) => {
      const { count, first } = indexWhere(steps, ({ description }) => isBlank(description));
      return {
        met: count === 0,
        values: { count },
        ...(first === undefined ? {} : { field: `steps.${first}.description` }),
      };
    },
  },
  {
    id: 'education-or-route',
    section: 'education',
    field: 'education',
    severity: 'block',
    check: ({ education, entryRoutes }) => ({ met: !isBlank(education) || entryRoutes.length > 0 }),
  },
  {
    id: 'faqs-present',
    section: 'faqs',
    field: 'faqs',
    severity: 'advise',
    check: ({ faqs }) => ({ met: faqs.length > 0 }),
  },
  {
    id: 'faqs-answered',
    section: 'faqs',
    field: 'faqs',
    severity: 'advise',
    check: ({ faqs }) => {
      const { count, first } = indexWhere(faqs, ({ answer }) => isBlank(answer));
      return { met: count === 0, values: { count, label: first === undefined ? '' : (faqs[first]?.question ?? '') } };
    },
  },
  {
    id: 'call-to-action-whole',
    section: 'callToAction',
    field: 'callToAction',
    severity: 'advise',
    check: ({ callToAction }) => {
      if (callToAction === null) return { met: true };
      const { label, url } = callToAction;
      if (isBlank(label) === isBlank(url)) return { met: true };
      return { met: false, field: isBlank(url) ? 'callToAction.url' : 'callToAction.label' };
    },
  },
];
