import { randomBytes } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import mysql from 'mysql2/promise';
import pg from 'pg';

/** A database of a suite's own: the settings that point the app at it, and how to be rid of it. */
export interface TestDatabase {
  readonly env: Readonly<Record<string, string>>;
  readonly drop: () => Promise<void>;
}

const freshName = () => `careers_test_${randomBytes(6).toString('hex')}`;

const serverSettings = (url: URL): Record<string, string> => ({
  DATABASE_HOST: url.hostname,
  DATABASE_PORT: url.port,
  DATABASE_USERNAME: decodeURIComponent(url.username),
  DATABASE_PASSWORD: decodeURIComponent(url.password),
});

const onPostgres = async (url: URL): Promise<TestDatabase> => {
  const schema = freshName();
  const run = async (sql: string) => {
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await run(`CREATE SCHEMA ${schema}`);
  return {
    env: {
      ...serverSettings(url),
      DATABASE_CLIENT: 'postgres',
      DATABASE_PORT: url.port || '5432',
      DATABASE_NAME: url.pathname.slice(1),
      DATABASE_SCHEMA: schema,
    },
    drop: () => run(`DROP SCHEMA ${schema} CASCADE`),
  };
};

const onMysql = async (url: URL): Promise<TestDatabase> => {
  const database = freshName();
  const run = async (sql: string) => {
    const connection = await mysql.createConnection(url.href);
    await connection.query(sql).finally(() => connection.end());
  };
  await run(`CREATE DATABASE ${database} CHARACTER SET utf8mb4`);
  return {
    env: {
      ...serverSettings(url),
      DATABASE_CLIENT: 'mysql',
      DATABASE_PORT: url.port || '3306',
      DATABASE_NAME: database,
    },
    drop: () => run(`DROP DATABASE ${database}`),
  };
};

/**
 * A fresh database for one suite: a file, or a schema or database on the server that `TEST_DATABASE_URL` names
 * (`postgres://user:password@host:port/database`, `mysql://…`).
 *
 * @param file where to put it when it is SQLite; its folder is removed by whoever made it
 * @param started whether an SQLite file begins as the app leaves it after its first start; see template-database.mjs
 */
export const makeDatabase = async (file: string, { started = false } = {}): Promise<TestDatabase> => {
  const address = process.env.TEST_DATABASE_URL;
  if (!address) {
    if (started && process.env.TEST_TEMPLATE_DATABASE) copyFileSync(process.env.TEST_TEMPLATE_DATABASE, file);
    return { env: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: file }, drop: () => Promise.resolve() };
  }
  const url = new URL(address);
  if (url.protocol === 'mysql:') return onMysql(url);
  if (url.protocol === 'postgres:' || url.protocol === 'postgresql:') return onPostgres(url);
  throw new Error(`TEST_DATABASE_URL starts with "${url.protocol}"; use postgres:// or mysql://.`);
};
