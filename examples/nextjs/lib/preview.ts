/** Holds the preview token that Strapi gave the editor: bound to one guide and locale, valid for minutes. */
export const PREVIEW_COOKIE = 'careers-preview';
export const PREVIEW_SECONDS = 15 * 60;
