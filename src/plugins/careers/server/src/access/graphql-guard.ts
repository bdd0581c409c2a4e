import type { Core } from '@strapi/strapi';
import { uidOf } from '../content-model';
import { graphqlExtensionOf, type ResolverMiddleware } from '../strapi/graphql';
import { DRAFTED_TYPES, draftsForbidden, mayReadDrafts } from './draft-permission';

/**
 * Keeps `updateCareersGuide(status: DRAFT, data: {})` from handing out a draft: mutations skip the sanitising of
 * queries that the rest of GraphQL goes through. Does nothing without the GraphQL plugin.
 */
export const guardMutations = ({ strapi }: { strapi: Core.Strapi }): void => {
  const extension = graphqlExtensionOf(strapi);
  if (!extension) return;

  const guardFor =
    (uid: string): ResolverMiddleware =>
    async (resolve, ...call) => {
      const [, args, context] = call;
      const asksForDraft = args.status !== undefined && args.status !== 'published';
      if (asksForDraft && !(await mayReadDrafts({ strapi, auth: context.state.auth, uid }))) {
        throw draftsForbidden({ parameter: 'status', found: args.status, uid });
      }
      return resolve(...call);
    };

  const resolversConfig = Object.fromEntries(
    DRAFTED_TYPES.map((name) => [
      `Mutation.updateCareers${name.charAt(0).toUpperCase()}${name.slice(1)}`,
      { middlewares: [guardFor(uidOf(name))] },
    ]),
  );
  extension.use({ resolversConfig });
};
