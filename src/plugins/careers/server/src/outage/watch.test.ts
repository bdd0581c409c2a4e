import type { Core } from '@strapi/strapi';
import { databaseWatchOf } from './watch';

const CONNECTION = { of: 'a client of its own' };

/** What is used of an app, with a client of Knex that connects as `connect` says. */
const appThat = (connect: () => Promise<unknown>, dialect = 'postgres') => {
  const destroyed: unknown[] = [];
  const pool = { propagateCreateError: false };
  const client = {
    pool,
    acquireRawConnection: connect,
    destroyRawConnection: (connection: unknown) => {
      destroyed.push(connection);
      return Promise.resolve();
    },
  };
  const log = { error: jest.fn(), info: jest.fn() };
  const strapi = { db: { connection: { client }, dialect: { client: dialect } }, log } as unknown as Core.Strapi;
  return { watch: databaseWatchOf(strapi), pool, destroyed, log };
};

const refused = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));

describe('the watch over the database', () => {
  it('connects to look, and keeps no connection', async () => {
    const { watch, destroyed, log } = appThat(() => Promise.resolve(CONNECTION));
    expect(await watch.look()).toBe(false);
    expect(destroyed).toEqual([CONNECTION]);
    expect(log.error).not.toHaveBeenCalled();
  });

  it('has queries fail at once while the database is away, and wait again when it is back', async () => {
    let isThere = false;
    const { watch, pool, log } = appThat(() => (isThere ? Promise.resolve(CONNECTION) : refused('ECONNREFUSED')()));
    expect(await watch.look()).toBe(true);
    expect([watch.isGone(), pool.propagateCreateError]).toEqual([true, true]);
    isThere = true;
    expect(await watch.look()).toBe(false);
    expect([watch.isGone(), pool.propagateCreateError]).toEqual([false, false]);
    expect([log.error.mock.calls.length, log.info.mock.calls.length]).toEqual([1, 1]);
  });

  it.each(['53300', 'ER_CON_COUNT_ERROR', 'ER_TOO_MANY_USER_CONNECTIONS'])(
    'takes a server that has no connection left (%s) for one that is there',
    async (code) => {
      const { watch, pool } = appThat(refused(code));
      expect(await watch.look()).toBe(false);
      expect([watch.isGone(), pool.propagateCreateError]).toEqual([false, false]);
    },
  );

  it('does not wait for a server that does not answer, and keeps no connection that comes late', async () => {
    let answer = (_connection: unknown): void => undefined;
    const { watch, destroyed } = appThat(() => new Promise((resolve) => (answer = resolve)));
    expect(await watch.look()).toBe(true);
    expect(destroyed).toEqual([]);
    answer(CONNECTION);
    await new Promise(setImmediate);
    expect(destroyed).toEqual([CONNECTION]);
  });

  it('has nothing to look at with SQLite', async () => {
    const { watch } = appThat(refused('ECONNREFUSED'), 'sqlite');
    expect(await watch.look()).toBe(false);
    expect(watch.isGone()).toBe(false);
  });
});
