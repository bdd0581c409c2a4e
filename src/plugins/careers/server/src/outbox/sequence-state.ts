import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { uidOf } from '../content-model';
import { rowsOf } from '../strapi/documents';

const STORE = 'strapi::core-store';
const KEY = 'plugin_careers_outbox';

const stateSchema = z.object({
  /** Of this sequence of positions; another one when the database was made anew. */
  epoch: z.string().min(1),
  /** The last position that was given. */
  last: z.number().int(),
  /** Events up to this position may have been removed because of their age. */
  prunedTo: z.number().int(),
});

/** Where the sequence of events stands. */
export type SequenceState = z.infer<typeof stateSchema>;

interface StoreRow {
  readonly value: string;
}

/**
 * Makes the row that the lock locks; once in the life of a database. Past Strapi's lifecycles, for which each change to it
 * would be a change to the settings.
 */
export const prepareSequence = async (strapi: Core.Strapi): Promise<void> => {
  const found: unknown[] = await strapi.db.query(STORE).findMany({ where: { key: KEY } });
  if (found.length > 0) return;
  const value: SequenceState = { epoch: randomBytes(6).toString('base64url'), last: 0, prunedTo: 0 };
  // Should another server start in this very moment, there are two rows: the first counts, and both are written.
  await strapi.db
    .queryBuilder(STORE)
    .insert({ key: KEY, value: JSON.stringify(value), type: 'object' })
    .execute();
};

const positionsFrom = async (strapi: Core.Strapi): Promise<number> => {
  const [row] = await rowsOf(strapi, 'outbox-event').findMany<{ readonly position: number }>({
    where: { position: { $notNull: true } },
    select: ['position'],
    orderBy: { position: 'desc' },
    limit: 1,
  });
  return row?.position ?? 0;
};

/** @throws Error before `prepareSequence` */
export const readSequence = async (strapi: Core.Strapi): Promise<SequenceState> => {
  const rows: readonly StoreRow[] = await strapi.db.query(STORE).findMany({
    where: { key: KEY },
    orderBy: { id: 'asc' },
    limit: 1,
  });
  const row = rows[0];
  if (row === undefined) throw new Error('The outbox has no sequence: the plugin has not started.');
  return stateSchema.parse(JSON.parse(row.value));
};

/**
 * Waits until nobody else changes the sequence, and keeps them out until the caller's transaction ends. It writes before
 * anything is read: MySQL shows a transaction the database as it was at its first plain read, and SQLite refuses to turn a
 * reader into a writer when somebody else has written since.
 */
export const lockSequence = async (strapi: Core.Strapi): Promise<SequenceState> => {
  await strapi.db.queryBuilder(STORE).where({ key: KEY }).update({ type: 'object' }).execute();
  const state = await readSequence(strapi);
  // Content that was copied here from another database may have brought events along.
  return { ...state, last: Math.max(state.last, await positionsFrom(strapi)) };
};

/** Under the lock. */
export const writeSequence = async (strapi: Core.Strapi, state: SequenceState): Promise<void> => {
  await strapi.db
    .queryBuilder(STORE)
    .where({ key: KEY })
    .update({ value: JSON.stringify(state) })
    .execute();
};

export const OUTBOX_UID = uidOf('outbox-event');
