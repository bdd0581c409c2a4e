import type { Core } from '@strapi/strapi';
import type { UsageCounts } from '../../../core/usage';
import { uidOf } from '../content-model';
import { runStatement, tableAs } from '../pages';
import { selectUses, type UsesQuestion } from './uses';

/**
 * How many guides use each of many entries, in one statement.
 *
 * @returns by document id; an entry that nobody uses is absent
 */
export const countUses = async (
  strapi: Core.Strapi,
  question: UsesQuestion,
): Promise<ReadonlyMap<string, UsageCounts>> => {
  if (question.documentIds?.length === 0) return new Map();
  const uses = selectUses(strapi, question);
  const guides = tableAs(strapi, uidOf('guide'), 'n');
  const document = guides.column('documentId');
  const live = `${guides.column('publishedAt')} is not null`;
  const counts = [
    `count(distinct case when ${live} then ${document} end) as live_guides`,
    `count(distinct case when ${live} then ${guides.column('id')} end) as live_pages`,
    `count(distinct case when ${live} then null else ${document} end) as draft_guides`,
    `count(distinct ${document}) as guides`,
  ];
  const rows = await runStatement(strapi, {
    text:
      `select s.used as used, ${counts.join(', ')} from (select distinct used, guide from (${uses.text}) a) s ` +
      `join ${guides.from} on ${guides.column('id')} = s.guide group by s.used`,
    values: uses.values,
  });
  const wanted = question.documentIds && new Set(question.documentIds);
  return new Map(
    rows
      .filter(({ used }) => wanted?.has(String(used)) ?? true)
      .map((row): [string, UsageCounts] => [
        String(row.used),
        {
          liveGuides: Number(row.live_guides),
          livePages: Number(row.live_pages),
          draftGuides: Number(row.draft_guides),
          guides: Number(row.guides),
        },
      ]),
  );
};
