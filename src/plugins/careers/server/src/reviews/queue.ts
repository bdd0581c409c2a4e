import type { Core } from '@strapi/strapi';
import { dueSoonUntil, REVIEW_STATES, type Queue, type QueueQuery, type QueueRow } from '../../../core/reviews';
import type { Fields } from '../../../core/rules';
import { uidOf } from '../content-model';
import { pathArm, runArms } from '../pages/load/arms';
import { readInstant } from '../pages/load/columns';
import type { FieldTree } from '../pages/load/fields';
import { linkAs, linkOf, tableAs } from '../pages/load/links';
import { createSql, runStatement, type Statement } from '../pages/load/sql';

const GUIDE = uidOf('guide');
const REVIEW = uidOf('review');

type Choice = Pick<QueueQuery, 'locale' | 'field' | 'reviewer' | 'q'>;

/** Letters that stand for any others in SQL's `like` stand for themselves here. */
const containing = (part: string): string => `%${part.toLowerCase().replace(/[!%_]/g, '!$&')}%`;

const conditionsFor = (
  strapi: Core.Strapi,
  { locale, field, reviewer, q }: Choice,
  fields: FieldTree,
): { readonly conditions: readonly string[]; readonly values: readonly string[] } => {
  const sql = createSql(strapi);
  const guides = tableAs(strapi, GUIDE, 'g');
  const conditions = [`${guides.column('publishedAt')} is not null`];
  const values: string[] = [];
  if (locale !== undefined) {
    conditions.push(`${guides.column('locale')} = ?`);
    values.push(locale);
  }
  if (field !== undefined) {
    const link = linkAs(strapi, linkOf(strapi, GUIDE, 'field'), 'l');
    const within = `${link.target} in (${sql.ids(fields.within(field))})`;
    conditions.push(`exists (select 1 from ${link.from} where ${link.source} = ${guides.column('id')} and ${within})`);
  }
  if (reviewer !== undefined) {
    const link = linkAs(strapi, linkOf(strapi, GUIDE, 'reviewer'), 'm');
    const people = tableAs(strapi, uidOf('contributor'), 'p');
    conditions.push(
      `exists (select 1 from ${link.from} join ${people.from} on ${people.column('id')} = ${link.target} ` +
        `where ${link.source} = ${guides.column('id')} and ${people.column('documentId')} = ?)`,
    );
    values.push(reviewer);
  }
  if (q !== undefined && q !== '') {
    conditions.push(`lower(${guides.column('role')}) like ? escape '!'`);
    values.push(containing(q));
  }
  return { conditions, values };
};

/**
 * Selects the published guides of a choice with their last review and how they stand, as `t`.
 *
 * The last review is looked up guide by guide in the index on a guide's reviews: that stays fast however many there are.
 */
const selectGuides = (strapi: Core.Strapi, { choice, fields, now }: QueueQuestion): Statement => {
  const guides = tableAs(strapi, GUIDE, 'g');
  const last = tableAs(strapi, REVIEW, 'r');
  const each = tableAs(strapi, REVIEW, 'x');
  const newest =
    `select ${each.column('id')} from ${each.from} where ${each.column('guideDocumentId')} = ${guides.column('documentId')} ` +
    `and ${each.column('guideLocale')} = ${guides.column('locale')} ` +
    `order by ${each.column('reviewedAt')} desc, ${each.column('id')} desc limit 1`;
  const due = last.column('dueAt');
  const state =
    `case when ${last.column('id')} is null then 'never-reviewed' when ${due} < ? then 'overdue' ` +
    `when ${due} < ? then 'due-soon' else 'current' end`;
  const { conditions, values } = conditionsFor(strapi, choice, fields);
  return {
    text:
      `select ${guides.column('id')} as id, ${guides.column('documentId')} as document, ${guides.column('locale')} as locale, ` +
      `${guides.column('role')} as role, ${guides.column('publishedAt')} as published, ` +
      `${last.column('reviewedAt')} as reviewed, ${due} as due, ${state} as state ` +
      `from ${guides.from} left join ${last.from} on ${last.column('id')} = (${newest}) where ${conditions.join(' and ')}`,
    values: [now, dueSoonUntil(now), ...values],
  };
};

