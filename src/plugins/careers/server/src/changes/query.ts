import { z } from 'zod';
import { MOST_CHANGES } from '../../../core/changes';
import { QueryError, readQuery, wholeNumber } from '../content-query';
import { readCursor, type Place } from './cursor';

const CURSOR = 'a cursor from an answer of this endpoint: `meta.next`, or the `cursor` of a change';

/** What `GET /changes` takes. */
export const changesQuerySchema = z.strictObject({
  after: z
    .string()
    .regex(/^[\w-]{1,200}$/)
    .describe(CURSOR)
    .optional(),
  limit: wholeNumber(MOST_CHANGES).optional(),
});

export interface ChangesQuestion {
  /** The end of the sequence when absent. */
  readonly after: Place | undefined;
  readonly limit: number | undefined;
}

/** @throws QueryError (400) that names the parameter */
export const readChangesQuery = (query: unknown, strict: boolean): ChangesQuestion => {
  const { after, limit } = readQuery(changesQuerySchema, { query, strict });
  if (after === undefined) return { after: undefined, limit };
  const place = readCursor(after);
  if (place === undefined) throw new QueryError({ parameter: 'after', found: after, allowed: CURSOR });
  return { after: place, limit };
};
