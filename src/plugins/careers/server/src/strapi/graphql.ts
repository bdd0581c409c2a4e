import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

/** What a resolver is told of the request. */
export interface GraphqlContext {
  readonly state: { readonly auth?: unknown };
  readonly koaContext: Context;
}

type Arguments = Readonly<Record<string, unknown>>;
export type ResolverCall<Info = unknown> = [parent: unknown, args: Arguments, context: GraphqlContext, info: Info];

/** Stands before a resolver: calls it, or refuses. */
export type ResolverMiddleware = (
  resolve: (...call: ResolverCall) => unknown,
  ...call: ResolverCall
) => Promise<unknown>;

interface ResolverConfig {
  /** Who may call it. */
  readonly auth?: { readonly scope: readonly string[] };
  readonly middlewares?: readonly ResolverMiddleware[];
}

/** What is to be added to the schema that Strapi makes. */
interface SchemaAddition {
  readonly typeDefs?: string;
  readonly resolvers?: object;
  /** By the name of the field: `Query.careersPage`. */
  readonly resolversConfig?: Readonly<Record<string, ResolverConfig>>;
}

/** The extension service of Strapi's GraphQL plugin. What is said to it after `register` is not heard. */
interface GraphqlExtension {
  use(addition: SchemaAddition): void;
  /** The queries and mutations that Strapi would make of a type. */
  shadowCRUD(uid: string): { disable(): void };
}

/** @returns nothing in an app without the GraphQL plugin */
export const graphqlExtensionOf = (strapi: Core.Strapi): GraphqlExtension | undefined => {
  const extension: GraphqlExtension | undefined = strapi.plugins.graphql?.service('extension');
  return extension;
};
