import { PLUGIN_ID } from '../plugin-id';

/** Where the screens of imports are, below the admin panel's own address. */
export const IMPORTS = `/plugins/${PLUGIN_ID}/imports`;
export const newImportAddress = (source: string): string => `${IMPORTS}/new/${source}`;
export const jobAddress = (id: number): string => `${IMPORTS}/jobs/${id}`;
export const conflictsAddress = ({
  documentId,
  locale,
}: {
  readonly documentId: string;
  readonly locale: string;
}): string => `${IMPORTS}/conflicts/${documentId}/${locale}`;
