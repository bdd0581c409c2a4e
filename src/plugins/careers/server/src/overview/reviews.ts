import type { Core } from '@strapi/strapi';
import { DUE_SOON_DAYS, REVIEW_STATES, type Overview, type ReviewState } from '../../../core/overview';
import { uidOf } from '../content-model';
import { readInstant, runStatement, tableAs, type Statement } from '../pages';
import { selectEditions } from './editions';
import type { Scope } from './scope';

const DAY = 24 * 60 * 60 * 1000;

/** Selects `due` (when the newest review says that the next one is) by `document`, for a locale. */
const selectNewestReviews = (strapi: Core.Strapi, locale: string): Statement => {
  const reviews = tableAs(strapi, uidOf('review'), 'r');
  const document = reviews.column('guideDocumentId');
  const newest = `${reviews.column('reviewedAt')} desc, ${reviews.column('id')} desc`;
  return {
    text:
      `select n.document as document, n.due as due from (select ${document} as document, ${reviews.column('dueAt')} as due, ` +
      `row_number() over (partition by ${document} order by ${newest}) as place from ${reviews.from} ` +
      `where ${reviews.column('guideLocale')} = ?) n where n.place = 1`,
    values: [locale],
  };
};

/** Selects `document`, `live` and `due` of the published guides that wait for a review, with the `urgency` of each. */
const selectDue = (strapi: Core.Strapi, scope: Scope, now: Date): Statement => {
  const editions = selectEditions(strapi, scope);
  const reviews = selectNewestReviews(strapi, scope.locale);
  const urgency = 'case when w.document is null then 2 when w.due < ? then 0 when w.due < ? then 1 else 3 end';
  return {
    text:
      `select e.document as document, e.live as live, w.due as due, ${urgency} as urgency ` +
      `from (${editions.text}) e left join (${reviews.text}) w on w.document = e.document where e.live is not null`,
    values: [now, new Date(now.getTime() + DUE_SOON_DAYS * DAY), ...editions.values, ...reviews.values],
  };
};

/** The published guides of a locale that wait for a review: how many of each state, and the most urgent ones. */
export const readReviews = async (
  strapi: Core.Strapi,
  { limit, now = new Date(), ...scope }: Scope & { readonly limit: number; readonly now?: Date },
): Promise<Overview['reviews']> => {
  const guides = tableAs(strapi, uidOf('guide'), 'g');
  const due = selectDue(strapi, scope, now);
  const rows = await runStatement(strapi, {
    text:
      `with waiting as (${due.text}), ranked as (select q.*, count(*) over (partition by q.urgency) as total, ` +
      `row_number() over (order by q.urgency, q.due, q.live) as place, ` +
      `row_number() over (partition by q.urgency order by q.live) as first_of from waiting q where q.urgency < 3) ` +
      `select k.*, ${guides.column('role')} as role from ranked k join ${guides.from} on ${guides.column('id')} = k.live ` +
      `where k.place <= ${limit} or k.first_of = 1 order by k.place`,
    values: due.values,
  });
  const countOf = (state: ReviewState): number => {
    const row = rows.find(({ urgency }) => REVIEW_STATES[Number(urgency)] === state);
    return Number(row?.total ?? 0);
  };
  return {
    overdue: countOf('overdue'),
    dueSoon: countOf('due-soon'),
    neverReviewed: countOf('never-reviewed'),
    first: rows.slice(0, limit).flatMap(({ document, role, urgency, due: dueAt }) => {
      const state = REVIEW_STATES[Number(urgency)];
      if (state === undefined) return [];
      return [
        {
          documentId: String(document),
          role: typeof role === 'string' ? role : '',
          state,
          dueAt: dueAt === null ? null : readInstant(dueAt),
        },
      ];
    }),
  };
};
