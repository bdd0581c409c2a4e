import type { Core } from '@strapi/strapi';
import { isFields, type Fields } from '../../../../core/rules';
import { linkOf } from '../../pages';
import { createdIds } from '../../strapi/created-ids';
import { attributesOf, type Attribute } from './attributes';

/**
 * Where an import leaves the Document Service. It writes the components of a document one by one, each with a row that
 * joins it and one for each thing that it links to: some 150 statements for a guide from an official record. Here many new
 * documents are written with a few statements for their rows and a few a kind of component, by Strapi's own query engine
 * and in the tables that Strapi's own metadata names. `tests/full/imports-write.test.ts` compares what comes out with what the Document
 * Service writes.
 */

/** An entry that has been created without its components. */
export interface Owner {
  /** Row id. */
  readonly id: number;
  /** Its components by attribute, in the shape that the Document Service takes: links to documents by document id. */
  readonly parts: Fields;
}

/** @returns row ids by document id, of a type without drafts */
export type RowIds = (uid: string, documentIds: readonly string[]) => Promise<ReadonlyMap<string, number>>;

type ComponentAttribute = Attribute & { readonly component: string };
type RelationAttribute = Attribute & { readonly target: string };

const isComponent = (attribute: Attribute): attribute is ComponentAttribute =>
  attribute.type === 'component' && attribute.component !== undefined;
const isRelation = (attribute: Attribute): attribute is RelationAttribute =>
  attribute.type === 'relation' && attribute.target !== undefined;

const entriesIn = (value: unknown): readonly Fields[] =>
  Array.isArray(value) ? value.filter(isFields) : isFields(value) ? [value] : [];

const documentIdsIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((id): id is string => typeof id === 'string');

interface Creating {
  createMany(params: { readonly data: readonly Fields[] }): Promise<{ readonly ids: readonly number[] }>;
}

/** Creates rows, and says which ids they have, in order. */
export const createRows = async (
  strapi: Core.Strapi,
  uid: string,
  rows: readonly Fields[],
): Promise<readonly number[]> => {
  const database: { query: (uid: string) => Creating } = strapi.get('db');
  const batch = strapi.db.dialect.getBatchInsertSize();
  const ids: number[] = [];
  for (let start = 0; start < rows.length; start += batch) {
    const data = rows.slice(start, start + batch);
    const created = await database.query(uid).createMany({ data });
    const known = createdIds(created.ids, data.length);
    if (known === undefined) throw new Error(`Nothing was created of ${uid}.`);
    ids.push(...known);
  }
  return ids;
};

interface Insertable {
  transacting(trx: unknown): { insert(rows: readonly Fields[]): Promise<unknown> };
}

const insertLinks = async (strapi: Core.Strapi, table: string, rows: readonly Fields[]): Promise<void> => {
  if (rows.length === 0) return;
  const batch = strapi.db.dialect.getBatchInsertSize();
  const transaction = await strapi.db.transaction();
  for (let start = 0; start < rows.length; start += batch) {
    const connection: Insertable = strapi.db.getConnection(table) as never;
    await connection.transacting(transaction.get()).insert(rows.slice(start, start + batch));
  }
  await transaction.commit();
};

/** Joins rows to what an attribute of them holds. */
const link = async (
  strapi: Core.Strapi,
  { uid, attribute, pairs }: { uid: string; attribute: string; pairs: readonly { source: number; target: number }[] },
): Promise<void> => {
  const { table, source, target, order, on, targetUid } = linkOf(strapi, uid, attribute);
  const isOfComponents = on.some(([column]) => column === 'field');
  const places = new Map<number, number>();
  const rows = pairs.map((pair) => {
    const place = (places.get(pair.source) ?? 0) + 1;
    places.set(pair.source, place);
    return {
      [source]: pair.source,
      [target]: pair.target,
      ...(order !== undefined && { [order]: place }),
      ...Object.fromEntries(on),
      ...(isOfComponents && { component_type: targetUid }),
    };
  });
  await insertLinks(strapi, table, rows);
};

/** Links components to the documents that they name. */
const createRelations = async (
  strapi: Core.Strapi,
  { uid, owners, rowIds }: { readonly uid: string; readonly owners: readonly Owner[]; readonly rowIds: RowIds },
): Promise<void> => {
  for (const [name, attribute] of Object.entries(attributesOf(strapi, uid))) {
    if (!isRelation(attribute)) continue;
    const linked = owners.flatMap(({ id, parts }) =>
      documentIdsIn(parts[name]).map((documentId) => ({ source: id, documentId })),
    );
    if (linked.length === 0) continue;
    const found = await rowIds(attribute.target, [...new Set(linked.map(({ documentId }) => documentId))]);
    const pairs = linked.map(({ source, documentId }) => {
      const target = found.get(documentId);
      if (target === undefined) throw new Error(`${attribute.target} ${documentId} does not exist.`);
      return { source, target };
    });
    await link(strapi, { uid, attribute: name, pairs });
  }
};

/**
 * Creates the components of entries that have none yet, with what they hold and link to. Call it in the transaction that
 * creates the entries.
 *
 * @param uid of the entries' type, or of the component that they are
 * @param rowIds finds the documents that components link to
 * @throws Error when such a document does not exist
 */
export const createParts = async (
  strapi: Core.Strapi,
  { uid, owners, rowIds }: { readonly uid: string; readonly owners: readonly Owner[]; readonly rowIds: RowIds },
): Promise<void> => {
  for (const [name, attribute] of Object.entries(attributesOf(strapi, uid))) {
    if (!isComponent(attribute)) continue;
    const held = owners.flatMap(({ id, parts }) => entriesIn(parts[name]).map((fields) => ({ owner: id, fields })));
    if (held.length === 0) continue;
    const inner = attributesOf(strapi, attribute.component);
    const isColumn = (key: string): boolean => {
      const kind = inner[key];
      return kind !== undefined && !isComponent(kind) && !isRelation(kind);
    };
    const rows = held.map(({ fields }) => Object.fromEntries(Object.entries(fields).filter(([key]) => isColumn(key))));
    const ids = await createRows(strapi, attribute.component, rows);
    const components = held.map(({ owner, fields }, index) => ({ owner, id: Number(ids[index]), parts: fields }));
    const pairs = components.map(({ owner, id }) => ({ source: owner, target: id }));
    await link(strapi, { uid, attribute: name, pairs });
    await createParts(strapi, { uid: attribute.component, owners: components, rowIds });
    await createRelations(strapi, { uid: attribute.component, owners: components, rowIds });
  }
};

/** The attributes of a type that `createParts` writes. */
export const partNames = (strapi: Core.Strapi, uid: string): readonly string[] =>
  Object.entries(attributesOf(strapi, uid)).flatMap(([name, attribute]) => (isComponent(attribute) ? name : []));

/** What is a document's own, and what its components hold: the attributes that `partNames` lists. */
export const splitParts = (
  data: Fields,
  names: readonly string[],
): { readonly columns: Fields; readonly parts: Fields } => {
  const entries = Object.entries(data);
  return {
    columns: Object.fromEntries(entries.filter(([name]) => !names.includes(name))),
    parts: Object.fromEntries(entries.filter(([name]) => names.includes(name))),
  };
};
