import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** O*NET's tables for made-up occupations: 19 tasks and 32 technology rows each, as the official ones have on average. */
const TASKS = 19;
const TECHNOLOGIES = 32;
const COMMODITIES = 90;
const EXAMPLES = 700;

const WORDS =
  'plan check record repair measure report order clean test weigh draw cut lift teach count sort pack paint read write'.split(
    ' ',
  );

/** The same for the same number: a table has to say the same in each run. */
const pick = (number, step) => WORDS[(number * 7 + step * 13) % WORDS.length];

const sentence = (number, task) =>
  `${pick(number, task)} the ${number}th kind of ${pick(task, number)}, then ${pick(number + task, 3)} what ${pick(task, 5)} left at step ${task}.`;

const code = (number) => `${11 + Math.floor(number / 1000)}-${String(1000 + (number % 1000)).padStart(4, '0')}.00`;

const table = (folder, name, rows) => {
  writeFileSync(path.join(folder, `${name}.txt`), rows.map((row) => `${row.join('\t')}\r\n`).join(''));
};

const numbers = (count) => Array.from({ length: count }, (_, index) => index + 1);

/** Writes the folder of an edition. @returns how many rows each table has */
export const writeOccupations = (folder, count) => {
  mkdirSync(folder, { recursive: true });
  const all = numbers(count);
  table(folder, 'Occupation Data', [
    ['O*NET-SOC Code', 'Title', 'Description'],
    ...all.map((number) => [code(number), `Makers of Part ${number}`, `Make part ${number}. ${sentence(number, 1)}`]),
  ]);
  const tasks = all.flatMap((number) =>
    numbers(TASKS).map((task) => [
      code(number),
      number * 100 + task,
      sentence(number, task),
      task % 3 ? 'Core' : 'Supplemental',
      50,
      '08/2023',
      'Incumbent',
    ]),
  );
  table(folder, 'Task Statements', [
    ['O*NET-SOC Code', 'Task ID', 'Task', 'Task Type', 'Incumbents Responding', 'Date', 'Domain Source'],
    ...tasks,
  ]);
  const technologies = all.flatMap((number) =>
    numbers(TECHNOLOGIES).map((row) => {
      const example = (number * 11 + row * 17) % EXAMPLES;
      const commodity = example % COMMODITIES;
      return [
        code(number),
        `Program ${example}`,
        43_230_000 + commodity,
        `Software of kind ${commodity}`,
        row % 3 ? 'N' : 'Y',
        row % 9 ? 'N' : 'Y',
      ];
    }),
  );
  table(folder, 'Technology Skills', [
    ['O*NET-SOC Code', 'Example', 'Commodity Code', 'Commodity Title', 'Hot Technology', 'In Demand'],
    ...technologies,
  ]);
  return { occupations: count, tasks: tasks.length, technologies: technologies.length };
};