export interface QueueQuestion {
  readonly choice: Choice;
  readonly fields: FieldTree;
  readonly now: Date;
}

/** How many guides of a choice stand how. */
export const countQueue = async (strapi: Core.Strapi, question: QueueQuestion): Promise<Queue['counts']> => {
  const { text, values } = selectGuides(strapi, question);
  const rows = await runStatement(strapi, {
    text: `select t.state as state, count(*) as total from (${text}) t group by t.state`,
    values,
  });
  const totals = new Map(rows.map(({ state, total }) => [state, Number(total)]));
  return Object.fromEntries(REVIEW_STATES.map((state) => [state, totals.get(state) ?? 0])) as Queue['counts'];
};

const instantOf = (stored: unknown): string | null =>
  stored === null || stored === undefined ? null : readInstant(stored);

type Named = QueueRow['field'];

const firstNamed = (found: readonly Fields[]): Named => {
  const [one] = found;
  return one === undefined ? null : { documentId: String(one.documentId), name: String(one.name) };
};

/** One page of a choice, what is most urgent first. */
export const listQueue = async (
  strapi: Core.Strapi,
  {
    state,
    page,
    pageSize,
    ...question
  }: QueueQuestion & {
    readonly state?: QueueRow['state'] | undefined;
    readonly page: number;
    readonly pageSize: number;
  },
): Promise<readonly QueueRow[]> => {
  const { text, values } = selectGuides(strapi, question);
  const urgency = `case t.state when 'overdue' then 0 when 'never-reviewed' then 1 when 'due-soon' then 2 else 3 end`;
  const rows = await runStatement(strapi, {
    text:
      `select t.* from (${text}) t ${state === undefined ? '' : 'where t.state = ? '}` +
      `order by ${urgency}, t.due, lower(t.role), t.document, t.locale limit ${pageSize} offset ${(page - 1) * pageSize}`,
    values: state === undefined ? values : [...values, state],
  });
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => Number(id));
  const linked = await runArms(strapi, {
    field: pathArm(strapi, { uid: GUIDE, ids, path: ['field'], attributes: ['documentId', 'name'] }),
    reviewer: pathArm(strapi, { uid: GUIDE, ids, path: ['reviewer'], attributes: ['documentId', 'name'] }),
  });
  return rows.map((row) => ({
    documentId: String(row.document),
    locale: String(row.locale),
    role: typeof row.role === 'string' ? row.role : '',
    field: firstNamed(linked('field').of(Number(row.id))),
    reviewer: firstNamed(linked('reviewer').of(Number(row.id))),
    publishedAt: instantOf(row.published),
    reviewedAt: instantOf(row.reviewed),
    dueAt: instantOf(row.due),
    state: REVIEW_STATES.find((known) => known === row.state) ?? 'current',
  }));
};

/** Contributors whom a published guide names as its reviewer. */
export const listReviewers = async (strapi: Core.Strapi): Promise<NonNullable<Named>[]> => {
  const link = linkAs(strapi, linkOf(strapi, GUIDE, 'reviewer'), 'm');
  const people = tableAs(strapi, uidOf('contributor'), 'p');
  const [documentId, name] = ['documentId', 'name'].map(people.column);
  const rows = await runStatement(strapi, {
    text:
      `select ${documentId} as document, ${name} as name from ${people.from} where exists ` +
      `(select 1 from ${link.from} where ${link.target} = ${people.column('id')}) order by ${name}, ${documentId}`,
    values: [],
  });
  return rows.map(({ document, name: called }) => ({ documentId: String(document), name: String(called) }));
};
