import { z } from 'zod';
import { PAGE_SECTIONS } from '../../../core/page';
import {
  isLocale,
  LARGEST_PAGE_SIZE,
  LAST_PAGE,
  localeParameter as locale,
  readQuery,
  slugParameter,
  wholeNumber,
} from '../content-query';

const MOST_FALLBACKS = 5;

const fallback = z
  .array(z.string().refine(isLocale))
  .min(1)
  .max(MOST_FALLBACKS)
  .describe(`up to ${MOST_FALLBACKS} locales, separated by commas: es,en`);
const sections = z
  .array(z.enum(PAGE_SECTIONS))
  .min(1)
  .max(PAGE_SECTIONS.length)
  .describe(`sections of the page, separated by commas: ${PAGE_SECTIONS.join(', ')}`);
const body = z.enum(['both', 'html', 'markdown']).describe('both, html or markdown');
const status = z.enum(['draft', 'published']).describe('draft or published');
const token = z.string().max(2000).describe('a preview token');
const view = z.enum(['full', 'teaser']).describe('full or teaser');
const field = slugParameter('career field');

/** What `GET /pages/:slug` takes. */
export const pageQuerySchema = z.strictObject({
  locale: locale.optional(),
  fallback: fallback.optional(),
  sections: sections.optional(),
  body: body.optional(),
  status: status.optional(),
  token: token.optional(),
});

/** What `GET /pages` takes. */
export const listQuerySchema = z.strictObject({
  locale: locale.optional(),
  field: field.optional(),
  page: wholeNumber(LAST_PAGE).optional(),
  pageSize: wholeNumber(LARGEST_PAGE_SIZE).optional(),
  view: view.optional(),
  sections: sections.optional(),
  body: body.optional(),
});

export type PageQuery = z.infer<typeof pageQuerySchema>;
export type ListQuery = z.infer<typeof listQuerySchema>;

export const readPageQuery = (query: unknown, strict: boolean): PageQuery =>
  readQuery(pageQuerySchema, { query, strict });

export const readListQuery = (query: unknown, strict: boolean): ListQuery =>
  readQuery(listQuerySchema, { query, strict });
