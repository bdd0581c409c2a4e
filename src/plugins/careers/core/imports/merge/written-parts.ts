import type { z } from 'zod';
import { guideContentSchema } from '../../model/guide-content';
import { isWritten, type Change } from './outcome';

/** A guide without its locale, which no import changes. */
export const guidePartsSchema = guideContentSchema.omit({ locale: true }).partial();

export type GuideParts = z.infer<typeof guidePartsSchema>;

const fieldOf = (path: string): string => path.split('.')[0] ?? path;

/** The fields that changes are written to, whole. */
export const writtenParts = (guide: Readonly<Record<string, unknown>>, changes: readonly Change[]): GuideParts => {
  const fields = new Set(changes.filter(isWritten).map(({ field }) => fieldOf(field)));
  return guidePartsSchema.parse(Object.fromEntries([...fields].map((field) => [field, guide[field]])));
};
