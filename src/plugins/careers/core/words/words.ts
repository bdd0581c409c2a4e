import { fill, messagesFor, type MessageOverrides, type Messages } from './messages';

/** Words and number formats of one language: what every part needs to say anything. */
export interface Words {
  /** As `Intl` knows it; English when it knows no such language. */
  readonly locale: string;
  readonly messages: Messages;
  readonly number: (value: number) => string;
  /** `15` gives `15 %` as the language writes it, with a sign when asked for. */
  readonly percent: (value: number, options?: { readonly signed: boolean }) => string;
  /** ISO 4217; without a currency it is a plain number. */
  readonly money: (value: number, currency: string | null) => string;
  /** Lengths of time, `3–9 months` or `2–3 years`; an open end gives the other one. Nothing when both are open. */
  readonly months: (min: number | null, max: number | null) => string | null;
  /** "12 weeks". */
  readonly weeks: (count: number) => string;
  readonly hours: (min: number | null, max: number | null) => string | null;
  readonly years: (from: number | null, to: number | null) => string | null;
  /** An instant or a calendar date, ISO 8601; nothing when it is no date. */
  readonly date: (iso: string | null) => string | null;
  /** `GB` gives "United Kingdom"; what is no country code stays as it is. */
  readonly place: (region: string) => string;
}

export interface Wording {
  /** `en`, `es-MX`, …: the page's own locale unless told otherwise. */
  readonly locale: string;
  readonly messages?: MessageOverrides;
}

/** @returns the locale as `Intl` spells it, or English for what is no locale at all */
export const knownLocale = (locale: string): string => {
  try {
    const [known] = Intl.getCanonicalLocales(locale.replaceAll('_', '-'));
    return known ?? 'en';
  } catch {
    return 'en';
  }
};

const RTL_LANGUAGES = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ks', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The direction in which a language is written. */
export const directionOf = (locale: string): 'ltr' | 'rtl' => {
  const [language = '', ...subtags] = locale.toLowerCase().split(/[-_]/);
  if (subtags.includes('latn')) return 'ltr';
  return RTL_LANGUAGES.has(language) || subtags.includes('arab') || subtags.includes('hebr') ? 'rtl' : 'ltr';
};

const moneyFormat = (locale: string, currency: string | null, whole: boolean): Intl.NumberFormat => {
  const digits = whole ? { maximumFractionDigits: 0 } : {};
  try {
    return new Intl.NumberFormat(locale, { ...(currency ? { style: 'currency', currency } : {}), ...digits });
  } catch {
    return new Intl.NumberFormat(locale, digits);
  }
};

const MONTHS_A_YEAR = 12;

const inRange = (min: number | null, max: number | null, format: Intl.NumberFormat): string | null => {
  if (min === null) return max === null ? null : format.format(max);
  return max === null || max <= min ? format.format(min) : format.formatRange(min, max);
};

const yearsOfWork =
  (words: Messages, number: (value: number) => string) => (from: number | null, to: number | null) => {
    if (from === null) return to === null ? null : fill(words.yearsUpTo, { to: number(to) });
    if (to === null) return fill(words.yearsFrom, { from: number(from) });
    return fill(words.years, { from: number(from), to: number(to) });
  };

const dateIn = (locale: string) => {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return (iso: string | null): string | null => {
    const date = iso === null ? undefined : new Date(iso);
    return date === undefined || Number.isNaN(date.getTime()) ? null : format.format(date);
  };
};

const placeIn = (locale: string) => {
  const names = new Intl.DisplayNames([locale], { type: 'region' });
  return (region: string): string => (/^[A-Z]{2}$/.test(region) ? (names.of(region) ?? region) : region);
};

const makeWords = (locale: string, messages: Messages): Words => {
  const plain = new Intl.NumberFormat(locale);
  const unsigned = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const signed = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
  const month = new Intl.NumberFormat(locale, { style: 'unit', unit: 'month', unitDisplay: 'long' });
  const year = new Intl.NumberFormat(locale, { style: 'unit', unit: 'year', unitDisplay: 'long' });
  const week = new Intl.NumberFormat(locale, { style: 'unit', unit: 'week', unitDisplay: 'long' });
  const inYears = (months: number | null): number | null => (months === null ? null : months / MONTHS_A_YEAR);
  const isYears = (months: number | null): boolean => months === null || (months > 0 && months % MONTHS_A_YEAR === 0);
  const number = (value: number): string => plain.format(value);
  return {
    locale,
    messages,
    number,
    percent: (value, options) => (options?.signed ? signed : unsigned).format(value / 100),
    money: (value, currency) => moneyFormat(locale, currency, Number.isInteger(value)).format(value),
    months: (min, max) =>
      isYears(min) && isYears(max) ? inRange(inYears(min), inYears(max), year) : inRange(min, max, month),
    weeks: (count) => week.format(count),
    hours: (min, max) => inRange(min, max, plain),
    years: yearsOfWork(messages, number),
    date: dateIn(locale),
    place: placeIn(locale),
  };
};

const REMEMBERED = 50;
const usual = new Map<string, Words>();

/** Formats are slow to make, so those of a language are kept; with words of one's own they are made each time. */
export const wordsFor = ({ locale, messages }: Wording): Words => {
  const known = knownLocale(locale);
  if (messages) return makeWords(known, messagesFor(known, messages));
  const kept = usual.get(known);
  if (kept) return kept;
  const made = makeWords(known, messagesFor(known));
  if (usual.size >= REMEMBERED) usual.clear();
  usual.set(known, made);
  return made;
};
