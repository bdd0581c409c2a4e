import type { Core } from '@strapi/strapi';

const PERMISSION = 'plugin::users-permissions.permission';

/**
 * Whether people without an account may read pages: what the reader shows is what they could read over the API.
 *
 * @param action `find` for lists, `findOne` for a page
 */
export const visitorsMay = async (strapi: Core.Strapi, action: 'find' | 'findOne'): Promise<boolean> => {
  if (!strapi.plugins['users-permissions']) return false;
  const where = { action: `plugin::careers.page.${action}`, role: { type: 'public' } };
  return (await strapi.db.query(PERMISSION).count({ where })) > 0;
};
