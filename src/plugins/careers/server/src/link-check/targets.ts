import type { Core } from '@strapi/strapi';
import type { LinkUse } from '../../../core/taxonomy';
import { uidOf } from '../content-model';
import { linkAs, linkOf, tableAs } from '../pages/load/links';
import { runStatement } from '../pages/load/sql';

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

const ofCertifications = (strapi: Core.Strapi): string => {
  const { from, column } = tableAs(strapi, uidOf('certification'), 'x');
  const columns = [
    `${column('url')} as url`,
    `'certification' as kind`,
    `${column('documentId')} as document`,
    `null as locale`,
    `${column('name')} as name`,
    '1 as live',
  ];
  return `select ${columns.join(', ')} from ${from} where ${column('url')} <> ''`;
};

const ofSources = (strapi: Core.Strapi): string => {
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
  return (
    `select ${columns.join(', ')} from ${guide.from} ` +
    `join ${link.from} on ${[`${link.source} = ${guide.column('id')}`, ...link.on].join(' and ')} ` +
    `join ${source.from} on ${source.column('id')} = ${link.target} where ${source.column('url')} <> ''`
  );
};

/** Every address of a certification or a guide's source, with who has it. Two statements, whatever the number. */
export const listTargets = async (strapi: Core.Strapi): Promise<ReadonlyMap<string, readonly LinkUse[]>> => {
  const rows = [
    ...(await runStatement(strapi, { text: ofCertifications(strapi), values: [] })),
    ...(await runStatement(strapi, { text: ofSources(strapi), values: [] })),
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
