import { z } from 'zod';

/** As long as the longest tag that BCP 47 foresees for a locale (section 4.4.1). */
const LONGEST_LOCALE = 35;

export const isLocale = (value: string): boolean =>
  value.length <= LONGEST_LOCALE && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(value);

/** Parameters that several endpoints take. The description is what a refusal says they take. */
export const localeParameter = z.string().refine(isLocale).describe('a locale such as en or es-MX');

export const slugParameter = (of: string) =>
  z
    .string()
    .regex(/^[A-Za-z0-9._~-]{1,200}$/)
    .describe(`the slug of a ${of}`);

export const wholeNumber = (largest: number, smallest = 1) =>
  z.number().int().min(smallest).max(largest).describe(`a whole number from ${smallest} to ${largest}`);

/** More pages than any site has guides; `page * pageSize` stays a number that every database takes. */
export const LAST_PAGE = 1_000_000;
export const LARGEST_PAGE_SIZE = 100;
