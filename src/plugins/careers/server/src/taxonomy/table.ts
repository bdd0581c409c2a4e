import type { Core } from '@strapi/strapi';
import { paginate, type ConceptKind, type ConceptPage, type ConceptQuery } from '../../../core/taxonomy';
import { foldForSearch, listConcepts, withUses, type Concept } from './concepts';
import { byName } from './order';
import { countUses } from './use-index';

type Order = (one: Concept, other: Concept) => number;

/** How concepts of a name that comes first are put before others; those that are alike stay as they are, by name. */
const orderBy = (sort: ConceptQuery['sort'], guidesOf: (concept: Concept) => number): Order | undefined => {
  switch (sort) {
    case 'name':
      return undefined;
    case 'guides':
      return (one, other) => guidesOf(one) - guidesOf(other);
    case 'aliases':
      return (one, other) => one.aliases.length - other.aliases.length;
    case 'kind':
      return (one, other) => byName(one.nature ?? one.kind ?? '', other.nature ?? other.kind ?? '');
  }
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
  const concepts = await listConcepts[kind](strapi);
  const countOf = await countUses(strapi, kind);
  const guidesOf = ({ documentId }: Concept): number => countOf(documentId).guides;
  const isWanted = matches(query);
  const shown = concepts.filter(
    (concept) => isWanted(concept) && (query.use === undefined || guidesOf(concept) > 0 === (query.use === 'used')),
  );
  const order = orderBy(query.sort, guidesOf);
  if (order !== undefined) shown.sort(order);
  if (query.order === 'desc') shown.reverse();
  const { rows, pagination } = paginate(shown, query);
  return { rows: [...(await withUses(strapi, { kind, concepts: rows }))], pagination };
};
