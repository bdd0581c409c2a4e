import type { Core } from '@strapi/strapi';

interface Transaction {
  commit: (value?: unknown) => Promise<unknown>;
  /** Settles as the transaction really ended. */
  readonly executionPromise: Promise<unknown>;
}
type Begin = (container?: unknown, config?: unknown) => Promise<unknown>;

/**
 * Has a transaction fail whose COMMIT failed. Knex lets `commit()` succeed then (its issues 3370 and 3847), Strapi waits for
 * nothing else, and a write would be answered with 200 that a lost connection has taken along.
 *
 * In `bootstrap`, before anybody writes. Knex's `context` is where each of its methods is looked up.
 */
export const failWithCommit = ({ strapi }: { strapi: Core.Strapi }): void => {
  const { context } = strapi.db.connection as unknown as { readonly context: { transaction: Begin } };
  const begin = context.transaction.bind(context);
  context.transaction = async (container, config) => {
    // With a function around it, Knex itself waits for the end.
    if (typeof container === 'function') return begin(container, config);
    const transaction = (await begin(container, config)) as Transaction;
    const commit = transaction.commit.bind(transaction);
    transaction.commit = async (value) => {
      await commit(value);
      return transaction.executionPromise;
    };
    return transaction;
  };
};
