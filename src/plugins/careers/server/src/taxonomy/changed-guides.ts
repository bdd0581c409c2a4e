import { createHash } from 'node:crypto';
import type { ChangedGuide } from '../../../core/taxonomy';
import type { NamingGuide } from './uses';

/** A place in a guide, with what an order does to it. */
export interface ChangedPlace {
  readonly place: NamingGuide;
  readonly from: string;
  readonly to: string;
  readonly isDropped: boolean;
}

/** The same changes, by version of a guide. */
export const byGuide = (changes: readonly ChangedPlace[]): ChangedGuide[] => {
  const guides = new Map<string, ChangedGuide>();
  for (const { place, from, to, isDropped } of changes) {
    const status = place.isPublished ? 'published' : 'draft';
    const key = `${place.documentId} ${place.locale} ${status}`;
    const guide = guides.get(key) ?? {
      documentId: place.documentId,
      locale: place.locale,
      status,
      title: place.title,
      changes: [],
    };
    guide.changes.push({ place: place.label, from, to, isDropped });
    guides.set(key, guide);
  }
  return [...guides.values()];
};

/** Two previews that show the same have the same: whoever agrees to one agrees to what will be done. */
export const fingerprintOf = (shown: unknown): string =>
  createHash('sha256').update(JSON.stringify(shown)).digest('base64url');
