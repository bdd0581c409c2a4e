import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { isFields } from '../../../core/rules';

const BEAT_MS = 1000;
/** The log of changes is read three times a second: after such a silence somebody looks. */
const SILENCE_MS = 1500;
const CONNECT_MS = 1500;
/** The server is there, and has no connection left: that is no outage. */
const FULL = ['53300', 'ER_CON_COUNT_ERROR', 'ER_TOO_MANY_USER_CONNECTIONS'];

interface Pool {
  propagateCreateError: boolean;
}

/** What is used of Knex's client: a connection of its own, which waits for no other query. */
interface Client {
  readonly pool: Pool;
  acquireRawConnection(): Promise<unknown>;
  destroyRawConnection(connection: unknown): Promise<unknown>;
}

const isClient = (client: unknown): client is Client =>
  isFields(client) &&
  typeof client.acquireRawConnection === 'function' &&
  typeof client.destroyRawConnection === 'function' &&
  isFields(client.pool);

/** Whether the database server can be reached. An SQLite file always can. */
export interface DatabaseWatch {
  readonly isGone: () => boolean;
  /** Somebody had an answer from the database. */
  readonly heard: () => void;
  /** Looks now, for who has seen a query fail. @returns whether it is gone */
  readonly look: () => Promise<boolean>;
  readonly start: () => void;
  readonly stop: () => void;
}

const canConnect = async (client: Client): Promise<boolean> => {
  const connecting = client.acquireRawConnection();
  const late = Symbol('late');
  try {
    const connection = await Promise.race([connecting, wait(CONNECT_MS, late, { ref: false })]);
    if (connection !== late) await client.destroyRawConnection(connection);
    else connecting.then((found) => client.destroyRawConnection(found)).catch(() => undefined);
    return connection !== late;
  } catch (error) {
    return isFields(error) && FULL.includes(String(error.code));
  }
};

const createWatch = (strapi: Core.Strapi): DatabaseWatch => {
  const { client } = strapi.db.connection as { readonly client: unknown };
  const isServer = isClient(client) && strapi.db.dialect.client !== 'sqlite';
  let heardAt = Date.now();
  let isGone = false;
  let looking: Promise<boolean> | undefined;
  let timer: NodeJS.Timeout | undefined;

  const note = (gone: boolean): void => {
    if (gone === isGone || !isServer) return;
    isGone = gone;
    // While it is away, a query is refused at once instead of waiting a minute for a connection, and perhaps writing what
    // its caller has long been told was not written. As a rule Knex tries again in the background, which suits a hiccup.
    client.pool.propagateCreateError = gone;
    if (gone) strapi.log.error('careers: the database does not answer: what is stored is served, the rest refused');
    else strapi.log.info('careers: the database answers again');
  };

  const look = (): Promise<boolean> => {
    if (!isServer) return Promise.resolve(false);
    looking ??= canConnect(client)
      .then((can) => {
        if (can) heardAt = Date.now();
        note(!can);
        return !can;
      })
      .finally(() => {
        looking = undefined;
      });
    return looking;
  };

  return {
    isGone: () => isGone,
    heard: () => {
      heardAt = Date.now();
    },
    look,
    start: () => {
      if (!isServer || timer !== undefined) return;
      timer = setInterval(() => {
        if (isGone || Date.now() - heardAt > SILENCE_MS) void look();
      }, BEAT_MS);
      timer.unref();
    },
    stop: () => {
      clearInterval(timer);
    },
  };
};

const watches = new WeakMap<Core.Strapi, DatabaseWatch>();

/** The app's watch, made on the first call; Strapi must have its database by then. */
export const databaseWatchOf = (strapi: Core.Strapi): DatabaseWatch => {
  const watch = watches.get(strapi) ?? createWatch(strapi);
  watches.set(strapi, watch);
  return watch;
};
