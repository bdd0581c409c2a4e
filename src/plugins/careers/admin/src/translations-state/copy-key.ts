import type { GuideTranslation } from '../../../core/translations';

/**
 * Under which a copy's outcome is kept: the form is loaded anew after it, and the panel with it, which has to tell still
 * what could not come along.
 */
export const copyKey = ({ documentId, locale }: Pick<GuideTranslation, 'documentId' | 'locale'>): string =>
  `careers copy ${documentId} ${locale}`;
