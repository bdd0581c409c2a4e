import type { Core } from '@strapi/strapi';
import { uidOf } from '../content-model';
import { linkAs, linkOf, runStatement, tableAs, type Statement } from '../pages';
import type { Table } from '../pages/load/links';
import { andReadable, type Scope } from './scope';

const GUIDE = uidOf('guide');

/** What a guide's page shows links to other guides for. */
const LINKS = ['relatedGuides', 'advancesTo'] as const;

/** Another version of a guide's locale that readers see. */
const isPublic = (strapi: Core.Strapi, draft: Table): string => {
  const live = tableAs(strapi, GUIDE, 'p');
  const same = (['documentId', 'locale'] as const).map((name) => `${live.column(name)} = ${draft.column(name)}`);
  return `exists (select 1 from ${live.from} where ${[...same, `${live.column('publishedAt')} is not null`].join(' and ')})`;
};

/**
 * Selects a row for each link from a published guide of a locale to one that is not public, as its draft has them:
 * readers do not see these links. `document` is the guide that links, `target` the row id of the other one's draft.
 */
export const selectUnpublishedLinks = (strapi: Core.Strapi, scope: Scope): Statement => {
  const one = tableAs(strapi, GUIDE, 'g');
  const other = tableAs(strapi, GUIDE, 't');
  const readable = andReadable(scope, one.column('documentId'));
  const conditions = [one, other].flatMap(({ column }) => [
    `${column('publishedAt')} is null`,
    `${column('locale')} = ?`,
  ]);
  const selections = LINKS.map((attribute) => {
    const link = linkAs(strapi, linkOf(strapi, GUIDE, attribute), 'l');
    const joined = [`${link.target} = ${other.column('id')}`, `${one.column('id')} = ${link.source}`, ...link.on];
    // SQLite reads the tables of a CROSS JOIN in this order: from the few guides that are not public.
    return (
      `select ${one.column('documentId')} as document, ${other.column('id')} as target ` +
      `from ${other.from} cross join ${link.from} cross join ${one.from} ` +
      `where ${[...joined, ...conditions, `not ${isPublic(strapi, other)}`, isPublic(strapi, one)].join(' and ')}${readable.text}`
    );
  });
  const values = [scope.locale, scope.locale, ...readable.values];
  return { text: selections.join(' union '), values: LINKS.flatMap(() => values) };
};

export const countUnpublishedLinks = async (strapi: Core.Strapi, scope: Scope): Promise<number> => {
  const rows = await runStatement(strapi, selectUnpublishedLinks(strapi, scope));
  return new Set(rows.map(({ document }) => document)).size;
};

/** The roles of the guides that are not public, by the document ids of those that link to them. */
export const rolesOfUnpublished = async (
  strapi: Core.Strapi,
  { scope, documents }: { readonly scope: Scope; readonly documents: readonly string[] },
): Promise<ReadonlyMap<string, string[]>> => {
  const guides = tableAs(strapi, GUIDE, 'g');
  const rows = await runStatement(strapi, selectUnpublishedLinks(strapi, scope));
  const wanted = rows.filter(({ document }) => documents.includes(String(document)));
  const ids = [...new Set(wanted.map(({ target }) => Number(target)))];
  if (ids.length === 0) return new Map();
  const named = await runStatement(strapi, {
    text: `select ${guides.column('id')} as id, ${guides.column('role')} as role from ${guides.from} where ${guides.column('id')} in (${ids.join(', ')})`,
    values: [],
  });
  const roleOf = new Map(named.map(({ id, role }) => [Number(id), typeof role === 'string' ? role : '']));
  const roles = new Map<string, string[]>();
  for (const { document, target } of wanted) {
    const role = roleOf.get(Number(target));
    if (role !== undefined) roles.set(String(document), [...(roles.get(String(document)) ?? []), role]);
  }
  return roles;
};

/**
 * How many outside addresses lead nowhere, as far as they were looked at.
 *
 * @returns null as long as nobody has looked at any
 */
export const countBrokenLinks = async (strapi: Core.Strapi): Promise<number | null> => {
  const checks = tableAs(strapi, uidOf('link-check'), 'c');
  const broken = `sum(case when ${checks.column('state')} = 'broken' then 1 else 0 end)`;
  const [row] = await runStatement(strapi, {
    text: `select count(*) as checked, ${broken} as broken from ${checks.from}`,
    values: [],
  });
  return Number(row?.checked ?? 0) === 0 ? null : Number(row?.broken ?? 0);
};
