import { isEmpty, quote, type Fields, type Finding } from './finding';

const list = (codes: string): readonly string[] => codes.trim().split(/\s+/);

/**
 * ISO 4217 codes of money that people are paid in or that prices are stated in: list one without funds, precious
 * metals, bond market units, the units of development banks, and the codes for testing and for "no currency".
 */
const CURRENT = list(`
  AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF
  CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL
  HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA
  MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD
  RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD
  UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
`);

/** Codes that were replaced in the 2020s: pay that was surveyed before then is stated in them. */
const LATELY_REPLACED = list('ANG BGN CUC HRK SLL ZWL');

export const CURRENCY_CODES: ReadonlySet<string> = new Set([...CURRENT, ...LATELY_REPLACED]);

/** Signs that nearly always stand for one currency. */
const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₩': 'KRW',
  '₪': 'ILS',
  '₫': 'VND',
};

const ALLOWED = 'an ISO 4217 code in capitals, such as USD, EUR or GBP';

const suggestCode = (text: string): string | undefined => {
  const tidy = text.trim();
  const code = SIGNS[tidy] ?? tidy.toUpperCase();
  return CURRENCY_CODES.has(code) ? code : undefined;
};

/** Currencies that are not ISO 4217 codes, as written. */
export const checkCurrencies = (fields: Fields, names: readonly string[]): Finding[] =>
  names.flatMap((name) => {
    const value = fields[name];
    if (isEmpty(value) || typeof value !== 'string' || CURRENCY_CODES.has(value)) return [];
    const suggestion = suggestCode(value);
    const hint = suggestion === undefined ? '' : ` Did you mean ${suggestion}?`;
    return [
      {
        path: [name],
        message: `${quote(value)} is not ${ALLOWED}.${hint}`,
        found: value,
        allowed: ALLOWED,
        ...(suggestion === undefined ? {} : { suggestion }),
      },
    ];
  });
