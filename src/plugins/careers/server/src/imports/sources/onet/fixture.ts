import type { WrittenCell } from '../../files/testing/write-xlsx';

/** Two occupations as O*NET has them, in words of our own. Cells of a table, its header first. */
export type Table = readonly (readonly WrittenCell[])[];

const BAKER = '51-3011.00';
const TESTER = '15-1253.00';

export const ONET_TABLES: Readonly<Record<string, Table>> = {
  'Occupation Data': [
    ['O*NET-SOC Code', 'Title', 'Description'],
    [
      TESTER,
      'Testers of Software',
      'Try out programs before others do. Write down what fails with <script> & *stars*.',
    ],
    [BAKER, 'Bakers and Pastry Cooks', 'Make bread.'],
  ],
  'Alternate Titles': [
    ['O*NET-SOC Code', 'Alternate Title', 'Short Title', 'Source(s)'],
    [BAKER, 'Bread Maker', 'n/a', '08'],
    [TESTER, 'Quality Assurance Analyst (QA Analyst)', 'QA Analyst', '08'],
    [TESTER, 'Program Tester', 'Tester', '02'],
  ],
  'Sample of Reported Titles': [
    ['O*NET-SOC Code', 'Reported Job Title', 'Shown in My Next Move'],
    [TESTER, 'Validation Engineer', 'N'],
    [TESTER, 'Quality Engineer (QE)', 'Y'],
    [TESTER, 'Acceptance Tester', 'N'],
  ],
  'Task Statements': [
    ['O*NET-SOC Code', 'Task ID', 'Task', 'Task Type', 'Incumbents Responding', 'Date', 'Domain Source'],
    [TESTER, 101, 'Say "no" to a release.', 'Core', 50, '08/2023', 'Incumbent'],
    [TESTER, 99, 'Plan tests.', 'Core', 50, '08/2023', 'Incumbent'],
    [TESTER, 7, 'Order coffee.', 'Supplemental', 50, '08/2023', 'Incumbent'],
    [TESTER, 8, 'Look at figures.', 'n/a', 'n/a', '08/2023', 'Analyst'],
  ],
  'Technology Skills': [
    ['O*NET-SOC Code', 'Example', 'Commodity Code', 'Commodity Title', 'Hot Technology', 'In Demand'],
    [TESTER, 'Structured query language SQL', '43232306', 'Data base user interface and query software', 'Y', 'Y'],
    [TESTER, 'Ledger tool', '43231601', 'Accounting software', 'N', 'N'],
    [TESTER, 'Oracle Java', '43232402', 'Object oriented development software', 'Y', 'N'],
    [TESTER, 'Smalltalk', '43232402', 'Object oriented development software', 'N', 'N'],
    [BAKER, 'Recipe book software', '43231601', 'Accounting software', 'N', 'N'],
  ],
  Skills: [
    ['O*NET-SOC Code', 'Element ID', 'Element Name', 'Scale ID', 'Data Value', 'Recommend Suppress', 'Not Relevant'],
    [TESTER, '2.A.1.a', 'Reading', 'IM', 4.5, 'N', 'n/a'],
    [TESTER, '2.A.1.a', 'Reading', 'LV', 4.1, 'N', 'N'],
    [TESTER, '2.B.3.j', 'Repairing', 'IM', 4.9, 'N', 'n/a'],
    [TESTER, '2.B.3.j', 'Repairing', 'LV', 0.5, 'N', 'Y'],
    [TESTER, '2.A.1.b', 'Listening', 'IM', 4.8, 'Y', 'n/a'],
    [TESTER, '2.A.1.b', 'Listening', 'LV', 4.8, 'N', 'N'],
  ],
  'Job Zones': [
    ['O*NET-SOC Code', 'Job Zone', 'Date', 'Domain Source'],
    [TESTER, 4, '08/2023', 'Analyst'],
    [BAKER, 2, '08/2023', 'Analyst'],
  ],
  'Job Zone Reference': [
    ['Job Zone', 'Name', 'Education'],
    [4, 'Zone four', 'Most have a degree.'],
  ],
  'Education, Training, and Experience': [
    ['O*NET-SOC Code', 'Element ID', 'Scale ID', 'Category', 'Data Value', 'Recommend Suppress'],
    [TESTER, '2.D.1', 'RL', 6, 70.5, 'N'],
    [TESTER, '2.D.1', 'RL', 8, 90, 'Y'],
    [TESTER, '2.D.1', 'RL', 5, 20, 'N'],
    [TESTER, '3.A.1', 'RW', 7, 55, 'N'],
  ],
  'Related Occupations': [
    ['O*NET-SOC Code', 'Related O*NET-SOC Code', 'Relatedness Tier', 'Index'],
    [TESTER, '15-1254.00', 'Supplemental', 11],
    [TESTER, '15-1252.00', 'Primary-Short', 2],
    [TESTER, '15-1251.00', 'Primary-Short', 1],
  ],
};

const withoutColumn = (table: Table, column: string): Table => {
  const at = table[0]?.indexOf(column) ?? -1;
  return at === -1 ? table : table.map((cells) => cells.filter((_, index) => index !== at));
};

/** A title column after the code, as the Excel distribution has it; empty cells for `n/a`. */
const asInExcel = (name: string, [header = [], ...rows]: Table): Table => {
  if (name === 'Occupation Data' || name === 'Job Zone Reference') return [header, ...rows];
  const cells = rows.map(([code = '', ...rest]) => [
    code,
    'Title',
    ...rest.map((cell) => (cell === 'n/a' ? '' : cell)),
  ]);
  return [[header[0] ?? '', 'Title', ...header.slice(1)], ...cells];
};

export const editionWithout = (tables: typeof ONET_TABLES, column: string): typeof ONET_TABLES =>
  Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, withoutColumn(table, column)]));

export const excelTables = (tables: typeof ONET_TABLES): typeof ONET_TABLES =>
  Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, asInExcel(name, table)]));

export const reversedTables = (tables: typeof ONET_TABLES): typeof ONET_TABLES =>
  Object.fromEntries(
    Object.entries(tables).map(([name, [header = [], ...rows]]) => [name, [header, ...rows.toReversed()]]),
  );

/** The text distribution: tabs, no quotes. */
export const textFiles = (tables: typeof ONET_TABLES, lineEnd = '\r\n'): Record<string, string> =>
  Object.fromEntries(
    Object.entries(tables).map(([name, table]) => [
      `db_30_2_text/${name}.txt`,
      table.map((cells) => cells.map(String).join('\t') + lineEnd).join(''),
    ]),
  );
