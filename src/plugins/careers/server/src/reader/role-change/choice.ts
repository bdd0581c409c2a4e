import { MOST_HOURS_PER_WEEK, USUAL_HOURS_PER_WEEK } from '../../../../core/career-change';
import { isFields } from '../../../../core/rules';

/** What a visitor asks of the comparison; slugs, empty when nothing is chosen. */
export interface RoleChangeChoice {
  readonly from: string;
  readonly to: string;
  readonly hoursPerWeek: number;
}

const slugOf = (value: unknown): string =>
  typeof value === 'string' && /^[A-Za-z0-9._~-]{1,200}$/.test(value) ? value : '';

/** Reads `?from=&to=&hoursPerWeek=`, the first two also from the address; what makes no sense counts as not asked. */
export const readRoleChange = (
  query: unknown,
  address: { readonly from?: string | undefined; readonly to?: string | undefined } = {},
): RoleChangeChoice => {
  const fields = isFields(query) ? query : {};
  const { hoursPerWeek } = fields;
  const hours = typeof hoursPerWeek === 'string' && /^[1-9]\d?$/.test(hoursPerWeek) ? Number(hoursPerWeek) : undefined;
  return {
    from: slugOf(address.from ?? fields.from),
    to: slugOf(address.to ?? fields.to),
    hoursPerWeek: Math.min(hours ?? USUAL_HOURS_PER_WEEK, MOST_HOURS_PER_WEEK),
  };
};

/** The pace as it stands in an address; nothing for the usual one. */
export const paceQuery = ({ hoursPerWeek }: RoleChangeChoice): string =>
  hoursPerWeek === USUAL_HOURS_PER_WEEK ? '' : `?hoursPerWeek=${hoursPerWeek}`;
