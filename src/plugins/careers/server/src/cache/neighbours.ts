import type { Core } from '@strapi/strapi';
import { isFields } from '../../../core/rules';
import { uidOf } from '../content-model';
import type { Dependency } from './dependencies';

const GUIDE = uidOf('guide');
const FAQ = uidOf('faq');

/** Relations that may be set from either side, by their owner's attribute. */
const OWNED = [
  { attribute: 'relatedGuides', target: 'guide' },
  { attribute: 'advancesTo', target: 'guide' },
  { attribute: 'faqs', target: 'faq' },
] as const;

export type LinkedType = 'guide' | 'faq';

interface Link {
  readonly table: string;
  /** Column with the id of the guide that owns the link. */
  readonly from: string;
  readonly to: string;
  readonly target: LinkedType;
}

const readLinks = (strapi: Core.Strapi): readonly Link[] => {
  const { attributes } = strapi.db.metadata.get(GUIDE);
  return OWNED.flatMap(({ attribute, target }) => {
    const relation: unknown = attributes[attribute];
    const joined = isFields(relation) && isFields(relation.joinTable) ? relation.joinTable : {};
    const { name, joinColumn, inverseJoinColumn } = joined;
    // A host may have changed the relation.
    if (typeof name !== 'string' || !isFields(joinColumn) || !isFields(inverseJoinColumn)) return [];
    return [{ table: name, from: String(joinColumn.name), to: String(inverseJoinColumn.name), target }];
  });
};

type Knex = Core.Strapi['db']['connection'];
type Query = ReturnType<Knex['queryBuilder']>;
interface CurrentTransaction {
  readonly trx: Parameters<Query['transacting']>[0];
}

/**
 * Finds what is linked to a guide or FAQ, from either side, in any of its versions: a page shows its neighbours, and a
 * link that is set from the other side changes no row of theirs.
 *
 * @returns guides and FAQs as dependencies
 */
export const createNeighbours = (strapi: Core.Strapi) => {
  let links: readonly Link[] | undefined;

  const select = (link: Link, end: 'from' | 'to', documentId: string): Query => {
    const tables = { guide: strapi.db.metadata.get(GUIDE).tableName, faq: strapi.db.metadata.get(FAQ).tableName };
    const ends = { from: tables.guide, to: tables[link.target] };
    const other = end === 'from' ? 'to' : 'from';
    const kind = other === 'from' ? 'guide' : link.target;
    const knex = strapi.db.connection;
    const schema = strapi.db.getSchemaName();
    // Tables as text: knex does not put a schema before those that are given as an object.
    const query: Query = knex.queryBuilder();
    if (schema) void query.withSchema(schema);
    void query
      .select(knex.raw(`'${kind}' as kind`), 'theirs.document_id as document')
      .from(`${ends[end]} as own`)
      .join(`${link.table} as link`, `link.${link[end]}`, 'own.id')
      .join(`${ends[other]} as theirs`, 'theirs.id', `link.${link[other]}`)
      .where('own.document_id', documentId);
    return query;
  };

  return async (kind: LinkedType, documentId: string): Promise<readonly Dependency[]> => {
    links ??= readLinks(strapi);
    const [first, ...rest] = links.flatMap((link) => [
      ...(kind === 'guide' ? [select(link, 'from', documentId)] : []),
      ...(kind === link.target ? [select(link, 'to', documentId)] : []),
    ]);
    if (!first) return [];
    const query = first.union(rest);
    const rows: unknown = strapi.db.inTransaction()
      ? await strapi.db.transaction(({ trx }: CurrentTransaction) => query.transacting(trx))
      : await query;
    if (!Array.isArray(rows)) return [];
    const found: readonly unknown[] = rows;
    return found
      .filter(isFields)
      .flatMap(({ kind: type, document }): Dependency[] =>
        typeof type === 'string' && typeof document === 'string' ? [`${type}:${document}`] : [],
      );
  };
};

export type FindNeighbours = ReturnType<typeof createNeighbours>;
