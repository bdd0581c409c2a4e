import type { Core } from '@strapi/strapi';
import { createSql } from './sql';

/** The rows that join two tables for one attribute: a relation, a component or a file. */
export interface Link {
  readonly table: string;
  /** Column with the id of the entry that has the attribute. */
  readonly source: string;
  /** Column with the id of what the attribute holds. */
  readonly target: string;
  /** Column that orders what it holds; absent when it holds one thing. */
  readonly order: string | undefined;
  /** What else these rows have in common. */
  readonly on: readonly (readonly [column: string, value: string])[];
  readonly targetUid: string;
}

export interface Table {
  /** `"careers_guides" g` */
  readonly from: string;
  /** `g."document_id"` */
  readonly column: (attribute: string) => string;
}

/**
 * The table of a content type under a short name.
 *
 * @throws Error (from `column`) when Strapi knows no such attribute
 */
export const tableAs = (strapi: Core.Strapi, uid: string, alias: string): Table => {
  const sql = createSql(strapi);
  const { tableName, attributes } = strapi.db.metadata.get(uid);
  return {
    from: `${sql.name(tableName)} ${alias}`,
    column: (attribute) => {
      const stored = attributes[attribute];
      const name = stored && 'columnName' in stored ? stored.columnName : undefined;
      if (name === undefined) throw new Error(`${uid} has no column for "${attribute}".`);
      return sql.column(alias, name);
    },
  };
};

/** The rows of a link under a short name, with the condition that they are the link's. */
export const linkAs = (strapi: Core.Strapi, link: Link, alias: string) => {
  const sql = createSql(strapi);
  return {
    from: `${sql.name(link.table)} ${alias}`,
    source: sql.column(alias, link.source),
    target: sql.column(alias, link.target),
    // SQLite takes "a list of steps" for the rarest of conditions, and would read the steps of all guides for those of a few.
    on: link.on.map(([column, value]) => `${sql.unindexed(sql.column(alias, column))} = ${sql.literal(value)}`),
  };
};

/**
 * How Strapi stores what an attribute holds, by its own account.
 *
 * @throws Error when it stores it in a way that pages are not read in
 */
export const linkOf = (strapi: Core.Strapi, uid: string, name: string): Link => {
  const attribute = strapi.db.metadata.get(uid).attributes[name];
  const unknown = new Error(`Strapi stores "${name}" of ${uid} in a way that career pages cannot read.`);
  if (attribute?.type !== 'relation') throw unknown;

  if (attribute.relation === 'morphOne') {
    const related = strapi.db.metadata.get(attribute.target).attributes[attribute.morphBy];
    if (related?.type !== 'relation' || related.relation !== 'morphToMany') throw unknown;
    const { name: table, joinColumn, morphColumn } = related.joinTable;
    return {
      table,
      source: morphColumn.idColumn.name,
      target: joinColumn.name,
      order: undefined,
      on: [
        ['field', name],
        [morphColumn.typeColumn.name, uid],
      ],
      targetUid: attribute.target,
    };
  }

  if (!('target' in attribute) || !('joinTable' in attribute)) throw unknown;
  const { joinTable } = attribute;
  if (!('inverseJoinColumn' in joinTable)) throw unknown;
  const holdsOne = attribute.relation === 'oneToOne' || attribute.relation === 'manyToOne';
  return {
    table: joinTable.name,
    source: joinTable.joinColumn.name,
    target: joinTable.inverseJoinColumn.name,
    order: holdsOne ? undefined : joinTable.orderColumnName,
    on: Object.entries(joinTable.on ?? {}).map(([column, value]) => [column, String(value)] as const),
    targetUid: attribute.target,
  };
};
