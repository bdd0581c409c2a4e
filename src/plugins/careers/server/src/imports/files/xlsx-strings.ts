/** `_x000D_` is how a spreadsheet writes a character that XML has no place for. */
export const unescapeCell = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

/** Column of a cell by its address, from 0: `A1` is 0, `AB7` is 27. Null when there is none. */
export const columnOf = (address: string | undefined): number | null => {
  const letters = /^[A-Z]{1,3}/.exec(address ?? '')?.[0];
  if (letters === undefined) return null;
  // `A` is the code 65, and stands for 1 in a number of base 26.
  return Buffer.from(letters, 'latin1').reduce((number, code) => number * 26 + code - 64, 0) - 1;
};

/** Number formats 14 to 22 and 45 to 47 are dates and times in every workbook (ECMA-376, part 1, 18.8.30). */
const isBuiltInDate = (format: number): boolean => (format >= 14 && format <= 22) || (format >= 45 && format <= 47);

/** Whether a format of the workbook's own shows a date: it has a sign for day, month or year outside of quotes. */
const showsDate = (code: string): boolean => /[dmyh]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

export const isDateFormat = (format: number, codes: ReadonlyMap<number, string>): boolean => {
  const code = codes.get(format);
  return code === undefined ? isBuiltInDate(format) : showsDate(code);
};

const DAY = 86_400_000;
/** Day 0 of the two calendars that workbooks have; the first counts a 29 February 1900 that never was. */
const EPOCHS = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };

/** `45292` is `2024-01-01`; with a fraction, the time follows. */
export const dateOf = (serial: number, calendar: keyof typeof EPOCHS): string => {
  const iso = new Date(EPOCHS[calendar] + Math.round(serial * DAY)).toISOString();
  return Number.isInteger(serial) ? iso.slice(0, 10) : iso.slice(0, 19);
};

/** Spreadsheets store 3.1 as 3.1000000000000001; what a person sees is the shortest number that is the same. */
export const numberOf = (stored: string): string => {
  const number = Number(stored);
  return stored.trim() === '' || !Number.isFinite(number) ? stored : String(number);
};
