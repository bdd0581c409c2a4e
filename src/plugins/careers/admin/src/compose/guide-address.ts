/** Where the content manager edits a guide, below the admin panel's own address. */
export const guideAddress = ({
  documentId,
  locale,
}: {
  readonly documentId: string;
  readonly locale: string;
}): string => `/content-manager/collection-types/plugin::careers.guide/${documentId}?plugins[i18n][locale]=${locale}`;
