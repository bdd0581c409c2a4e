import type { Core } from '@strapi/strapi';
import { isFields, type Fields } from '../../../../core/rules';

/**
 * Where a guide page leaves Strapi's way of reading. Strapi's populate costs one statement for each component and each
 * relation: 40 for a whole guide, whichever of its APIs is asked. A page is read with a handful, whatever the number of
 * guides, by joining several selections with UNION ALL, each row's columns packed into a JSON array. Everything that
 * differs between databases is in this file. (SQLite writes fractions into JSON with 15 digits, the others with all 17.) `tests/full/pages-load.test.ts` compares what comes out with what Strapi's own
 * populate gives, and `tests/full/pages-databases.test.ts` does so on PostgreSQL and MariaDB.
 */
interface Dialect {
  readonly quote: (name: string) => string;
  readonly jsonArray: string;
  /** Of a group of rows. */
  readonly jsonOfRows: string;
  /** A column of which a condition must not choose the index. */
  readonly unindexed: (column: string) => string;
}

const asItIs = (column: string): string => column;

const DIALECTS: Readonly<Record<string, Dialect>> = {
  sqlite: {
    quote: (name) => `"${name}"`,
    jsonArray: 'json_array',
    jsonOfRows: 'json_group_array',
    unindexed: (column) => `+${column}`,
  },
  postgres: { quote: (name) => `"${name}"`, jsonArray: 'json_build_array', jsonOfRows: 'json_agg', unindexed: asItIs },
  mysql: { quote: (name) => `\`${name}\``, jsonArray: 'JSON_ARRAY', jsonOfRows: 'JSON_ARRAYAGG', unindexed: asItIs },
};

const dialectOf = (strapi: Core.Strapi): Dialect => {
  const { client } = strapi.db.dialect;
  const dialect = DIALECTS[client];
  if (dialect === undefined) throw new Error(`Career pages cannot be read from the database client "${client}".`);
  return dialect;
};

/** Names and values that become part of a statement's text: never anything that a visitor sent. */
export const createSql = (strapi: Core.Strapi) => {
  const { quote, jsonArray, jsonOfRows, unindexed } = dialectOf(strapi);
  return {
    name: quote,
    /** `"t"."title"` */
    column: (alias: string, name: string): string => `${alias}.${quote(name)}`,
    unindexed,
    /** A name of the content model as a value: an attribute, a uid. */
    literal: (value: string): string => {
      if (!/^[\w:.-]+$/.test(value)) throw new Error(`"${value}" is no name of the content model.`);
      return `'${value}'`;
    },
    ids: (ids: readonly number[]): string => {
      if (!ids.every(Number.isSafeInteger)) throw new Error('An id is a whole number.');
      // No id is 0: `in ()` is an error in SQL.
      return ids.length > 0 ? ids.join(', ') : '0';
    },
    placeholders: (values: readonly unknown[]): string =>
      values.length > 0 ? values.map(() => '?').join(', ') : 'null',
    jsonArray: (columns: readonly string[]): string => `${jsonArray}(${columns.join(', ')})`,
    /** One column of all rows of a group. */
    jsonOfRows: (column: string): string => `${jsonOfRows}(${column})`,
  };
};

export type Sql = ReturnType<typeof createSql>;

/** SQLite's driver gives rows, PostgreSQL's an object that has them, MySQL's a pair of rows and columns. */
const rowsIn = (result: unknown): readonly Fields[] => {
  if (isFields(result)) return rowsIn(result.rows);
  if (!Array.isArray(result)) return [];
  const entries: readonly unknown[] = result;
  return Array.isArray(entries[0]) ? rowsIn(entries[0]) : entries.filter(isFields);
};

export interface Statement {
  readonly text: string;
  /** For each `?` in the text. */
  readonly values: readonly (string | Date)[];
}

/** Runs one statement, within the transaction that the caller is in: SQLite has one connection and would wait for itself. */
export const runStatement = async (strapi: Core.Strapi, { text, values }: Statement): Promise<readonly Fields[]> => {
  const query = strapi.db.connection.raw(text, [...values]);
  if (!strapi.db.inTransaction()) return rowsIn(await query);
  const transaction = await strapi.db.transaction();
  return rowsIn(await query.transacting(transaction.get()));
};
