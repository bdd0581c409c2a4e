import type { Salary } from '../model/guide-content';
import { PAY_PERIODS, SALARY_BASES } from '../model/vocabulary';
import { escapeInline } from './inline';
import { foldHeading } from './intents';
import { printNumber } from './money';

/** A field of a salary, or a range of two amounts in one cell. */
export type SalaryColumn = keyof Salary | 'range';

/** Column headings in four languages, folded; first match counts. */
const COLUMNS: readonly (readonly [SalaryColumn, RegExp])[] = [
  [
    'p10',
    /^(?:p ?10|10 ?(?:th|e|o)? ?(?:percentile?|percentil|perzentil)?|percentile?l? 10|percentil 10|perzentil 10|d1|decile 1)$/,
  ],
  [
    'p25',
    /^(?:p ?25|25 ?(?:th|e|o)? ?(?:percentile?|percentil|perzentil)?|percentile?l? 25|percentil 25|perzentil 25|q1|lower quartile)$/,
  ],
  [
    'median',
    /^(?:p ?50|(?:the )?median[ea]?(?:s|o|os|n)?(?: .{1,40})?|50 ?(?:th|e|o)? ?(?:percentile?|percentil|perzentil)|mediangehalt|medianlohn|.{1,30} median[eao]?|mitte)$/,
  ],
  [
    'p75',
    /^(?:p ?75|75 ?(?:th|e|o)? ?(?:percentile?|percentil|perzentil)?|percentile?l? 75|percentil 75|perzentil 75|q3|upper quartile)$/,
  ],
  [
    'p90',
    /^(?:p ?90|90 ?(?:th|e|o)? ?(?:percentile?|percentil|perzentil)?|percentile?l? 90|percentil 90|perzentil 90|d9|decile 9)$/,
  ],
  ['topCoded', /^(?:top ?coded|at least|como minimo|au moins|mindestens)$/],
  [
    'range',
    /^(?:(?:salary |pay |wage )?range|salary|pay|wages?|earnings|amount|rango(?: salarial)?|salario|sueldo|fourchette|salaire|remuneration|gehaltsspanne|spanne|gehalt)(?: .{1,20})?$/,
  ],
  [
    'low',
    /^(?:low|lowest|min|minimum|from|starter|starting(?: (?:salary|pay))?|entry(?: level)?|minimo|desde|inicial|minimum|de|debutant|debut|von|niedrig|einstieg|einsteiger)(?: .{1,20})?$/,
  ],
  [
    'high',
    /^(?:high|highest|max|maximum|to|up to|experienced|senior(?: level)?|maximo|hasta|con experiencia|experimentado|a|confirme|experimente|bis|hoch|erfahren|berufserfahren)(?: .{1,20})?$/,
  ],
  [
    'region',
    /^(?:region|location|country|place|where|area|lugar|pais|zona|ubicacion|pays|lieu|land|ort|gebiet|regione)$/,
  ],
  [
    'level',
    /^(?:level|experience(?: level)?|seniority|role|nivel|experiencia|puesto|niveau|poste|stufe|erfahrung|karrierestufe|position)$/,
  ],
  ['period', /^(?:period|per|frequency|pay period|periodo|por|frecuencia|periode|par|zeitraum|pro)$/],
  ['currency', /^(?:currency|moneda|divisa|devise|monnaie|wahrung)$/],
  ['basis', /^(?:basis|kind|measure|base|tipo|type|grundlage|art)$/],
  ['year', /^(?:year|date|as of|ano|fecha|annee|jahr|stand)$/],
  ['source', /^(?:source|sources|fuente|fuentes|quelle|quellen)$/],
];

export const readSalaryColumn = (heading: string): SalaryColumn | undefined => {
  const folded = foldHeading(heading);
  return COLUMNS.find(([, pattern]) => pattern.test(folded))?.[0];
};

const PERIODS: Readonly<Record<(typeof PAY_PERIODS)[number], RegExp>> = {
  hour: /^(?:hour|hourly|an hour|per hour|hora|por hora|heure|horaire|stunde|pro stunde|h)$/,
  day: /^(?:day|daily|per day|dia|por dia|diario|jour|par jour|journalier|tag|taglich|pro tag)$/,
  week: /^(?:week|weekly|per week|semana|semanal|semaine|hebdomadaire|woche|wochentlich)$/,
  month: /^(?:month|monthly|per month|mes|mensual|al mes|mois|mensuel|par mois|monat|monatlich|pro monat)$/,
  year: /^(?:year|yearly|annual|annually|per year|per annum|a year|ano|anual|al ano|an|annee|annuel|par an|jahr|jahrlich|pro jahr)$/,
};

/** A period or a basis in words; what is not known goes on as it is, for the error to name. */
export const readSalaryWord = (column: 'period' | 'basis', cell: string): string => {
  const folded = foldHeading(cell);
  if (column === 'period') return PAY_PERIODS.find((period) => PERIODS[period].test(folded)) ?? cell;
  return SALARY_BASES.find((basis) => foldHeading(basis) === folded) ?? cell;
};

const HEADINGS: readonly (readonly [keyof Salary, string])[] = [
  ['region', 'Region'],
  ['level', 'Level'],
  ['period', 'Period'],
  ['currency', 'Currency'],
  ['basis', 'Basis'],
  ['p10', 'P10'],
  ['p25', 'P25'],
  ['median', 'Median'],
  ['p75', 'P75'],
  ['p90', 'P90'],
  ['low', 'Low'],
  ['high', 'High'],
  ['topCoded', 'Top-coded'],
  ['year', 'Year'],
  ['source', 'Source'],
];

const printCell = (salary: Salary, column: keyof Salary): string => {
  const value = salary[column];
  if (value === undefined || value === false) return '';
  if (value === true) return 'yes';
  if (typeof value === 'number') return column === 'year' ? String(value) : printNumber(value);
  return escapeInline(value).replace(/\|/g, '\\|');
};

const row = (cells: readonly string[]): string =>
  `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`;

/** The table with the columns that any of the salaries fills, and always period and basis. */
export const printSalaryTable = (salaries: readonly Salary[]): string => {
  const columns = HEADINGS.filter(([column]) => salaries.some((salary) => printCell(salary, column) !== ''));
  return [
    row(columns.map(([, heading]) => heading)),
    row(columns.map(([, heading]) => '-'.repeat(Math.max(3, heading.length)))),
    ...salaries.map((salary) => row(columns.map(([column]) => printCell(salary, column)))),
  ].join('\n');
};
