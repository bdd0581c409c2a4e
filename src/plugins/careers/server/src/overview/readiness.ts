import type { Core } from '@strapi/strapi';
import { ALMOST_READY, READINESS_BANDS, type GuideListName, type ReadinessOverview } from '../../../core/overview';
import { uidOf } from '../content-model';
import { runStatement, tableAs, type Statement } from '../pages';
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
 * Selects `document`, `draft`, `changed`, `score` and `blocked` of the drafts of a locale that nobody has published as
 * they are.
 */
export const selectDrafts = (strapi: Core.Strapi, scope: Scope, stage?: ReadinessStage): Statement => {
  const editions = selectEditions(strapi, scope);
  const assessments = selectAssessments(strapi, scope.locale);
  return {
    text:
      `select e.document as document, e.draft as draft, e.changed as changed, s.score as score, s.blocked as blocked ` +
      `from (${editions.text}) e left join (${assessments.text}) s on s.document = e.document ` +
      `where e.state <> 'published' and e.draft is not null${stage === undefined ? '' : ` and ${STAGES[stage]}`}`,
    values: [...editions.values, ...assessments.values],
  };
};

const bandOf = (band: number): string => {
  const from = band / READINESS_BANDS;
  const to = (band + 1) / READINESS_BANDS;
  // The highest band holds the full score too.
  return `d.score >= ${from}${band === READINESS_BANDS - 1 ? '' : ` and d.score < ${to}`}`;
};

const BANDS = Array.from({ length: READINESS_BANDS }, (_, band) => band);

/** How ready the drafts of a locale are: how many of each stage and band, and the best of those that are nearly there. */
export const readReadiness = async (
  strapi: Core.Strapi,
  { limit, ...scope }: Scope & { readonly limit: number },
): Promise<ReadinessOverview> => {
  const guides = tableAs(strapi, uidOf('guide'), 'g');
  const drafts = selectDrafts(strapi, scope);
  const count = (condition: string, name: string) => `sum(case when ${condition} then 1 else 0 end) as ${name}`;
  const stages = Object.entries(STAGES).map(([stage, condition]) =>
    count(condition.replaceAll('s.', 'd.'), stage.replaceAll('-', '_')),
  );
  const [counts] = await runStatement(strapi, {
    text:
      `select ${[...stages, count('d.score is null', 'not_assessed'), ...BANDS.map((band) => count(bandOf(band), `band_${band}`))].join(', ')} ` +
      `from (${drafts.text}) d`,
    values: drafts.values,
  });
  const first = await runStatement(strapi, {
    text:
      `select d.*, ${guides.column('role')} as role from (${drafts.text}) d ` +
      `join ${guides.from} on ${guides.column('id')} = d.draft where d.blocked = 0 or d.score >= ${ALMOST_READY} ` +
      `order by d.blocked, d.score desc, d.changed desc limit ${limit}`,
    values: drafts.values,
  });
  return {
    ready: Number(counts?.ready ?? 0),
    almostReady: Number(counts?.almost_ready ?? 0),
    inTheWorks: Number(counts?.in_the_works ?? 0),
    notAssessed: Number(counts?.not_assessed ?? 0),
    bands: BANDS.map((band) => Number(counts?.[`band_${band}`] ?? 0)),
    first: first.map(({ document, role, score, blocked }) => ({
      documentId: String(document),
      role: typeof role === 'string' ? role : '',
      score: Number(score),
      blocked: Number(blocked) === 1,
    })),
  };
};
