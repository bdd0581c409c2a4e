import type { Core } from '@strapi/strapi';
import { outboxEventSchema, type OutboxEvent } from '../../../core/outbox';
import { inTransaction } from '../guide-documents/transaction';
import { rowsOf } from '../strapi/documents';
import { lockSequence, OUTBOX_UID, writeSequence } from './sequence-state';

/** Events that get their places in one transaction. */
const AT_ONCE = 200;

interface Row {
  readonly id: number;
  readonly payload: unknown;
}

/** An event in its place. */
export interface SequencedEvent {
  readonly rowId: number;
  /** From 1 up, without an end: a later event has a higher one. */
  readonly position: number;
  readonly event: OutboxEvent;
}

/** Called in the transaction in which events get their places, so that neither is stored without the other. */
export type OnSequenced = (events: readonly SequencedEvent[]) => Promise<void>;

const listeners = new WeakMap<Core.Strapi, OnSequenced[]>();

/** In `register`: takes part in giving events their places. */
export const onSequenced = (strapi: Core.Strapi, listener: OnSequenced): void => {
  listeners.set(strapi, [...(listeners.get(strapi) ?? []), listener]);
};

const waiting = (strapi: Core.Strapi, limit: number): Promise<Row[]> =>
  rowsOf(strapi, 'outbox-event').findMany<Row>({
    where: { position: null },
    select: ['id', 'payload'],
    orderBy: { id: 'asc' },
    limit,
  });

/** Whether events wait for their places. */
export const isAnythingWaiting = async (strapi: Core.Strapi): Promise<boolean> => (await waiting(strapi, 1)).length > 0;

/** One statement for all rows. */
const givePlaces = async (strapi: Core.Strapi, events: readonly SequencedEvent[]): Promise<void> => {
  const { rowId: first = 0 } = events[0] ?? {};
  const cases = events.map(() => 'when ? then ?').join(' ');
  const values = events.flatMap(({ rowId, position }) => [rowId, position]);
  const position = strapi.db.connection.raw(`case id ${cases} else ${first} end`, values);
  await strapi.db
    .queryBuilder(OUTBOX_UID)
    .where({ id: { $in: events.map(({ rowId }) => rowId) } })
    .update({ position })
    .execute();
};

/** @returns how many events got their places */
const sequenceSome = (strapi: Core.Strapi): Promise<number> =>
  inTransaction({
    strapi,
    work: async () => {
      const state = await lockSequence(strapi);
      const rows = await waiting(strapi, AT_ONCE);
      if (rows.length === 0) return 0;
      const events = rows.map(({ id, payload }, index) => ({
        rowId: id,
        position: state.last + index + 1,
        event: outboxEventSchema.parse(payload),
      }));
      await givePlaces(strapi, events);
      await writeSequence(strapi, { ...state, last: state.last + rows.length });
      for (const listener of listeners.get(strapi) ?? []) await listener(events);
      return rows.length;
    },
  });

const sequenceAll = async (strapi: Core.Strapi): Promise<void> => {
  // Without a lock, because there is mostly nothing.
  if (!(await isAnythingWaiting(strapi))) return;
  while ((await sequenceSome(strapi)) === AT_ONCE);
};

interface Run {
  readonly ended: Promise<void>;
  /** Somebody came after it had looked. */
  next: Promise<void> | undefined;
}
const runs = new WeakMap<Core.Strapi, Run>();

const start = (strapi: Core.Strapi): Promise<void> => {
  const ended = sequenceAll(strapi).finally(() => {
    if (runs.get(strapi)?.ended === ended) runs.delete(strapi);
  });
  runs.set(strapi, { ended, next: undefined });
  return ended;
};

/**
 * Gives all committed events their places in one order that never changes. Ids would not do: on PostgreSQL and MySQL a row
 * may appear after rows with higher ids, because its transaction took longer, and whoever had read beyond it would never
 * see it. Here one process at a time numbers what is committed, so that nothing can appear before what was read.
 *
 * Not within a transaction. What is committed before the call has its place when it is over.
 */
export const sequence = (strapi: Core.Strapi): Promise<void> => {
  const run = runs.get(strapi);
  if (run === undefined) return start(strapi);
  // The run that is going on may have looked already: all who come now share the one after it.
  run.next ??= run.ended.then(
    () => start(strapi),
    () => start(strapi),
  );
  return run.next;
};
