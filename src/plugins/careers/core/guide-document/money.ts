/** An amount of money as people write it. */
export interface Amount {
  readonly value: number;
  /** ISO 4217 code, when a sign or a code says it. */
  readonly currency?: string;
  /** "239,200+", "≥ 239,200": at least. */
  readonly atLeast: boolean;
}

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/US\$/, 'USD'],
  [/(?:CA|C)\$/, 'CAD'],
  [/(?:AU|A)\$/, 'AUD'],
  [/NZ\$/, 'NZD'],
  [/MX\$/, 'MXN'],
  [/R\$/, 'BRL'],
  [/£/, 'GBP'],
  [/€|\bEuros?\b/i, 'EUR'],
  [/₹/, 'INR'],
  [/zł/, 'PLN'],
  [/Kč/, 'CZK'],
  [/₩/, 'KRW'],
  [/₺/, 'TRY'],
  [/¥|円/, 'JPY'],
];
/** Signs that several countries share, by the country of the locale. */
const SHARED: readonly (readonly [RegExp, Readonly<Record<string, string>>, string | undefined])[] = [
  [/\$/, { CA: 'CAD', AU: 'AUD', NZ: 'NZD', MX: 'MXN', CL: 'CLP', CO: 'COP', AR: 'ARS', SG: 'SGD', HK: 'HKD' }, 'USD'],
  [/\bkr\b/i, { SE: 'SEK', NO: 'NOK', DK: 'DKK', IS: 'ISK', NB: 'NOK', SV: 'SEK', DA: 'DKK' }, undefined],
  [/\bFr\.?(?=\s|\d|$)/, { CH: 'CHF', LI: 'CHF' }, undefined],
];

/** The currency that a text names, by code or sign. */
export const findCurrency = (text: string, locale: string): string | undefined => {
  const code = /(?<![A-Za-z])([A-Z]{3})(?![A-Za-z])/.exec(text)?.[1];
  if (code !== undefined) return code;
  const own = SIGNS.find(([sign]) => sign.test(text))?.[1];
  if (own !== undefined) return own;
  const country = (locale.split(/[-_]/)[1] ?? locale).toUpperCase();
  const shared = SHARED.find(([sign]) => sign.test(text));
  return shared === undefined ? undefined : (shared[1][country] ?? shared[2]);
};

/** The code of what stands where a currency is asked for: `usd` and `$` are codes too; anything else stays as it is. */
export const currencyCode = (text: string, locale: string): string => {
  if (/^[A-Za-z]{3}$/.test(text)) return text.toUpperCase();
  return text.length <= 3 ? (findCurrency(text, locale) ?? text) : text;
};

const NUMBER = /\d(?:[\d.,'’\u00a0\u202f\u2009 ]*\d)?(?:e[+-]?\d+)?/i;
const THOUSANDS = /^\s*(?:k\b|tsd\b|t€|mil\b)/i;
const MILLIONS = /^\s*(?:m\b|mio\b|million|millones|millionen)/i;

/**
 * The number that digits with separators write. Of two kinds the last is the decimal one; one alone with exactly three
 * digits behind it groups thousands, as `79,850` and `45.000` do in the countries that write them.
 */
export const readNumber = (digits: string): number => {
  const compact = digits.replace(/[\s'’\u00a0\u202f\u2009]/g, '');
  if (/e/i.test(compact)) return Number(compact);
  const dot = compact.lastIndexOf('.');
  const comma = compact.lastIndexOf(',');
  const last = Math.max(dot, comma);
  if (last === -1) return Number(compact);
  const grouped = compact.slice(0, last).replace(/[.,]/g, '');
  const fraction = compact.slice(last + 1);
  const both = dot !== -1 && comma !== -1;
  const repeated = !both && compact.indexOf(compact[last] ?? '') !== last;
  const groups = repeated || (!both && fraction.length === 3 && !/^0+$/.test(grouped));
  return Number(groups ? `${grouped}${fraction}` : `${grouped}.${fraction}`);
};

/** Amounts of a text, left to right: two of them for "£25,000 – £50,000". */
export const findAmounts = (text: string, locale: string): Amount[] => {
  const currency = findCurrency(text, locale);
  const amounts: Amount[] = [];
  for (const piece of text
    .slice(0, 500)
    .split(/\s*(?:[–—]|(?<=\d\s?[k€£$%]?\s?)-(?=\s?[£$€]?\d)|\b(?:to|and|bis|und|à|et|a|y|hasta)\b)\s*/i)) {
    const match = NUMBER.exec(piece);
    if (match === null) continue;
    const after = piece.slice(match.index + match[0].length);
    const scale = THOUSANDS.test(after) ? 1000 : MILLIONS.test(after) ? 1_000_000 : 1;
    const value = readNumber(match[0]) * scale;
    if (!Number.isFinite(value)) continue;
    const atLeast = /^[^+]{0,4}\+/.test(after) || /[≥>]\s*[^\d]{0,4}$/.test(piece.slice(0, match.index));
    amounts.push({ value, ...(currency === undefined ? {} : { currency }), atLeast });
  }
  return amounts;
};

/** A number that `readNumber` reads back: three decimals would look like thousands. */
export const printNumber = (value: number): string => {
  const digits = String(value);
  return /\.\d{3}$/.test(digits) ? `${digits}0` : digits;
};
