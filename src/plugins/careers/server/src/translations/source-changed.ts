import { Conflict } from 'http-errors';
import type { TranslatedSection } from '../../../core/translations';

/** The source of a translation is no longer what the editor saw: 409. An error of Koa's own kind; see `conflictError`. */
export const sourceChanged = (sections: readonly TranslatedSection[]) =>
  Object.assign(new Conflict('The source has changed since you opened it. Look at what changed, then mark it again.'), {
    details: { code: 'CareersSourceChangedError' as const, sections },
  });
