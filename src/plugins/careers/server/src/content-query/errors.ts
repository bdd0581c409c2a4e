import { errors } from '@strapi/utils';
import { quote } from '../../../core/rules';

const LONGEST_FOUND = 60;

interface QueryDetails {
  readonly parameter: string;
  /** Shortened when it is long. */
  readonly found: string;
  /** What the parameter takes, in words. */
  readonly allowed: string;
}

/** Something in a request to the content API is not what it takes: REST 400, GraphQL `BAD_USER_INPUT`. */
export class QueryError extends errors.ValidationError<string, QueryDetails> {
  constructor({ parameter, found, allowed }: { parameter: string; found: unknown; allowed: string }) {
    const shown = typeof found === 'object' ? JSON.stringify(found).slice(0, LONGEST_FOUND) : quote(found);
    super(`"${parameter}" is ${shown}; it takes ${allowed}.`, { parameter, found: shown, allowed });
  }
}
