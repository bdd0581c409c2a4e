import type { TableBlock } from '../blocks';
import { inlineText } from '../inline';
import { foldHeading } from '../intents';
import { currencyCode, findAmounts, findCurrency } from '../money';
import { readSalaryColumn, readSalaryWord, type SalaryColumn } from '../salary-table';
import { lineEntries } from './lines';
import { reportUnplaced, type Fields, type Reading, type SectionReader } from './reading';

const isNothing = (cell: string): boolean => /^[-–—]?$|^n\/?a$/i.test(cell);

const AMOUNTS: ReadonlySet<SalaryColumn> = new Set(['p10', 'p25', 'median', 'p75', 'p90', 'low', 'high']);

/** "Starter" and "experienced" are another measure than the ends of a range. */
const basisOf = (heading: string): 'starter-experienced' | 'range' =>
  /starter|experienc|entry|einsteiger|inicial|debut|confirme|erfahren/.test(foldHeading(heading))
    ? 'starter-experienced'
    : 'range';

interface Cell {
  readonly column: SalaryColumn;
  readonly cell: string;
  readonly line: number;
}

/** What one cell adds to its row. */
const readCell = ({ column, cell, line }: Cell, reading: Reading): Fields => {
  if (AMOUNTS.has(column)) {
    const [amount, second] = findAmounts(cell, reading.locale);
    if (amount === undefined || second !== undefined) {
      reading.warn(line, `“${cell}” is no amount of money and was left out.`);
      return {};
    }
    const { value, currency, atLeast } = amount;
    return { [column]: value, ...(currency === undefined ? {} : { currency }), ...(atLeast ? { topCoded: true } : {}) };
  }
  if (column === 'range') {
    const [low, high] = findAmounts(cell, reading.locale);
    const currency = low?.currency ?? high?.currency;
    return { low: low?.value, high: high?.value, basis: 'range', ...(currency === undefined ? {} : { currency }) };
  }
  if (column === 'year') return { year: /^\d+$/.test(cell) ? Number(cell) : cell };
  if (column === 'topCoded') return { topCoded: /^(?:yes|true|x|s[ií]|oui|ja|✓)$/i.test(cell) };
  if (column === 'period' || column === 'basis') return { [column]: readSalaryWord(column, cell) };
  if (column === 'currency') return { currency: currencyCode(cell, reading.locale) };
  return { [column]: cell };
};

const readTable = (table: TableBlock, reading: Reading): Fields[] => {
  const columns = table.header.map((heading) => readSalaryColumn(inlineText(heading)));
  if (columns.every((column) => column === undefined)) {
    reportUnplaced([table], reading);
    return [];
  }
  columns.forEach((column, index) => {
    const heading = table.header[index] ?? '';
    if (column === undefined && heading !== '') {
      reading.warn(table.line, `The column “${inlineText(heading)}” of the salaries is not known and was left out.`);
    }
  });
  const ends = table.header.filter((_, index) => columns[index] === 'low' || columns[index] === 'high');
  const basis = ends.length === 0 ? {} : { basis: basisOf(ends.join(' ')) };
  const signs = findCurrency(table.header.join(' ').replace(/\b[A-Z]{3}\b/g, ''), reading.locale);
  return table.rows.flatMap(({ line, cells }) => {
    const said = columns.flatMap((column, index) => {
      const cell = inlineText(cells[index] ?? '');
      const empty = column === 'region' || column === 'level' || column === 'source' ? cell === '' : isNothing(cell);
      return column === undefined || empty ? [] : [{ column, cell, line }];
    });
    if (said.length === 0) return [];
    // A currency column is the last word; signs in amounts only help where there is none.
    const ordered = [...said].sort(
      (one, other) => Number(one.column === 'currency') - Number(other.column === 'currency'),
    );
    const fields = ordered.map((cell) => readCell(cell, reading));
    const usual: Fields = { ...(signs === undefined ? {} : { currency: signs }), ...basis };
    const merged = fields.reduce<Fields>((row, cell) => ({ ...row, ...cell }), usual);
    return [reading.at(line, merged)];
  });
};

/** Where the label of a figure ends: at a colon or a dash, or where the amount begins. */
const LABELLED = /^(.{2,60}?)\s*(?::|\s[–—-]\s|(?=(?:[A-Z]{2,3}\s?)?\p{Sc}?\d))\s*(.*\d.*)$/u;
/** What may stand in a line of amounts beside digits. Anything else makes the line prose. */
const BESIDE_DIGITS =
  /[\d.,'’\s\p{Sc}+–—-]|(?<!\p{L})(?:[A-Z]{3}|US|k|kr|zł|Kč|to|and|from|a|an|per|year|hour|month|week|day|bis|und|von|pro|Jahr|Monat|Stunde|à|et|de|par|an|mois|y|hasta|al|año|mes)(?!\p{L})/gu;

const LONGEST_FIGURE = 200;

interface Figure {
  readonly label: string;
  readonly amounts: string;
}

const readFigure = (text: string): Figure | undefined => {
  if (text.length > LONGEST_FIGURE) return undefined;
  const [, label = '', rest = text] = LABELLED.exec(text) ?? [];
  return rest.replace(BESIDE_DIGITS, '') === '' ? { label, amounts: rest } : undefined;
};

/** "Median: $79,850", "Entry level £25,000 to £28,000" as one row. */
const readLines = (entries: readonly { readonly raw: string; readonly line: number }[], reading: Reading): Fields[] => {
  const row: Record<string, unknown> = {};
  for (const { raw, line } of entries) {
    const figure = readFigure(raw);
    const count = figure === undefined ? 0 : findAmounts(figure.amounts, reading.locale).length;
    const named = figure === undefined || figure.label === '' ? undefined : readSalaryColumn(figure.label);
    const column = count === 2 ? 'range' : named;
    if (figure === undefined || column === undefined || count === 0 || (column !== 'range' && !AMOUNTS.has(column))) {
      reading.unplaced({ line, endLine: line });
      continue;
    }
    Object.assign(row, readCell({ column, cell: figure.amounts, line }, reading));
    if (column === 'low' || column === 'high') row.basis = basisOf(figure.label);
    reading.at(line, row);
  }
  return Object.keys(row).length === 0 ? [] : [row];
};

/** Pay: a table, whatever its columns are called, or lines that name a figure each. */
export const readSalaries: SectionReader = (section, reading) => {
  const tables = section.blocks.filter((block) => block.kind === 'table');
  const others = section.blocks.filter((block) => block.kind !== 'table');
  const fromTables = tables.flatMap((table) => readTable(table, reading));
  const markdown = section.markdown;
  const entries = lineEntries({ section, blocks: others, commas: false }, reading);
  const fromLines = readLines(
    entries.map(({ raw, line }) => ({ raw: markdown ? inlineText(raw) : raw, line })),
    reading,
  );
  const salaries = [...fromTables, ...fromLines];
  return salaries.length === 0 ? {} : { salaries };
};
