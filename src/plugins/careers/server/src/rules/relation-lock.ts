import type { Core } from '@strapi/strapi';
import { isFields } from '../../../core/rules';

const STORE = 'strapi::core-store';
const KEY = 'plugin_careers_relation-graph';

/** Makes the row that {@link lockRelationGraph} locks; once in the life of a database. */
export const prepareRelationLock = async (strapi: Core.Strapi): Promise<void> => {
  const row: unknown = await strapi.db.query(STORE).findOne({ where: { key: KEY } });
  if (!isFields(row)) await strapi.db.query(STORE).create({ data: { key: KEY, value: 'true', type: 'boolean' } });
};

/**
 * Lets one transaction at a time look for cycles and write relations: two writers that each add one half of a cycle
 * would otherwise both find none. To be called before the transaction reads anything: MySQL shows a transaction the
 * database as it was at its first plain read, and so without what the writer before it has just added. SQLite has one
 * writer at a time anyway.
 */
export const lockRelationGraph = async (strapi: Core.Strapi): Promise<void> => {
  if (strapi.db.dialect.client === 'sqlite') return;
  await strapi.db.queryBuilder(STORE).select('id').where({ key: KEY }).forUpdate().execute();
};
