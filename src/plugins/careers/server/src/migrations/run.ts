import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { takeLease, type Lease } from '../nodes';
import { MIGRATIONS, type Migration } from './migration';

const KEY = 'migrations';
const WORK = 'migrations';
const LOOK_MS = 250;
const LONGEST_MS = 15 * 60_000;

interface Store {
  get(query: { key: string }): Promise<unknown>;
  set(entry: { key: string; value: unknown }): Promise<void>;
}

const storeOf = (strapi: Core.Strapi): Store => strapi.store({ type: 'plugin', name: 'careers' }) as unknown as Store;

const readDone = async (strapi: Core.Strapi): Promise<readonly string[]> => {
  const stored = await storeOf(strapi).get({ key: KEY });
  return Array.isArray(stored) ? stored.filter((name): name is string => typeof name === 'string') : [];
};

const findPending = async (strapi: Core.Strapi, migrations: readonly Migration[]): Promise<readonly Migration[]> => {
  const done = new Set(await readDone(strapi));
  return migrations.filter(({ name }) => !done.has(name));
};

/** A migration and the note that it is done are one: whoever dies in between leaves neither. */
const runOne = async (strapi: Core.Strapi, { name, run }: Migration): Promise<void> => {
  await strapi.db.transaction(async () => {
    await run(strapi);
    await storeOf(strapi).set({ key: KEY, value: [...(await readDone(strapi)), name] });
  });
};

const runPending = async (strapi: Core.Strapi, migrations: readonly Migration[], lease: Lease): Promise<void> => {
  // Another server may have been through them since.
  for (const migration of await findPending(strapi, migrations)) {
    if (lease.signal.aborted) return;
    const since = Date.now();
    await runOne(strapi, migration);
    strapi.log.info(`careers: migrated the database by ${migration.name}, ${String(Date.now() - since)} ms`);
  }
};

/**
 * In `bootstrap`: runs what has not been run on this database yet, one server at a time; the others wait at their start.
 *
 * @throws ApplicationError when another server is at it for longer than a quarter of an hour; whatever a migration throws, which
 *   leaves the database as it was before that migration
 */
export const runMigrations = async (
  { strapi }: { strapi: Core.Strapi },
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> => {
  const deadline = Date.now() + LONGEST_MS;
  while ((await findPending(strapi, migrations)).length > 0) {
    const lease = await takeLease(strapi, WORK);
    if (lease === undefined) {
      if (Date.now() > deadline) {
        throw new errors.ApplicationError(
          'careers: another server has been migrating the database for 15 minutes; is it alive?',
        );
      }
      await wait(LOOK_MS);
      continue;
    }
    try {
      await runPending(strapi, migrations, lease);
    } finally {
      await lease.release();
    }
  }
};
