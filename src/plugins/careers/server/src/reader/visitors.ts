import type { Core } from '@strapi/strapi';

const PERMISSION = 'plugin::users-permissions.permission';

/**
 * Whether people without an account may read pages, or search: what the reader shows is what they could read over the API.
 *
 * @param action `page.find` for lists, `page.findOne` for a page, `search.find` for what is not a guide
 */
export const visitorsMay = async (
  strapi: Core.Strapi,
  action: 'page.find' | 'page.findOne' | 'search.find',
): Promise<boolean> => {
  if (!strapi.plugins['users-permissions']) return false;
  const where = { action: `plugin::careers.${action}`, role: { type: 'public' } };
  return (await strapi.db.query(PERMISSION).count({ where })) > 0;
};
