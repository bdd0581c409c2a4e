import type { Core } from '@strapi/strapi';
import { titleOf } from '../../../core/page';
import { USAGE_WAYS, type UsageWay, type UsedType, type UsingGuide } from '../../../core/usage';
import { uidOf } from '../content-model';
import { runStatement, tableAs } from '../pages';
import { selectUses } from './uses';

export interface UsingGuidesQuestion {
  readonly type: UsedType;
  readonly documentIds: readonly string[];
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
}

type Row = Readonly<Record<string, unknown>>;

const maybeText = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const toUsingGuide = (ways: readonly UsageWay[], row: Row): UsingGuide => {
  const waysOf = (version: 'draft' | 'live') => ways.filter((_, index) => Number(row[`${version}_${index}`]) > 0);
  const locale = String(row.locale);
  const role = maybeText(row.role) ?? '';
  return {
    documentId: String(row.document),
    locale,
    role,
    title: titleOf({ title: maybeText(row.title), role, locale }),
    slug: maybeText(row.slug),
    draft: waysOf('draft'),
    live: waysOf('live'),
  };
};

/**
 * One page of the guides, each locale by itself, that use any of some entries, by role. In one statement, or two where the
 * page lies beyond the last one.
 */
export const findUsingGuides = async (
  strapi: Core.Strapi,
  { type, documentIds, page, pageSize }: UsingGuidesQuestion,
): Promise<{ readonly guides: readonly UsingGuide[]; readonly total: number }> => {
  const uses = selectUses(strapi, { type, documentIds });
  const ways: readonly UsageWay[] = USAGE_WAYS[type];
  const guides = tableAs(strapi, uidOf('guide'), 'n');
  const isDraft = `${guides.column('publishedAt')} is null`;
  /** What the draft says, or the published version where only that uses the entry. */
  const ofDraft = (attribute: string): string => {
    const column = guides.column(attribute);
    const draft = `max(case when ${isDraft} then ${column} end)`;
    return `case when max(case when ${isDraft} then 1 else 0 end) = 1 then ${draft} else max(${column}) end`;
  };
  const waysOf = ways.flatMap((way, index) => [
    `max(case when ${isDraft} and s.way = '${way}' then 1 else 0 end) as draft_${index}`,
    `max(case when ${isDraft} or s.way <> '${way}' then 0 else 1 end) as live_${index}`,
  ]);
  const selected = [
    `${guides.column('documentId')} as document`,
    `${guides.column('locale')} as locale`,
    `${ofDraft('role')} as role`,
    `${ofDraft('title')} as title`,
    `${ofDraft('slug')} as slug`,
    ...waysOf,
  ];
  const grouped =
    `select ${selected.join(', ')} from (${uses.text}) s join ${guides.from} on ${guides.column('id')} = s.guide ` +
    `group by ${guides.column('documentId')}, ${guides.column('locale')}`;
  const rows = await runStatement(strapi, {
    text:
      `select p.*, count(*) over () as total from (${grouped}) p order by lower(p.role), p.document, p.locale ` +
      `limit ${pageSize} offset ${(page - 1) * pageSize}`,
    values: uses.values,
  });
  const found = rows.map((row) => toUsingGuide(ways, row));
  if (rows.length > 0 || page === 1) return { guides: found, total: Number(rows[0]?.total ?? 0) };
  // Beyond the last page there is no row that could tell how many there are.
  const [all] = await runStatement(strapi, {
    text: `select count(*) as total from (${grouped}) p`,
    values: uses.values,
  });
  return { guides: [], total: Number(all?.total ?? 0) };
};
