import { errors } from '@strapi/utils';
import { isFields, quote } from '../../../core/rules';

interface FeedRequestDetails {
  readonly parameter: string;
  readonly found: string;
  readonly allowed: string;
}

const detailsOf = (parameter: string, found: unknown, allowed: string): FeedRequestDetails => ({
  parameter,
  found: quote(typeof found === 'object' ? JSON.stringify(found) : found),
  allowed,
});

/** Something in the request for a feed is not what it takes: 400. */
export class FeedRequestError extends errors.ValidationError<string, FeedRequestDetails> {
  constructor(details: FeedRequestDetails) {
    super(`"${details.parameter}" is ${details.found}; it takes ${details.allowed}.`, details);
  }
}

/** A file of the sitemap, or a feed in a locale, that is not there: 404. */
export class NoSuchFeedError extends errors.NotFoundError<string, FeedRequestDetails> {
  constructor(details: FeedRequestDetails) {
    super(`"${details.parameter}" is ${details.found}; there is ${details.allowed}.`, details);
  }
}

/** @throws NoSuchFeedError when there is no such file */
export const readFileNumber = (found: unknown, files: number): number => {
  const number = Number(found);
  if (Number.isSafeInteger(number) && number >= 1 && number <= files) return number;
  throw new NoSuchFeedError(detailsOf('file', found, files === 1 ? '1' : `1 to ${files}`));
};

interface QueryRules {
  /** What the feed takes. */
  readonly takes: readonly 'locale'[];
  readonly locales: readonly string[];
  readonly defaultLocale: string;
  /** Whether to refuse what is not among the parameters, as Strapi does with `strictParams`. */
  readonly strict: boolean;
}

/**
 * @returns the locale that was asked for, or the default one
 * @throws FeedRequestError, or NoSuchFeedError for a locale that the app does not have
 */
export const readLocale = (query: unknown, { takes, locales, defaultLocale, strict }: QueryRules): string => {
  const given = Object.entries(isFields(query) ? query : {}).filter(([, value]) => value !== undefined);
  const unknown = given.find(([name]) => !takes.some((taken) => taken === name));
  if (strict && unknown) {
    const allowed = takes.length === 0 ? 'nothing: there are no parameters' : `nothing: there is ${takes.join(', ')}`;
    throw new FeedRequestError(detailsOf(unknown[0], unknown[1], allowed));
  }
  const locale = takes.includes('locale') ? given.find(([name]) => name === 'locale')?.[1] : undefined;
  if (locale === undefined) return defaultLocale;
  if (typeof locale !== 'string') throw new FeedRequestError(detailsOf('locale', locale, 'one locale'));
  if (!locales.includes(locale)) throw new NoSuchFeedError(detailsOf('locale', locale, locales.join(', ')));
  return locale;
};
