import type { Core } from '@strapi/strapi';
import type { CareersConfig } from '../config';
import { createLimits } from './guard';

/** When the host lets a query ask for all entries. */
const UNLIMITED = 1000;
/** What Strapi returns when neither the query nor the host says. */
const STANDARD = 10;
/**
 * `graphql` compares equal fields of a selection with each other, so its work grows with the square of a document's
 * length. Introspection by the usual tools takes 400 tokens, every field of a guide with its relations 600.
 */
const MAX_TOKENS = 5000;

interface ApolloSettings {
  readonly plugins?: readonly unknown[];
  readonly validationRules?: readonly unknown[];
  readonly parseOptions?: object;
}

const positive = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && value > 0 ? value : otherwise;

/**
 * Puts `graphql.maxDepth`, `maxAliases` and `maxCost` on every operation that the app's GraphQL server is asked for,
 * beside whatever rules and plugins the host has set. Does nothing without the GraphQL plugin.
 */
export const limitGraphQL = ({ strapi }: { strapi: Core.Strapi }): void => {
  const { active, graphql: limits } = strapi.config.get<CareersConfig>('plugin::careers');
  if (!active || !strapi.plugins.graphql) return;
  const most = positive(strapi.config.get('plugin::graphql.maxLimit'), UNLIMITED);
  const standard = positive(strapi.config.get('plugin::graphql.defaultLimit'), STANDARD);
  const { plugin, rule } = createLimits({ limits, sizes: { standard, most } });
  const host = strapi.config.get<ApolloSettings>('plugin::graphql.apolloServer', {});
  strapi.config.set('plugin::graphql.apolloServer', {
    ...host,
    parseOptions: { maxTokens: MAX_TOKENS, ...host.parseOptions },
    plugins: [...(host.plugins ?? []), plugin],
    validationRules: [...(host.validationRules ?? []), rule],
  });
};
