import type { DocumentNode, OperationNode, Schema, Variables } from './ast';
import { GraphQLLimitError, type LimitName } from './error';
import { measureOperations, type Measure } from './measure';
import type { ListSizes } from './page-size';

/** What this plugin reads of Apollo's request, and the one thing that it writes: the document. */
interface ApolloRequest {
  readonly schema: Schema;
  readonly request: { readonly variables?: Variables };
  readonly contextValue: { readonly koaContext?: object };
  readonly operation?: OperationNode;
  document?: DocumentNode;
}

/** A plugin of Apollo Server 4. */
export interface ApolloPlugin {
  readonly requestDidStart: () => Promise<{
    readonly validationDidStart: (request: ApolloRequest) => Promise<void>;
    readonly didResolveOperation: (request: ApolloRequest) => Promise<void>;
  }>;
}

/** A validation rule of `graphql`. */
export type ValidationRule = (context: {
  readonly getDocument: () => object;
  readonly reportError: (error: Error) => void;
}) => object;

const LIMITS: readonly (readonly [LimitName, keyof Measure])[] = [
  ['maxDepth', 'depth'],
  ['maxAliases', 'aliases'],
  ['maxCost', 'cost'],
];

/** Stands in for a document that must not be looked at any further. */
const standIn = (): DocumentNode => ({ kind: 'Document', definitions: [] });

/**
 * Refuses operations over the limits, before anything walks through them.
 *
 * Strapi's own depth rule follows every spread of a fragment: thirty fragments that spread each other twice hold it for
 * hours, and no rule runs ahead of it. So a refused document is taken out of the request before validation, and the
 * rule reports what was wrong with it. The cost is looked at again for each request, as it depends on the variables,
 * and a document that is known is not validated again. The operations of a batch share one allowance.
 *
 * `graphql-query-complexity` and `graphql-armor` were no choice: both need `graphql` itself, and follow every spread.
 */
export const createLimits = ({
  limits,
  sizes,
}: {
  readonly limits: Readonly<Record<LimitName, number>>;
  readonly sizes: ListSizes;
}): { readonly plugin: ApolloPlugin; readonly rule: ValidationRule } => {
  const refused = new WeakMap<object, Error>();
  const spent = new WeakMap<object, Pick<Measure, 'aliases' | 'cost'>>();

  const refuse = (measure: Measure): void => {
    for (const [limit, what] of LIMITS) {
      const found = Math.min(Math.ceil(measure[what]), Number.MAX_SAFE_INTEGER);
      if (found > limits[limit]) throw new GraphQLLimitError({ limit, found, allowed: limits[limit] });
    }
  };

  const measure = (document: DocumentNode, operations: readonly OperationNode[], request: ApolloRequest): Measure[] =>
    measureOperations({
      document,
      operations,
      schema: request.schema,
      variables: request.request.variables ?? {},
      sizes,
    });

  /** Adds the operation to what the HTTP request has asked for before: a batch has many. */
  const withBatch = ({ contextValue: { koaContext } }: ApolloRequest, { depth, aliases, cost }: Measure): Measure => {
    if (koaContext === undefined) return { depth, aliases, cost };
    const before = spent.get(koaContext) ?? { aliases: 0, cost: 0 };
    const total = { aliases: before.aliases + aliases, cost: before.cost + cost };
    spent.set(koaContext, total);
    return { depth, ...total };
  };

  const validationDidStart = (request: ApolloRequest): Promise<void> => {
    const { document } = request;
    if (document === undefined) return Promise.resolve();
    const operations = document.definitions.filter((definition) => definition.kind === 'OperationDefinition');
    try {
      measure(document, operations, request).forEach(refuse);
    } catch (error) {
      // Thrown from here it would be a 500.
      const replacement = standIn();
      refused.set(replacement, error instanceof Error ? error : new Error(String(error)));
      request.document = replacement;
    }
    return Promise.resolve();
  };

  // Async, so that what it throws is a rejection.
  // eslint-disable-next-line @typescript-eslint/require-await
  const didResolveOperation = async (request: ApolloRequest): Promise<void> => {
    const { document, operation } = request;
    if (document === undefined || operation === undefined) return;
    for (const one of measure(document, [operation], request)) refuse(withBatch(request, one));
  };

  return {
    plugin: { requestDidStart: () => Promise.resolve({ validationDidStart, didResolveOperation }) },
    rule: (context) => {
      const error = refused.get(context.getDocument());
      if (error !== undefined) context.reportError(error);
      return {};
    },
  };
};
