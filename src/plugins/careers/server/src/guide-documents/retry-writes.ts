import type { Core } from '@strapi/strapi';
import { isFields } from '../../../core/rules';
import { shippedTypes } from '../host/shipped';
import { retryOnContention } from './transaction';

type Write = (params?: Readonly<Record<string, unknown>>) => Promise<unknown>;
interface Context {
  readonly params: { readonly model?: string };
}
type Action = (ctx: Context, ...rest: readonly unknown[]) => Promise<unknown>;
interface Controllers {
  readonly extend: (
    uid: string,
    extend: (controller: Readonly<Record<string, Action>>) => Record<string, Action>,
  ) => void;
}

const WRITES = ['create', 'update', 'delete', 'clone', 'publish', 'unpublish', 'discardDraft'];
const CONTENT_MANAGER = 'plugin::content-manager.collection-types';
/** Those of the content manager that hold several writes together in a transaction of their own. */
const TOGETHER = ['publish', 'unpublish'];

/** What runs on the way through the Document Service may change them. */
const copyOf = (params: Readonly<Record<string, unknown>>) => ({
  ...params,
  ...(isFields(params.data) ? { data: { ...params.data } } : {}),
});

/**
 * In `bootstrap`: writes of careers content that meet another writer are done again, where Strapi answers 500: PostgreSQL and
 * MariaDB end one of two transactions that wait for each other. Done on the Document Service's own object for each type: a
 * middleware of it can go on once only. Writes within a transaction are for its owner to do again.
 */
export const retryDocumentWrites = ({ strapi }: { strapi: Core.Strapi }): void => {
  const documentsOf: (uid: string) => Record<string, Write | undefined> = strapi.get('documents');
  for (const { uid } of shippedTypes) {
    const documents = documentsOf(uid);
    for (const action of WRITES) {
      const write = documents[action];
      if (write === undefined) continue;
      documents[action] = (params = {}) =>
        strapi.db.inTransaction() ? write(params) : retryOnContention(() => write(copyOf(params)));
    }
  }
};

/** In `register`, before routes take the controllers: the same for what the content manager does in one transaction. */
export const retryContentManager = ({ strapi }: { strapi: Core.Strapi }): void => {
  const controllers: Controllers = strapi.get('controllers');
  controllers.extend(CONTENT_MANAGER, (controller) => {
    const extended = { ...controller };
    for (const name of TOGETHER) {
      const action = controller[name];
      if (action === undefined) continue;
      extended[name] = (ctx, ...rest) =>
        shippedTypes.some(({ uid }) => uid === ctx.params.model)
          ? retryOnContention(() => action(ctx, ...rest))
          : action(ctx, ...rest);
    }
    return extended;
  });
};
