import type { Core } from '@strapi/strapi';
import { uidOf } from '../../content-model';
import { linkAs } from '../../pages/load/links';
import { createSql, runStatement } from '../../pages/load/sql';
import type { Reference } from '../references';

/** One row of a table that joins entries. */
export interface LinkRow {
  readonly id: number;
  readonly source: number;
  readonly target: number;
  readonly order: number | null;
}

/** Databases limit how many values a statement may name. */
const AT_ONCE = 500;

export const inChunks = <T>(values: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(values.length / AT_ONCE) }, (_, index) =>
    values.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );

const select = async (
  strapi: Core.Strapi,
  { reference, condition }: { readonly reference: Reference; readonly condition: string },
): Promise<readonly LinkRow[]> => {
  const sql = createSql(strapi);
  const link = linkAs(strapi, reference, 'l');
  const order = reference.order === undefined ? 'null' : sql.column('l', reference.order);
  const columns = `${sql.column('l', 'id')} as id, ${link.source} as source, ${link.target} as target, ${order} as place`;
  const rows = await runStatement(strapi, {
    text: `select ${columns} from ${link.from} where ${[condition, ...link.on].join(' and ')} order by ${sql.column('l', 'id')}`,
    values: [],
  });
  return rows.map(({ id, source, target, place }) => ({
    id: Number(id),
    source: Number(source),
    target: Number(target),
    order: place === null || place === undefined ? null : Number(place),
  }));
};

/** The rows of a reference that lead to some entries. */
export const linksTo = (strapi: Core.Strapi, reference: Reference, targets: readonly number[]) => {
  const { target } = linkAs(strapi, reference, 'l');
  return select(strapi, { reference, condition: `${target} in (${createSql(strapi).ids(targets)})` });
};

/** All rows of a reference. */
export const allLinks = (strapi: Core.Strapi, reference: Reference) =>
  select(strapi, { reference, condition: '1 = 1' });

type Rows = ReturnType<Core.Strapi['db']['connection']>;
interface Transaction {
  readonly trx: Parameters<Rows['transacting']>[0];
}

const write = async (strapi: Core.Strapi, table: string, run: (rows: Rows) => PromiseLike<unknown>): Promise<void> => {
  await strapi.db.transaction(async ({ trx }: Transaction) => {
    const rows = strapi.db.getConnection(table) as Rows;
    await run(rows.transacting(trx));
  });
};

/** Makes rows lead to another entry. */
export const redirect = async (
  strapi: Core.Strapi,
  { table, target }: Pick<Reference, 'table' | 'target'>,
  { ids, to }: { readonly ids: readonly number[]; readonly to: number },
): Promise<void> => {
  for (const some of inChunks(ids))
    await write(strapi, table, (rows) => rows.whereIn('id', [...some]).update({ [target]: to }));
};

export const remove = async (strapi: Core.Strapi, table: string, ids: readonly number[]): Promise<void> => {
  for (const some of inChunks(ids)) await write(strapi, table, (rows) => rows.whereIn('id', [...some]).delete());
};

/** Rows that hold a component name it, too. */
const componentOf = (strapi: Core.Strapi, { targetUid }: Reference): Readonly<Record<string, string>> =>
  targetUid in strapi.components ? { component_type: targetUid } : {};

export const insert = async (
  strapi: Core.Strapi,
  reference: Reference,
  rows: readonly Omit<LinkRow, 'id'>[],
): Promise<void> => {
  const component = componentOf(strapi, reference);
  const stored = rows.map(({ source, target, order }) => ({
    ...component,
    [reference.source]: source,
    [reference.target]: target,
    ...(reference.order !== undefined && { [reference.order]: order }),
    ...Object.fromEntries(reference.on),
  }));
  for (const some of inChunks(stored)) await write(strapi, reference.table, (query) => query.insert([...some]));
};

/**
 * Counts a change to drafts: somebody who has one open is told of it, rather than saving parts that are no longer in it.
 *
 * @param ids row ids of versions of guides; published ones are passed over
 */
export const raiseRevisions = async (strapi: Core.Strapi, ids: readonly number[]): Promise<void> => {
  const { tableName } = strapi.db.metadata.get(uidOf('guide'));
  for (const some of inChunks(ids)) {
    await write(strapi, tableName, (rows) =>
      rows
        .whereIn('id', [...some])
        .whereNull('published_at')
        .increment('revision', 1),
    );
  }
};

/** Which of some rows of a type or component are still there. */
export const existing = async (
  strapi: Core.Strapi,
  { uid, ids }: { readonly uid: string; readonly ids: readonly number[] },
): Promise<ReadonlySet<number>> => {
  const sql = createSql(strapi);
  const { tableName } = strapi.db.metadata.get(uid);
  const found = new Set<number>();
  for (const some of inChunks([...new Set(ids)])) {
    const rows = await runStatement(strapi, {
      text: `select id from ${sql.name(tableName)} where id in (${sql.ids(some)})`,
      values: [],
    });
    for (const { id } of rows) found.add(Number(id));
  }
  return found;
};
