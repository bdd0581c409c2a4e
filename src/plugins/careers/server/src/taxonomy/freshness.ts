import type { Core } from '@strapi/strapi';
import { uidOf } from '../content-model';
import { createSql, runStatement } from '../pages/load/sql';

/** What has been written so far, by the type that it was written to. */
type Written = ReadonlyMap<string, string>;

const readWritten = async (strapi: Core.Strapi): Promise<Written> => {
  const sql = createSql(strapi);
  const { tableName } = strapi.db.metadata.get(uidOf('change'));
  const rows = await runStatement(strapi, {
    // The count as well: on PostgreSQL a row may appear after rows with higher ids.
    text: `select changed_type as kind, max(id) as last, count(*) as rows_so_far from ${sql.name(tableName)} group by changed_type`,
    values: [],
  });
  return new Map(rows.map(({ kind, last, rows_so_far: count }) => [String(kind), `${String(last)}/${String(count)}`]));
};

/**
 * Keeps what is made from entries of some types until one of them is written, by this process or another: each write
 * leaves a row in the log of changes.
 *
 * @param kinds singular names of careers types
 */
export const keepFresh = <T>(kinds: readonly string[], make: (strapi: Core.Strapi) => Promise<T>) => {
  const kept = new WeakMap<Core.Strapi, { readonly stamp: string; readonly made: Promise<T> }>();
  return async (strapi: Core.Strapi): Promise<T> => {
    const written = await readWritten(strapi);
    const stamp = [...kinds, '*'].map((kind) => written.get(kind) ?? '').join(' ');
    const last = kept.get(strapi);
    if (last?.stamp === stamp) return last.made;
    const made = make(strapi);
    kept.set(strapi, { stamp, made });
    made.catch(() => kept.delete(strapi));
    return made;
  };
};
