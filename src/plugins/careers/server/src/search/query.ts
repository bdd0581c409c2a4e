import { z } from 'zod';
import { SEARCH_KINDS, SEARCH_TYPES } from '../../../core/search';
import { LARGEST_PAGE_SIZE, localeParameter, readQuery, slugParameter, wholeNumber } from '../content-query';

export const LONGEST_QUERY = 200;
/** Nobody turns further, and deep pages cost as much as all before them. */
const LAST_PAGE = 1000;

const q = z
  .string()
  .max(LONGEST_QUERY)
  .refine((text) => text.trim() !== '')
  .describe(`what to look for, 1 to ${LONGEST_QUERY} characters`);
const type = z
  .array(z.enum(SEARCH_TYPES))
  .min(1)
  .max(SEARCH_TYPES.length)
  .describe(`types, separated by commas: ${SEARCH_TYPES.join(', ')}`);
const kind = z.enum(SEARCH_KINDS).describe(`one of ${SEARCH_KINDS.join(', ')}`);

/** What `GET /search` takes. */
export const searchQuerySchema = z.strictObject({
  q,
  locale: localeParameter.optional(),
  type: type.optional(),
  field: slugParameter('career field').optional(),
  kind: kind.optional(),
  page: wholeNumber(LAST_PAGE).optional(),
  pageSize: wholeNumber(LARGEST_PAGE_SIZE).optional(),
});

export type SearchQuery = z.infer<typeof searchQuerySchema>;

export const readSearchQuery = (query: unknown, strict: boolean): SearchQuery =>
  readQuery(searchQuerySchema, { query, strict });
