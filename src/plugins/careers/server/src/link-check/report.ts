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
import { listResults, listStates } from './results';
import { describeRun } from './run';
import { countTargets, findTargetsOf, listTargets, type Target } from './targets';

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

const UNCHECKED: Omit<LinkRow, 'url' | 'uses'> = {
  state: null,
  httpStatus: null,
  reason: null,
  movedTo: null,
  checkedAt: null,
  failures: 0,
};

const isProblem = (state: LinkState | null): boolean => state !== null && LINK_PROBLEMS.includes(state);

/** An address as the list orders it, before anybody has looked up who has it. */
interface Entry extends Target {
  readonly url: string;
  readonly state: LinkState | null;
}

/** Those of which the address, or the name of who has it, says what is looked for. */
const search = async (strapi: Core.Strapi, entries: readonly Entry[], q: string): Promise<readonly Entry[]> => {
  const wanted = q.trim().toLowerCase();
  if (wanted === '') return entries;
  const named = await findTargetsOf(strapi, wanted);
  return entries.filter(({ url }) => named.has(url) || url.toLowerCase().includes(wanted));
};

/** One page of what is known of the addresses, the worst first, and of these those that most have. */
export const reportLinks = async (strapi: Core.Strapi, query: LinkQuery): Promise<LinkReport> => {
  const states = await listStates(strapi);
  const entries = [...(await countTargets(strapi))].map(
    ([url, target]): Entry => ({ ...target, url, state: states.get(url) ?? null }),
  );
  const counts: LinkReport['counts'] = {};
  for (const { state } of entries) counts[state ?? 'unchecked'] = (counts[state ?? 'unchecked'] ?? 0) + 1;
  const listed = entries.filter(({ state }) =>
    query.state ? state === query.state : query.show === 'all' || isProblem(state),
  );
  const found = [...(await search(strapi, listed, query.q))].sort(
    (one, other) =>
      SEVERITY.indexOf(one.state) - SEVERITY.indexOf(other.state) ||
      other.holders - one.holders ||
      (one.url < other.url ? -1 : 1),
  );
  const { rows, pagination } = paginate(found, query);
  const uses = await listTargets(
    strapi,
    rows.flatMap(({ spellings }) => spellings),
  );
  const results = await listResults(
    strapi,
    rows.map(({ url }) => url),
  );
  return {
    run: await describeRun(strapi),
    counts,
    isWeekly: strapi.config.get<CareersConfig>('plugin::careers').linkCheck.weekly,
    rows: rows.map(({ url }) => ({ ...UNCHECKED, ...results.get(url), url, uses: [...(uses.get(url) ?? [])] })),
    pagination,
  };
};
