import type { Core } from '@strapi/strapi';
import { uidOf } from '../content-model';
import { createSql, runStatement, tableAs } from '../pages';

/** A delivery whose turn it is. */
export interface DueDelivery {
  readonly id: number;
  readonly outboxEvent: number;
  readonly attempts: number;
}

/**
 * The deliveries of an endpoint whose time has come, in the order of their events. Of those about one document only the
 * first that is not over: one that fails holds back the later ones of its document, and no others.
 *
 * @param except ids of those that are on their way now
 */
export const findDue = async (
  strapi: Core.Strapi,
  { webhook, except, limit }: { readonly webhook: number; readonly except: readonly number[]; readonly limit: number },
): Promise<readonly DueDelivery[]> => {
  const sql = createSql(strapi);
  const own = tableAs(strapi, uidOf('webhook-delivery'), 'd');
  const earlier = tableAs(strapi, uidOf('webhook-delivery'), 'e');
  const isEarlier = [
    ...['webhook', 'orderKey'].map((name) => `${earlier.column(name)} = ${own.column(name)}`),
    `${earlier.column('state')} = 'waiting'`,
    `${earlier.column('position')} < ${own.column('position')}`,
  ];
  const conditions = [
    `${own.column('webhook')} in (${sql.ids([webhook])})`,
    `${own.column('state')} = 'waiting'`,
    `${own.column('nextAttemptAt')} <= ?`,
    `${own.column('id')} not in (${sql.ids(except)})`,
    `not exists (select 1 from ${earlier.from} where ${isEarlier.join(' and ')})`,
  ];
  const columns = [
    `${own.column('id')} as id`,
    `${own.column('outboxEvent')} as event`,
    `${own.column('attempts')} as attempts`,
  ];
  const rows = await runStatement(strapi, {
    text:
      `select ${columns.join(', ')} from ${own.from} where ${conditions.join(' and ')} ` +
      `order by ${own.column('position')} limit ${limit}`,
    values: [new Date()],
  });
  return rows.map(({ id, event, attempts }) => ({
    id: Number(id),
    outboxEvent: Number(event),
    attempts: Number(attempts),
  }));
};
