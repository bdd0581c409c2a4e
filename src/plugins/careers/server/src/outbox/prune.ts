import type { Core } from '@strapi/strapi';
import { uidOf } from '../content-model';
import { createSql, runStatement, tableAs } from '../pages';
import { rowsOf } from '../strapi/documents';
import { lockSequence, writeSequence } from './sequence-state';

/** Rows of one transaction, so that nobody waits long for the lock. */
const AT_ONCE = 500;

interface Row {
  readonly id: number;
  readonly position: number;
}

/** Of some events, those that an endpoint has still to get, or may get again. */
const neededOf = async (strapi: Core.Strapi, ids: readonly number[]): Promise<ReadonlySet<number>> => {
  const deliveries = tableAs(strapi, uidOf('webhook-delivery'), 'd');
  const rows = await runStatement(strapi, {
    text:
      `select distinct ${deliveries.column('outboxEvent')} as event from ${deliveries.from} where ` +
      `${deliveries.column('outboxEvent')} in (${createSql(strapi).ids(ids)}) and ${deliveries.column('state')} <> 'delivered'`,
    values: [],
  });
  return new Set(rows.map(({ event }) => Number(event)));
};

/** @returns whether there may be more */
const pruneSome = async (strapi: Core.Strapi, before: Date): Promise<boolean> =>
  strapi.db.transaction(async () => {
    const state = await lockSequence(strapi);
    const rows = await rowsOf(strapi, 'outbox-event').findMany<Row>({
      where: { position: { $gt: state.prunedTo }, happenedAt: { $lt: before } },
      select: ['id', 'position'],
      orderBy: { position: 'asc' },
      limit: AT_ONCE,
    });
    const lastRow = rows.at(-1);
    if (lastRow === undefined) return false;
    const needed = await neededOf(
      strapi,
      rows.map(({ id }) => id),
    );
    const ids = rows.map(({ id }) => id).filter((id) => !needed.has(id));
    await strapi.db
      .queryBuilder(uidOf('outbox-event'))
      .where({ id: { $in: ids } })
      .delete()
      .execute();
    await writeSequence(strapi, { ...state, prunedTo: lastRow.position });
    return rows.length === AT_ONCE;
  });

/** Removes events that happened before, and are in no queue any more. Whoever follows from before them is told so. */
export const pruneEvents = async (strapi: Core.Strapi, before: Date): Promise<void> => {
  while (await pruneSome(strapi, before));
  await pruneKept(strapi, before);
};

/** Those that were passed over because they were needed, and are not any more. */
const pruneKept = async (strapi: Core.Strapi, before: Date): Promise<void> => {
  const rows = await rowsOf(strapi, 'outbox-event').findMany<Row>({
    where: { position: { $notNull: true }, happenedAt: { $lt: before } },
    select: ['id'],
    orderBy: { position: 'asc' },
    limit: AT_ONCE,
  });
  const ids = rows.map(({ id }) => id);
  const needed = await neededOf(strapi, ids);
  await strapi.db
    .queryBuilder(uidOf('outbox-event'))
    .where({ id: { $in: ids.filter((id) => !needed.has(id)) } })
    .delete()
    .execute();
};
