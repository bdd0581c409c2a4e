import { errors } from '@strapi/utils';

export type LimitName = 'maxDepth' | 'maxAliases' | 'maxCost';

const SUBJECTS: Readonly<Record<LimitName, string>> = {
  maxDepth: 'levels of fields',
  maxAliases: 'aliases',
  maxCost: 'points of cost (lookups that its lists and relations may need)',
};

/** A query that is refused before it runs: 400. Apollo reads the status and what the client sees from `extensions`. */
export class GraphQLRefusal extends errors.ValidationError {
  readonly extensions: object;

  constructor(message: string, details: object) {
    super(message, details);
    this.extensions = {
      http: { status: 400 },
      code: 'GRAPHQL_VALIDATION_FAILED',
      error: { name: this.name, message, details },
    };
  }
}

export class GraphQLLimitError extends GraphQLRefusal {
  constructor({ limit, found, allowed }: { limit: LimitName; found: number; allowed: number }) {
    super(
      `The query has ${found} ${SUBJECTS[limit]}; ${allowed} are allowed (graphql.${limit}). Ask for less, or in several queries.`,
      { limit, found, allowed },
    );
  }
}

/** Strapi's own depth rule fails with a 500 on fragments that go round in a circle or do not exist. */
export class FragmentCycleError extends GraphQLRefusal {
  constructor(fragment: string) {
    super(`The fragment "${fragment}" spreads itself.`, { fragment });
  }
}

export class UnknownFragmentError extends GraphQLRefusal {
  constructor(fragment: string) {
    super(`Unknown fragment "${fragment}".`, { fragment });
  }
}
