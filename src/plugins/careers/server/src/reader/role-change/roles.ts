import type { Core } from '@strapi/strapi';
import { catalogOf } from '../../catalog';

export interface RoleName {
  readonly slug: string;
  readonly role: string;
}

/** All roles that have a guide in a locale, by name. */
export const rolesIn = async (strapi: Core.Strapi, locale: string): Promise<readonly RoleName[]> => {
  const { guides } = await catalogOf(strapi).in(locale);
  return [...guides.values()]
    .map(({ slug, role }) => ({ slug, role }))
    .sort((one, other) => one.role.localeCompare(other.role, locale));
};
