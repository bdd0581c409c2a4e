import type { ReadinessRule } from '../rule';
import { isBlank } from './blank';

/** Pay figures older than this many years are called old: the big surveys come out every year, a year behind. */
const OLDEST_PAY = 3;

const hasAny = (...figures: readonly (number | null)[]): boolean => figures.some((figure) => figure !== null);

/** Where figures lack the year or the source, one path a figure. */
const unfounded = (
  list: 'salaries' | 'projections',
  entries: readonly { readonly hasFigures: boolean; readonly year: number | null; readonly source: string | null }[],
): readonly string[] =>
  entries.flatMap(({ hasFigures, year, source }, at) => {
    if (!hasFigures) return [];
    if (year === null) return [`${list}.${at}.${list === 'salaries' ? 'year' : 'toYear'}`];
    return isBlank(source) ? [`${list}.${at}.source`] : [];
  });

const outcome = (paths: readonly string[]) => ({
  met: paths.length === 0,
  values: { count: paths.length },
  ...(paths[0] === undefined ? {} : { field: paths[0] }),
});

/** What the guide's statements rest on. */
export const evidenceRules: readonly ReadinessRule[] = [
  {
    id: 'salaries-present',
    section: 'salaries',
    field: 'salaries',
    severity: 'advise',
    check: ({ salaries }) => ({ met: salaries.length > 0 }),
  },
  {
    id: 'salaries-founded',
    section: 'salaries',
    field: 'salaries',
    severity: 'block',
    check: ({ salaries }) =>
      outcome(
        unfounded(
          'salaries',
          salaries.map(({ p10, p25, median, p75, p90, low, high, year, source }) => ({
            hasFigures: hasAny(p10, p25, median, p75, p90, low, high),
            year,
            source,
          })),
        ),
      ),
  },
  {
    id: 'salaries-recent',
    section: 'salaries',
    field: 'salaries',
    severity: 'advise',
    check: ({ salaries }, { today }) => {
      const oldest = today.getUTCFullYear() - OLDEST_PAY;
      const old = salaries.flatMap(({ year }, at) => (year !== null && year < oldest ? [`salaries.${at}.year`] : []));
      return { ...outcome(old), values: { count: old.length, year: String(oldest) } };
    },
  },
  {
    id: 'outlook-present',
    section: 'outlook',
    field: 'outlook',
    severity: 'advise',
    check: ({ outlook, projections }) => ({
      met: projections.length > 0 || (outlook !== null && (!isBlank(outlook.summary) || outlook.demand !== null)),
    }),
  },
  {
    id: 'projections-founded',
    section: 'outlook',
    field: 'projections',
    severity: 'block',
    check: ({ projections }) =>
      outcome(
        unfounded(
          'projections',
          projections.map(({ growthPercent, openingsPerYear, employment, toYear, fromYear, source }) => ({
            hasFigures: hasAny(growthPercent, openingsPerYear, employment),
            year: toYear ?? fromYear,
            source,
          })),
        ),
      ),
  },
  {
    id: 'projections-ahead',
    section: 'outlook',
    field: 'projections',
    severity: 'advise',
    check: ({ projections }, { today }) =>
      outcome(
        projections.flatMap(({ toYear }, at) =>
          toYear !== null && toYear < today.getUTCFullYear() ? [`projections.${at}.toYear`] : [],
        ),
      ),
  },
  {
    id: 'sources-present',
    section: 'sources',
    field: 'sources',
    severity: 'advise',
    check: ({ sources }) => ({ met: sources.length > 0 }),
  },
  {
    id: 'sources-addressed',
    section: 'sources',
    field: 'sources',
    severity: 'advise',
    check: ({ sources }) => outcome(sources.flatMap(({ url }, at) => (isBlank(url) ? [`sources.${at}.url`] : []))),
  },
  {
    id: 'author-named',
    section: 'people',
    field: 'author',
    severity: 'advise',
    check: ({ hasAuthor }) => ({ met: hasAuthor }),
  },
  {
    id: 'reviewer-named',
    section: 'people',
    field: 'reviewer',
    severity: 'advise',
    check: ({ hasReviewer }) => ({ met: hasReviewer }),
  },
];
