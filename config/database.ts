import path from 'node:path';
import type { Core } from '@strapi/strapi';

const projectRoot = path.join(__dirname, '..', '..');

const CLIENTS: readonly Core.Config.Database.ClientKind[] = ['sqlite', 'postgres', 'mysql'];

const isClient = (name: string): name is Core.Config.Database.ClientKind => CLIENTS.some((client) => client === name);

type OnCreated = (error?: Error, connection?: unknown) => void;

const hasPragma = (connection: unknown): connection is { pragma: (source: string) => unknown } =>
  typeof connection === 'object' && connection !== null && 'pragma' in connection;

/**
 * Lets readers go on while somebody writes (WAL) and makes a second writer, such as the command line beside a running
 * server, wait instead of failing at once with `database is locked`. Strapi itself turns foreign keys on.
 */
const tuneSqlite = (connection: unknown, done: OnCreated) => {
  try {
    if (hasPragma(connection)) {
      connection.pragma('journal_mode = WAL');
      connection.pragma('busy_timeout = 10000');
    }
    done(undefined, connection);
  } catch (error) {
    done(error instanceof Error ? error : new Error(String(error)), connection);
  }
};

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Database => {
  const client = env('DATABASE_CLIENT', 'sqlite');

  if (!isClient(client)) {
    throw new Error(`DATABASE_CLIENT is "${client}"; set it to "sqlite", "postgres" or "mysql".`);
  }

  const ssl = () =>
    env.bool('DATABASE_SSL', false) && {
      key: env('DATABASE_SSL_KEY'),
      cert: env('DATABASE_SSL_CERT'),
      ca: env('DATABASE_SSL_CA'),
      capath: env('DATABASE_SSL_CAPATH'),
      cipher: env('DATABASE_SSL_CIPHER'),
      rejectUnauthorized: env.bool('DATABASE_SSL_REJECT_UNAUTHORIZED', true),
    };

  const server = (port: number) => ({
    host: env('DATABASE_HOST', 'localhost'),
    port: env.int('DATABASE_PORT', port),
    database: env('DATABASE_NAME', 'strapi'),
    user: env('DATABASE_USERNAME', 'strapi'),
    password: env('DATABASE_PASSWORD', 'strapi'),
    ssl: ssl(),
  });

  const pool = { min: env.int('DATABASE_POOL_MIN', 2), max: env.int('DATABASE_POOL_MAX', 10) };

  const connections: Record<Core.Config.Database.ClientKind, () => Core.Config.Database['connection']> = {
    mysql: () => ({ client: 'mysql', connection: server(3306), pool }),
    postgres: () => ({
      client: 'postgres',
      connection: {
        ...server(5432),
        connectionString: env('DATABASE_URL'),
        schema: env('DATABASE_SCHEMA', 'public'),
      },
      pool,
    }),
    sqlite: () => ({
      client: 'sqlite',
      connection: { filename: path.resolve(projectRoot, env('DATABASE_FILENAME', '.tmp/data.db')) },
      pool: { afterCreate: tuneSqlite },
      useNullAsDefault: true,
    }),
  };

  return {
    connection: {
      ...connections[client](),
      acquireConnectionTimeout: env.int('DATABASE_CONNECTION_TIMEOUT', 60000),
    },
    settings: {
      // Whether a start drops columns and tables that this release does not know: another server may be on a newer one.
      forceMigration: env.bool('DATABASE_FORCE_MIGRATION', true),
    },
  };
};

export default config;
