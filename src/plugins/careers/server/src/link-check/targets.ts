import type { Core } from '@strapi/strapi';
import type { LinkUse } from '../../../core/taxonomy';
import { uidOf } from '../content-model';
import { linkAs, linkOf, tableAs } from '../pages/load/links';
import { createSql, runStatement } from '../pages/load/sql';

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** Addresses that count: any, or some as they are spelt. */
const among = (strapi: Core.Strapi, url: string, spellings: readonly string[] | undefined): string =>
  spellings === undefined ? `${url} <> ''` : `${url} in (${createSql(strapi).placeholders(spellings)})`;

const ofCertifications = (strapi: Core.Strapi, spellings: readonly string[] | undefined): string => {
  const { from, column } = tableAs(strapi, uidOf('certification'), 'x');
  const columns = [
    `${column('url')} as url`,
    `'certification' as kind`,
    `${column('documentId')} as document`,
    `null as locale`,
    `${column('name')} as name`,
    '1 as live',
  ];
  return `select ${columns.join(', ')} from ${from} where ${among(strapi, column('url'), spellings)}`;
};

const ofSources = (strapi: Core.Strapi, spellings: readonly string[] | undefined): string => {
  const guide = tableAs(strapi, uidOf('guide'), 'g');
  const source = tableAs(strapi, 'careers.source', 's');
  const link = linkAs(strapi, linkOf(strapi, uidOf('guide'), 'sources'), 'l');
  const columns = [
    `${source.column('url')} as url`,
    `'guide' as kind`,
    `${guide.column('documentId')} as document`,
    `${guide.column('locale')} as locale`,
    `${guide.column('role')} as name`,
    `case when ${guide.column('publishedAt')} is null then 0 else 1 end as live`,
  ];
  const conditions = [
    `${link.target} = ${source.column('id')}`,
    `${guide.column('id')} = ${link.source}`,
    ...link.on,
    among(strapi, source.column('url'), spellings),
  ];
  // SQLite reads the tables of a CROSS JOIN in this order: from the sources that have the addresses.
  return (
    `select ${columns.join(', ')} from ${source.from} cross join ${link.from} cross join ${guide.from} ` +
    `where ${conditions.join(' and ')}`
  );
};

/** An address that is in use. */
export interface Target {
  /** As certifications and guides have it: some with spaces around it. */
  readonly spellings: readonly string[];
  /** How many certifications, and versions of guides, have it. */
  readonly holders: number;
}

/** Every address of a certification or a guide's source. Two statements, whatever the number. */
export const countTargets = async (strapi: Core.Strapi): Promise<ReadonlyMap<string, Target>> => {
  const certification = tableAs(strapi, uidOf('certification'), 'x');
  const source = tableAs(strapi, 'careers.source', 's');
  const link = linkAs(strapi, linkOf(strapi, uidOf('guide'), 'sources'), 'l');
  const isHeld = [`${source.column('id')} = ${link.target}`, ...link.on].join(' and ');
  const selections = [
    { url: certification.column('url'), from: `${certification.from} where ` },
    { url: source.column('url'), from: `${link.from} join ${source.from} on ${isHeld} where ` },
  ].map(({ url, from }) => `select ${url} as url, count(*) as holders from ${from}${url} <> '' group by ${url}`);
  const targets = new Map<string, Target>();
  for (const selection of selections) {
    for (const row of await runStatement(strapi, { text: selection, values: [] })) {
      const url = text(row.url);
      if (url === '') continue;
      const { spellings, holders } = targets.get(url) ?? { spellings: [], holders: 0 };
      targets.set(url, { spellings: [...spellings, String(row.url)], holders: holders + Number(row.holders) });
    }
  }
  return targets;
};

/** The addresses that certifications and guides have of which the name says some words. */
export const findTargetsOf = async (strapi: Core.Strapi, words: string): Promise<ReadonlySet<string>> => {
  const certification = tableAs(strapi, uidOf('certification'), 'x');
  const guide = tableAs(strapi, uidOf('guide'), 'g');
  const source = tableAs(strapi, 'careers.source', 's');
  const link = linkAs(strapi, linkOf(strapi, uidOf('guide'), 'sources'), 'l');
  const isNamed = (name: string): string => `lower(${name}) like ? escape '!'`;
  const conditions = [
    isNamed(guide.column('role')),
    `${link.source} = ${guide.column('id')}`,
    ...link.on,
    `${source.column('id')} = ${link.target}`,
  ];
  // Letters that stand for any others in SQL's `like` stand for themselves here.
  const like = `%${words.toLowerCase().replace(/[!%_]/g, '!$&')}%`;
  const rows = await runStatement(strapi, {
    text:
      `select ${certification.column('url')} as url from ${certification.from} where ${isNamed(certification.column('name'))} ` +
      `union select ${source.column('url')} as url from ${guide.from} cross join ${link.from} cross join ${source.from} ` +
      `where ${conditions.join(' and ')}`,
    values: [like, like],
  });
  return new Set(rows.map(({ url }) => text(url)));
};

/**
 * Addresses of certifications and of guides' sources, with who has them. Two statements, whatever the number.
 *
 * @param spellings only these; all when absent
 */
export const listTargets = async (
  strapi: Core.Strapi,
  spellings?: readonly string[],
): Promise<ReadonlyMap<string, readonly LinkUse[]>> => {
  const values = spellings ?? [];
  const rows = [
    ...(await runStatement(strapi, { text: ofCertifications(strapi, spellings), values })),
    ...(await runStatement(strapi, { text: ofSources(strapi, spellings), values })),
  ];
  const targets = new Map<string, Map<string, LinkUse>>();
  for (const row of rows) {
    const url = text(row.url);
    if (url === '') continue;
    const uses = targets.get(url) ?? new Map<string, LinkUse>();
    targets.set(url, uses);
    const locale = text(row.locale) || null;
    const key = `${text(row.kind)} ${text(row.document)} ${locale ?? ''}`;
    const before = uses.get(key);
    uses.set(key, {
      type: row.kind === 'guide' ? 'guide' : 'certification',
      documentId: text(row.document),
      locale,
      name: text(row.name),
      isPublished: Number(row.live) === 1 || before?.isPublished === true,
    });
  }
  return new Map([...targets].map(([url, uses]) => [url, [...uses.values()]]));
};
