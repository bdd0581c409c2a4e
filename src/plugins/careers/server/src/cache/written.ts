import type { Core } from '@strapi/strapi';
import { cacheOf } from './cache';
import { asDependency } from './change-log';
import { logOf } from './start';

interface CurrentTransaction {
  readonly onCommit: (run: () => void) => void;
}

/**
 * For rooms that change what guides hold with SQL, of which Strapi tells nobody: every guide counts as written, here and
 * in other processes, once the transaction that the caller is in is committed.
 */
export const noteGuidesWritten = async (strapi: Core.Strapi): Promise<void> => {
  const change = { kind: 'guide', documentId: '*', also: [] };
  await strapi.db.transaction(async ({ onCommit }: CurrentTransaction) => {
    await logOf(strapi).append(change);
    onCommit(() => {
      cacheOf(strapi).touch([asDependency(change.kind, change.documentId)]);
    });
  });
};
