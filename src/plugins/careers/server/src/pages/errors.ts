import { errors } from '@strapi/utils';
import { quote } from '../../../core/rules';

const LONGEST_FOUND = 60;

interface PageRequestDetails {
  readonly parameter: string;
  /** Shortened when it is long. */
  readonly found: string;
  /** What the parameter takes, in words. */
  readonly allowed: string;
}

/** Something in the request for a page or a list of pages is not what it takes: REST 400, GraphQL `BAD_USER_INPUT`. */
export class PageRequestError extends errors.ValidationError<string, PageRequestDetails> {
  constructor({ parameter, found, allowed }: { parameter: string; found: unknown; allowed: string }) {
    const shown = typeof found === 'object' ? JSON.stringify(found).slice(0, LONGEST_FOUND) : quote(found);
    super(`"${parameter}" is ${shown}; it takes ${allowed}.`, { parameter, found: shown, allowed });
  }
}
