import type { Core } from '@strapi/strapi';
import { uidOf } from '../content-model';
import { linkAs, linkOf, runStatement, tableAs, type Statement } from '../pages';
import { selectEditions } from './editions';
import { andReadable, type Scope } from './scope';

const GUIDE = uidOf('guide');

/** What a guide's page shows links to other guides for. */
const LINKS = ['relatedGuides', 'advancesTo'] as const;

/**
 * Selects a row for each link from a published guide of a locale to one that is not public, as its draft has them:
 * readers do not see these links. `document` is the guide that links, `target` the row id of the other one's draft.
 */
export const selectUnpublishedLinks = (strapi: Core.Strapi, scope: Scope): Statement => {
  const editions = selectEditions(strapi, { locale: scope.locale });
  const readable = andReadable(scope, 'one.document');
  const links = LINKS.map((attribute) => {
    const link = linkAs(strapi, linkOf(strapi, GUIDE, attribute), 'l');
    const on = link.on.length > 0 ? ` where ${link.on.join(' and ')}` : '';
    return `select ${link.source} as source, ${link.target} as target from ${link.from}${on}`;
  });
  return {
    text:
      `with editions as (${editions.text}) ` +
      `select distinct one.document as document, other.draft as target from editions other ` +
      `join (${links.join(' union ')}) k on k.target = other.draft join editions one on one.draft = k.source ` +
      `where other.live is null and one.live is not null${readable.text}`,
    values: [...editions.values, ...readable.values],
  };
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
