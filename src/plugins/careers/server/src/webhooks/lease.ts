import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const STORE = 'strapi::core-store';
const KEY = 'plugin_careers_webhook-worker';
/** A worker that has said nothing for so long is taken for dead. Servers compare that with their own clocks. */
export const ALIVE_MS = 10_000;

const heldSchema = z.object({ worker: z.string(), aliveUntil: z.number() });

interface StoreRow {
  readonly id: number;
  readonly value: string;
}

const readRow = async (strapi: Core.Strapi): Promise<StoreRow | undefined> => {
  const rows: readonly StoreRow[] = await strapi.db.query(STORE).findMany({
    where: { key: KEY },
    orderBy: { id: 'asc' },
    limit: 1,
  });
  return rows[0];
};

const write = (worker: string, aliveUntil: number): string => JSON.stringify({ worker, aliveUntil });

/** One statement: of several servers that try at once, one succeeds. */
const replace = async (strapi: Core.Strapi, { id, value }: StoreRow, by: string): Promise<boolean> => {
  const changed = await strapi.db.queryBuilder(STORE).where({ id, value }).update({ value: by }).execute<number>();
  return changed === 1;
};

/** Makes the row; once in the life of a database. Of two that were made in the same moment, the first counts. */
const prepare = async (strapi: Core.Strapi): Promise<void> => {
  if ((await readRow(strapi)) !== undefined) return;
  await strapi.db
    .queryBuilder(STORE)
    .insert({ key: KEY, value: write('', 0), type: 'object' })
    .execute();
};

/** Who sends webhooks: one process at a time, however many servers there are. */
export interface WorkerLease {
  /** Takes it or keeps it. @returns whether this process has it now */
  readonly hold: () => Promise<boolean>;
  /** Lets another process have it at once. */
  readonly release: () => Promise<void>;
}

export const createLease = (strapi: Core.Strapi, worker: string): WorkerLease => ({
  hold: async () => {
    await prepare(strapi);
    const row = await readRow(strapi);
    if (row === undefined) return false;
    const held = heldSchema.parse(JSON.parse(row.value));
    if (held.worker !== worker && held.aliveUntil > Date.now()) return false;
    return replace(strapi, row, write(worker, Date.now() + ALIVE_MS));
  },
  release: async () => {
    const row = await readRow(strapi);
    if (row === undefined || heldSchema.parse(JSON.parse(row.value)).worker !== worker) return;
    await replace(strapi, row, write('', 0));
  },
});
