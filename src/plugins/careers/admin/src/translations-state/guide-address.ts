/** A guide's edit view in the content manager, in a locale. */
export const guideAddress = (documentId: string, locale: string): string =>
  `/content-manager/collection-types/plugin::careers.guide/${documentId}?plugins[i18n][locale]=${encodeURIComponent(locale)}`;
