import { z } from 'zod';
import { MOST_HOURS_PER_WEEK, USUAL_HOURS_PER_WEEK } from '../../../core/career-change';
import { localeParameter, readQuery, slugParameter, wholeNumber } from '../content-query';

/** What `GET /compare` and `GET /paths` take. */
export const roleChangeQuerySchema = z.strictObject({
  from: slugParameter('guide'),
  to: slugParameter('guide'),
  locale: localeParameter.optional(),
  hoursPerWeek: wholeNumber(MOST_HOURS_PER_WEEK).optional(),
});

export interface RoleChangeQuery {
  readonly from: string;
  readonly to: string;
  readonly locale?: string | undefined;
  readonly hoursPerWeek: number;
}

/** @throws QueryError */
export const readRoleChangeQuery = (query: unknown, strict: boolean): RoleChangeQuery => ({
  hoursPerWeek: USUAL_HOURS_PER_WEEK,
  ...readQuery(roleChangeQuerySchema, { query, strict }),
});
