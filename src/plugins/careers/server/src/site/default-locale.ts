import { keepUntilSettingsChange } from '../cache';
import { localesOf } from '../strapi/locales';

/** The default locale of the app, which Strapi looks up in the database each time: kept until it may have changed. */
export const defaultLocaleOf = keepUntilSettingsChange((strapi) => localesOf(strapi).getDefaultLocale());
