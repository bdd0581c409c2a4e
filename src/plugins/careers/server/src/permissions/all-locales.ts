import type { Core } from '@strapi/strapi';
import { isFields, type Fields } from '../../../core/rules';
import { uidOf } from '../content-model';

const PERMISSION = 'admin::permission';

/** The types that have a text in each locale. */
const LOCALIZED: readonly unknown[] = [uidOf('guide'), uidOf('faq')];

/**
 * Strapi gives Editors and Authors the content types that are there on the very first start, but none of their locales:
 * they would find lists of guides and FAQs empty. `null` stands for all locales, also those that are added later.
 */
const withAllLocales = (permission: Fields): unknown => {
  const properties = isFields(permission.properties) ? permission.properties : {};
  return 'locales' in properties ? properties : { ...properties, locales: null };
};

/**
 * Completes the permissions that Strapi is about to give to roles that it has just made; those that administrators give
 * later say what they mean.
 *
 * @returns to be told of each role that was made
 */
export const giveNewRolesAllLocales = (strapi: Core.Strapi): ((roleId: number) => void) => {
  const newRoles = new Set<unknown>();
  strapi.db.lifecycles.subscribe({
    models: [PERMISSION],
    beforeCreate: ({ params }) => {
      const permission: unknown = params.data;
      if (!isFields(permission) || !newRoles.has(permission.role) || !LOCALIZED.includes(permission.subject)) return;
      Object.assign(permission, { properties: withAllLocales(permission) });
    },
  });
  return (roleId) => {
    newRoles.add(roleId);
  };
};
