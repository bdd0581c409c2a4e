import type { Core } from '@strapi/strapi';
import { ALMOST_READY, READINESS_BANDS, type GuideListName, type ReadinessOverview } from '../../../core/overview';
import { uidOf } from '../content-model';
import { createSql, readInstant, runStatement, tableAs, type Statement } from '../pages';
import { selectEditions } from './editions';
import type { Scope } from './scope';

/** Selects `document`, `score` and `blocked` (1 or 0) of the stored assessments of a locale's drafts. */
export const selectAssessments = (strapi: Core.Strapi, locale: string): Statement => {
  const assessments = tableAs(strapi, uidOf('assessment'), 'a');
  return {
    text:
      `select ${assessments.column('guideDocumentId')} as document, ${assessments.column('score')} as score, ` +
      `case when ${assessments.column('blocked')} then 1 else 0 end as blocked from ${assessments.from} ` +
      `where ${assessments.column('guideLocale')} = ?`,
    values: [locale],
  };
};

/** Drafts that nobody has published as they are, by how ready they are; `lead` orders them, best first. */
const STAGES = {
  ready: 's.blocked = 0',
  'almost-ready': `s.blocked = 1 and s.score >= ${ALMOST_READY}`,
  'in-the-works': `s.blocked = 1 and s.score < ${ALMOST_READY}`,
} as const;

export type ReadinessStage = Extract<GuideListName, keyof typeof STAGES>;

/**
 * Selects `document`, `draft`, `changed`, `score`, `blocked` and `stage` of the drafts of a locale that nobody has
 * published as they are.
 */
export const selectDrafts = (strapi: Core.Strapi, scope: Scope, stage?: ReadinessStage): Statement => {
  const editions = selectEditions(strapi, scope);
  const assessments = selectAssessments(strapi, scope.locale);
  const stages = Object.entries(STAGES).map(([name, condition]) => `when ${condition} then '${name}'`);
  return {
    text:
      `select e.document as document, e.draft as draft, e.changed as changed, s.score as score, s.blocked as blocked, ` +
      `case ${stages.join(' ')} end as stage ` +
      `from (${editions.text}) e left join (${assessments.text}) s on s.document = e.document ` +
      `where e.state <> 'published' and e.draft is not null${stage === undefined ? '' : ` and ${STAGES[stage]}`}`,
    values: [...editions.values, ...assessments.values],
  };
};

interface Draft {
  readonly documentId: string;
  readonly draft: number;
  readonly changed: string;
  /** Null until it is assessed for the first time. */
  readonly score: number | null;
  readonly isBlocked: boolean;
  /** One of `STAGES`; null until then too. */
  readonly stage: unknown;
}

const bandOf = (score: number): number => Math.min(Math.floor(score * READINESS_BANDS), READINESS_BANDS - 1);

/** Those without faults before the others, then by score, then those that were saved last. */
const byNearness = (one: Draft, other: Draft): number =>
  Number(one.isBlocked) - Number(other.isBlocked) ||
  (other.score ?? 0) - (one.score ?? 0) ||
  other.changed.localeCompare(one.changed);

const readRoles = async (strapi: Core.Strapi, ids: readonly number[]): Promise<ReadonlyMap<number, string>> => {
  if (ids.length === 0) return new Map();
  const guides = tableAs(strapi, uidOf('guide'), 'g');
  const rows = await runStatement(strapi, {
    text:
      `select ${guides.column('id')} as id, ${guides.column('role')} as role from ${guides.from} ` +
      `where ${guides.column('id')} in (${createSql(strapi).ids(ids)})`,
    values: [],
  });
  return new Map(rows.map(({ id, role }) => [Number(id), typeof role === 'string' ? role : '']));
};

/** How ready the drafts of a locale are: how many of each stage and band, and the best of those that are nearly there. */
export const readReadiness = async (
  strapi: Core.Strapi,
  { limit, ...scope }: Scope & { readonly limit: number },
): Promise<ReadinessOverview> => {
  // Once: to find these drafts is dear, to count them is not.
  const rows = await runStatement(strapi, selectDrafts(strapi, scope));
  const drafts = rows.map(
    ({ document, draft, changed, score, blocked, stage }): Draft => ({
      documentId: String(document),
      draft: Number(draft),
      changed: readInstant(changed) ?? '',
      score: score === null ? null : Number(score),
      isBlocked: Number(blocked) === 1,
      stage,
    }),
  );
  const at = (...stages: readonly ReadinessStage[]) =>
    drafts.filter(({ stage }) => stages.some((name) => name === stage));
  const assessed = drafts.filter(({ score }) => score !== null);
  const first = at('ready', 'almost-ready').sort(byNearness).slice(0, limit);
  const roles = await readRoles(
    strapi,
    first.map(({ draft }) => draft),
  );
  return {
    ready: at('ready').length,
    almostReady: at('almost-ready').length,
    inTheWorks: at('in-the-works').length,
    notAssessed: drafts.length - assessed.length,
    bands: Array.from(
      { length: READINESS_BANDS },
      (_, band) => assessed.filter(({ score }) => bandOf(score ?? 0) === band).length,
    ),
    first: first.map(({ documentId, draft, score, isBlocked }) => ({
      documentId,
      role: roles.get(draft) ?? '',
      score: score ?? 0,
      blocked: isBlocked,
    })),
  };
};
