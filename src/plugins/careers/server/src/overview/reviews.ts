import type { Core } from '@strapi/strapi';
import { DUE_SOON_DAYS, REVIEW_STATES, type Overview, type ReviewState } from '../../../core/overview';
import { uidOf } from '../content-model';
import { readInstant, runStatement, tableAs, type Statement } from '../pages';
import { andReadable, type Scope } from './scope';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Selects `document`, `live` (row id) and `due` (when the newest review says that the next one is) of the published
 * guides of a locale, with the `urgency` of each: 3 for those that do not wait.
 *
 * The newest review is looked up guide by guide in the index on a guide's reviews: that stays fast however many there are.
 */
const selectDue = (strapi: Core.Strapi, scope: Scope, now: Date): Statement => {
  const guides = tableAs(strapi, uidOf('guide'), 'g');
  const last = tableAs(strapi, uidOf('review'), 'r');
  const each = tableAs(strapi, uidOf('review'), 'x');
  const newest =
    `select ${each.column('id')} from ${each.from} where ${each.column('guideDocumentId')} = ${guides.column('documentId')} ` +
    `and ${each.column('guideLocale')} = ${guides.column('locale')} ` +
    `order by ${each.column('reviewedAt')} desc, ${each.column('id')} desc limit 1`;
  const due = last.column('dueAt');
  const urgency = `case when ${last.column('id')} is null then 2 when ${due} < ? then 0 when ${due} < ? then 1 else 3 end`;
  const readable = andReadable(scope, guides.column('documentId'));
  return {
    text:
      `select ${guides.column('documentId')} as document, ${guides.column('id')} as live, ${due} as due, ` +
      `${urgency} as urgency from ${guides.from} left join ${last.from} on ${last.column('id')} = (${newest}) ` +
      `where ${guides.column('locale')} = ? and ${guides.column('publishedAt')} is not null${readable.text}`,
    values: [now, new Date(now.getTime() + DUE_SOON_DAYS * DAY), scope.locale, ...readable.values],
  };
};

/** The published guides of a locale that wait for a review: how many of each state, and the most urgent ones. */
export const readReviews = async (
  strapi: Core.Strapi,
  { limit, now = new Date(), ...scope }: Scope & { readonly limit: number; readonly now?: Date },
): Promise<Overview['reviews']> => {
  const guides = tableAs(strapi, uidOf('guide'), 'n');
  const { text, values } = selectDue(strapi, scope, now);
  const totals = await runStatement(strapi, {
    text: `select q.urgency as urgency, count(*) as total from (${text}) q group by q.urgency`,
    values,
  });
  const first = await runStatement(strapi, {
    text:
      `select k.*, ${guides.column('role')} as role from (select q.* from (${text}) q where q.urgency < 3 ` +
      `order by q.urgency, q.due, q.live limit ${limit}) k join ${guides.from} on ${guides.column('id')} = k.live ` +
      'order by k.urgency, k.due, k.live',
    values,
  });
  const countOf = (state: ReviewState): number => {
    const row = totals.find(({ urgency }) => REVIEW_STATES[Number(urgency)] === state);
    return Number(row?.total ?? 0);
  };
  return {
    overdue: countOf('overdue'),
    dueSoon: countOf('due-soon'),
    neverReviewed: countOf('never-reviewed'),
    first: first.flatMap(({ document, role, urgency, due: dueAt }) => {
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
