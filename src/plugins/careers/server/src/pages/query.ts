import { z } from 'zod';
import { PAGE_SECTIONS } from '../../../core/page';
import { isFields, type Fields } from '../../../core/rules';
import { PageRequestError } from './errors';

/** As long as the longest tag that BCP 47 foresees for a locale (section 4.4.1). */
const LONGEST_LOCALE = 35;
const MOST_FALLBACKS = 5;
/** More pages than any site has guides; `page * pageSize` stays a number that every database takes. */
const LAST_PAGE = 1_000_000;
export const LARGEST_PAGE_SIZE = 100;

export const isLocale = (value: string): boolean =>
  value.length <= LONGEST_LOCALE && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(value);

const locale = z.string().refine(isLocale).describe('a locale such as en or es-MX');
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
const field = z
  .string()
  .regex(/^[A-Za-z0-9._~-]{1,200}$/)
  .describe('the slug of a career field');
const wholeNumber = (largest: number) =>
  z.number().int().min(1).max(largest).describe(`a whole number from 1 to ${largest}`);

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

const LISTS = ['sections', 'fallback'];
const NUMBERS = ['page', 'pageSize'];

/** Query strings hold text only. */
const fromText = (name: string, value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  if (LISTS.includes(name)) return value.split(',');
  return NUMBERS.includes(name) && /^\d{1,9}$/.test(value) ? Number(value) : value;
};

const isAllowed = (schema: z.ZodType): string => schema.description ?? 'something else';

/**
 * @param query as a query string or GraphQL arguments give it
 * @param strict whether to refuse what is not among the parameters, as Strapi does with `strictParams`
 * @throws PageRequestError that names the first parameter at fault
 */
const readQuery = <Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  { query, strict }: { readonly query: Fields; readonly strict: boolean },
): z.infer<z.ZodObject<Shape>> => {
  const names = Object.keys(schema.shape);
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  const unknown = given.find(([name]) => !names.includes(name));
  if (strict && unknown !== undefined) {
    const [parameter, found] = unknown;
    throw new PageRequestError({ parameter, found, allowed: `nothing: there are ${names.join(', ')}` });
  }
  const known = given.filter(([name]) => names.includes(name)).map(([name, value]) => [name, fromText(name, value)]);
  const result = schema.safeParse(Object.fromEntries(known));
  if (result.success) return result.data;
  const parameter = String(result.error.issues[0]?.path[0]);
  const parameterSchema: unknown = Object.entries(schema.shape).find(([name]) => name === parameter)?.[1];
  throw new PageRequestError({
    parameter,
    found: query[parameter],
    allowed: parameterSchema instanceof z.ZodOptional ? isAllowed(parameterSchema.unwrap() as z.ZodType) : '',
  });
};

export const readPageQuery = (query: unknown, strict: boolean): PageQuery =>
  readQuery(pageQuerySchema, { query: isFields(query) ? query : {}, strict });

export const readListQuery = (query: unknown, strict: boolean): ListQuery =>
  readQuery(listQuerySchema, { query: isFields(query) ? query : {}, strict });
