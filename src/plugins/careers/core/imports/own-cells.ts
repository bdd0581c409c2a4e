import { z } from 'zod';
import { fromCsvCell } from './csv-cell';
import type { Column } from './own-columns';
import { OWN_SCHEMAS, type OwnKind } from './own-content';

/** A cell that has not the form of its column. */
export class CellError extends Error {
  override readonly name = 'CellError';

  constructor(
    readonly found: string,
    readonly allowed: string,
  ) {
    super(`"${found.slice(0, 100)}" is not ${allowed}`);
  }
}

const parseJson = (cell: string): unknown => {
  try {
    return JSON.parse(cell);
  } catch {
    throw new CellError(cell, 'JSON');
  }
};

const linesIn = (cell: string): string[] =>
  cell
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const booleanOf = (cell: string): boolean => {
  if (/^(true|yes|1)$/i.test(cell)) return true;
  if (/^(false|no|0)$/i.test(cell)) return false;
  throw new CellError(cell, 'TRUE or FALSE');
};

const numberOf = (cell: string): number => {
  if (!/^-?\d+(\.\d+)?$/.test(cell)) throw new CellError(cell, 'a number, as 1200.50');
  return Number(cell);
};

/**
 * The value of a cell; undefined for an empty one, which says nothing.
 *
 * @throws CellError when the cell has not the form of its column
 */
export const readCell = ({ form }: Column, cell: string): unknown => {
  const text = fromCsvCell(cell);
  const bare = text.trim();
  if (bare === '') return undefined;
  if (form === 'text') return text;
  if (form === 'number') return numberOf(bare);
  if (form === 'boolean') return booleanOf(bare);
  if (form === 'json') return parseJson(bare);
  // Lines never begin like a list of JSON does, but for an alias in brackets, which then is written as JSON.
  if (bare.startsWith('[')) return parseJson(bare);
  const lines = linesIn(text);
  return form === 'lines' ? lines : lines.map((line) => ({ [form.linesOf]: line }));
};

const isLine = (text: unknown): text is string =>
  typeof text === 'string' && text !== '' && text === text.trim() && !/[\r\n]/.test(text);

const partsOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

/** Texts of a list that lines can stand for: its entries have nothing else to say than what they say by default. */
const linesOf = (list: readonly unknown[], key: string | null, parse: (value: unknown) => unknown): string[] | null => {
  const lines = list.map((entry) => (key === null ? entry : partsOf(entry).find(([name]) => name === key)?.[1]));
  if (lines.length === 0 || !lines.every(isLine) || lines[0]?.startsWith('[')) return null;
  const again = parse(key === null ? lines : lines.map((line) => ({ [key]: line })));
  return JSON.stringify(sorted(again)) === JSON.stringify(sorted(parse(list))) ? lines : null;
};

/** The same value with its keys in one order. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    partsOf(value)
      .filter(([, part]) => part !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
};

const schemaOf = (kind: OwnKind, name: string): z.ZodType => {
  const shape: Readonly<Record<string, z.ZodType>> = OWN_SCHEMAS[kind].shape;
  return shape[name] ?? z.unknown();
};

/** What `readCell` reads as this value again. An absent value is an empty cell; an empty list is `[]`. */
export const writeCell = (kind: OwnKind, { name, form }: Column, value: unknown): string => {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value).toUpperCase();
  if (form !== 'json' && Array.isArray(value)) {
    const lines = linesOf(value, typeof form === 'object' ? form.linesOf : null, (list) =>
      schemaOf(kind, name).parse(list),
    );
    if (lines) return lines.join('\n');
  }
  return JSON.stringify(value);
};
