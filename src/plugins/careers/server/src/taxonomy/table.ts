import type { Core } from '@strapi/strapi';
import {
  paginate,
  type ConceptKind,
  type ConceptPage,
  type ConceptQuery,
  type ConceptRow,
} from '../../../core/taxonomy';
import { foldForSearch, listConcepts, withUses, type Concept } from './concepts';

type Order = (one: ConceptRow, other: ConceptRow) => number;

const byName: Order = (one, other) => one.name.localeCompare(other.name);

const ORDERS: Readonly<Record<ConceptQuery['sort'], Order>> = {
  name: byName,
  guides: (one, other) => one.guides - other.guides || byName(one, other),
  aliases: (one, other) => one.aliases.length - other.aliases.length || byName(one, other),
  kind: (one, other) =>
    (one.nature ?? one.kind ?? '').localeCompare(other.nature ?? other.kind ?? '') || byName(one, other),
};

const matches = (query: ConceptQuery): ((concept: Concept) => boolean) => {
  const words = foldForSearch(query.q).split(/\s+/).filter(Boolean);
  const fields = (['nature', 'reuse', 'kind', 'lifecycle'] as const).filter((name) => query[name] !== undefined);
  return (concept) =>
    fields.every((name) => concept[name] === query[name]) && words.every((word) => concept.haystack.includes(word));
};

/** One page of the table of skills or certifications. */
export const listTable = async (
  strapi: Core.Strapi,
  { kind, query }: { readonly kind: ConceptKind; readonly query: ConceptQuery },
): Promise<ConceptPage> => {
  const concepts = (await listConcepts[kind](strapi)).filter(matches(query));
  const rows = await withUses(strapi, { kind, concepts });
  const shown = query.use === undefined ? rows : rows.filter(({ guides }) => guides > 0 === (query.use === 'used'));
  const sign = query.order === 'asc' ? 1 : -1;
  const order = ORDERS[query.sort];
  const { rows: page, pagination } = paginate(
    [...shown].sort((one, other) => sign * order(one, other)),
    query,
  );
  return { rows: [...page], pagination };
};
