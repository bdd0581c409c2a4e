import type { Core } from '@strapi/strapi';
import {
  LINK_PROBLEMS,
  paginate,
  type LinkQuery,
  type LinkReport,
  type LinkRow,
  type LinkState,
} from '../../../core/taxonomy';
import type { CareersConfig } from '../config';
import { listResults } from './results';
import { describeRun } from './run';
import { listTargets } from './targets';

const SEVERITY: readonly (LinkState | null)[] = [
  'broken',
  'private',
  'invalid',
  'failing',
  'moved',
  'blocked',
  null,
  'ok',
];

const isProblem = ({ state }: LinkRow): boolean => state !== null && LINK_PROBLEMS.includes(state);

const matches = ({ url, uses }: LinkRow, q: string): boolean => {
  const wanted = q.trim().toLowerCase();
  return wanted === '' || [url, ...uses.map(({ name }) => name)].some((text) => text.toLowerCase().includes(wanted));
};

/** One page of what is known of the addresses, the worst first. */
export const reportLinks = async (strapi: Core.Strapi, query: LinkQuery): Promise<LinkReport> => {
  const results = await listResults(strapi);
  const rows = [...(await listTargets(strapi))].map(([url, uses]): LinkRow => {
    const {
      state = null,
      httpStatus = null,
      reason = null,
      movedTo = null,
      checkedAt = null,
      failures = 0,
    } = results.get(url) ?? {};
    return { url, state, httpStatus, reason, movedTo, checkedAt, failures, uses: [...uses] };
  });
  const counts: LinkReport['counts'] = {};
  for (const { state } of rows) counts[state ?? 'unchecked'] = (counts[state ?? 'unchecked'] ?? 0) + 1;
  const shown = rows
    .filter((row) => (query.state ? row.state === query.state : query.show === 'all' || isProblem(row)))
    .filter((row) => matches(row, query.q))
    .sort(
      (one, other) =>
        SEVERITY.indexOf(one.state) - SEVERITY.indexOf(other.state) ||
        other.uses.length - one.uses.length ||
        one.url.localeCompare(other.url),
    );
  const page = paginate(shown, query);
  return {
    run: await describeRun(strapi),
    counts,
    isWeekly: strapi.config.get<CareersConfig>('plugin::careers').linkCheck.weekly,
    rows: [...page.rows],
    pagination: page.pagination,
  };
};
