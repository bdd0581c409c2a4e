import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { permittedLocales, type AdminState } from '../../admin-api';
import { localesOf } from '../../strapi/locales';

/**
 * The languages in which an administrator may import: those in which their role lets them create and change guides and FAQs.
 *
 * @param wanted the language of the records, where the request says it
 * @returns nothing when these are all
 * @throws PolicyError (403) when it is not among them: Strapi takes the message of any other ForbiddenError away
 */
export const importLocales = async (
  strapi: Core.Strapi,
  { state, wanted }: { readonly state: AdminState; readonly wanted: string | undefined },
): Promise<readonly string[] | undefined> => {
  const locales = (await localesOf(strapi).find()).map(({ code }) => code);
  const permitted = permittedLocales(strapi, { state, deeds: ['create', 'update'], types: ['guide', 'faq'], locales });
  if (permitted.length === locales.length) return undefined;
  if (wanted !== undefined && locales.includes(wanted) && !permitted.includes(wanted)) {
    throw new errors.PolicyError(
      `Your role does not let you write guides and FAQs in the language "${wanted}"; it lets you in ${permitted.join(', ') || 'none'}.`,
    );
  }
  return permitted;
};
