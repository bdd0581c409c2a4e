import type { Core } from '@strapi/strapi';
import type { UsageCounts } from '../../../core/usage';
import { uidOf } from '../content-model';
import { runStatement, tableAs } from '../pages';
import { selectUses, type UsesQuestion } from './uses';

/** An entry, in one of its languages where they are counted each by itself, and how many guides use it. */
interface CountedUses {
  readonly documentId: string;
  readonly locale: string;
  readonly counts: UsageCounts;
}

const selectCounts = async (
  strapi: Core.Strapi,
  { question, eachLocale }: { readonly question: UsesQuestion; readonly eachLocale: boolean },
): Promise<readonly CountedUses[]> => {
  if (question.documentIds?.length === 0) return [];
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
  const keys = eachLocale ? ['used', 'locale'] : ['used'];
  const rows = await runStatement(strapi, {
    text:
      `select ${keys.map((key) => `s.${key} as ${key}`).join(', ')}, ${counts.join(', ')} ` +
      `from (select distinct ${keys.join(', ')}, guide from (${uses.text}) a) s ` +
      `join ${guides.from} on ${guides.column('id')} = s.guide group by ${keys.map((key) => `s.${key}`).join(', ')}`,
    values: uses.values,
  });
  const wanted = question.documentIds && new Set(question.documentIds);
  return rows
    .filter(({ used }) => wanted?.has(String(used)) ?? true)
    .map((row) => ({
      documentId: String(row.used),
      locale: typeof row.locale === 'string' ? row.locale : '',
      counts: {
        liveGuides: Number(row.live_guides),
        livePages: Number(row.live_pages),
        draftGuides: Number(row.draft_guides),
        guides: Number(row.guides),
      },
    }));
};

/**
 * How many guides use each of many entries, in one statement.
 *
 * @returns by document id; an entry that nobody uses is absent
 */
export const countUses = async (
  strapi: Core.Strapi,
  question: UsesQuestion,
): Promise<ReadonlyMap<string, UsageCounts>> => {
  const counted = await selectCounts(strapi, { question, eachLocale: false });
  return new Map(counted.map(({ documentId, counts }) => [documentId, counts]));
};

/** The same, for each locale of the entries by itself. */
export const countUsesByLocale = (strapi: Core.Strapi, question: UsesQuestion): Promise<readonly CountedUses[]> =>
  selectCounts(strapi, { question, eachLocale: true });
