import { z } from 'zod';
import { SEARCH_TYPES } from '../search';

/** `GET /careers/find?q=`: what the box in the side navigation asks. */
export const findQuerySchema = z.object({ q: z.string().trim().min(1).max(200) });

export const foundEntriesSchema = z.array(
  z.object({
    type: z.enum(SEARCH_TYPES),
    documentId: z.string(),
    title: z.string(),
    /** The language of the version that was found; null for what has no versions. */
    locale: z.string().nullable(),
  }),
);
export type FoundEntry = z.infer<typeof foundEntriesSchema>[number];
