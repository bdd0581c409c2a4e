import type { Core } from '@strapi/strapi';
import { hiddenTypesFor } from './draft-permission';
import type { ModelGraph } from './model-graph';
import { checkPublication, checkSort, narrowFilters, narrowPopulate, onlyPublished } from './query-rules';
import { isOwnRead, isRequestFor, type RequestLog } from './request';

type SanitizeQuery = Core.Strapi['contentAPI']['sanitize']['query'];

/**
 * Puts the rules for drafts in front of Strapi's own sanitising of queries. Every way into the content API goes through
 * that one function, with the caller and the type at hand: REST, the host's controllers, and GraphQL at the root, in
 * nested fields and in page counts. Strapi keeps a registry of sanitisers for bodies and answers, but none for queries,
 * hence the wrapping.
 *
 * @param graph the models that lead to a type with drafts of ours; asked for late, when all types are known
 */
export const guardQueries = ({
  strapi,
  graph,
  log,
}: {
  strapi: Core.Strapi;
  graph: () => ModelGraph;
  log: RequestLog;
}): void => {
  const sanitize = strapi.contentAPI.sanitize.query;

  const guarded: SanitizeQuery = async (query, schema, options = {}) => {
    const { uid } = schema;
    if (!graph().stepsOf(uid)) return sanitize(query, schema, options);
    const hidden = await hiddenTypesFor(strapi, options.auth);
    if (hidden.size === 0) return sanitize(query, schema, options);

    const ctx = strapi.requestContext.get();
    const scope = { graph: graph(), hidden, asksForDrafts: query.status !== undefined && query.status !== 'published' };
    checkSort(scope, query.sort, { uid, parameter: 'sort' });
    const narrowed: Record<string, unknown> = { ...query };
    if (query.filters !== undefined) narrowed.filters = narrowFilters(scope, query.filters, uid);
    if (query.populate !== undefined) {
      narrowed.populate = narrowPopulate(scope, query.populate, { uid, parameter: 'populate' });
    }

    if (hidden.has(uid)) {
      // Whoever may create may save a draft: the answer holds what was sent.
      const createsDraft = query.status === 'draft' && isRequestFor(ctx, `${uid}.create`);
      checkPublication(createsDraft ? { ...query, status: undefined } : query, uid);
      // An empty `?status` means drafts to the Document Service.
      if ('status' in query && !createsDraft) narrowed.status = 'published';
      // A deletion takes the draft along; its filters must not leave it behind.
      if (!isRequestFor(ctx, `${uid}.delete`)) narrowed.filters = onlyPublished(narrowed.filters);
      if (isOwnRead(ctx, uid)) log.readsPublishedOnly(ctx);
    }
    return sanitize(narrowed, schema, options);
  };

  strapi.contentAPI.sanitize.query = guarded;
};
