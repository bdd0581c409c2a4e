import type { Core } from '@strapi/strapi';
import { uidOf } from '../content-model';
import { DRAFTED_TYPES, draftsForbidden, mayReadDrafts } from './draft-permission';

interface MutationArgs {
  readonly status?: unknown;
}
interface GraphQLContext {
  readonly state: { readonly auth?: unknown };
}
type ResolverCall = [parent: unknown, args: MutationArgs, context: GraphQLContext, info: unknown];
type Middleware = (resolve: (...call: ResolverCall) => unknown, ...call: ResolverCall) => Promise<unknown>;
interface GraphQLExtension {
  readonly use: (configuration: {
    readonly resolversConfig: Readonly<Record<string, { readonly middlewares: readonly Middleware[] }>>;
  }) => void;
}

/**
 * Keeps `updateCareersGuide(status: DRAFT, data: {})` from handing out a draft: mutations skip the sanitising of
 * queries that the rest of GraphQL goes through. Does nothing without the GraphQL plugin.
 */
export const guardMutations = ({ strapi }: { strapi: Core.Strapi }): void => {
  const graphql = strapi.plugins.graphql;
  if (!graphql) return;

  const guardFor =
    (uid: string): Middleware =>
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
  const extension: GraphQLExtension = graphql.service('extension');
  extension.use({ resolversConfig });
};
