import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface OnetOccupation {
  readonly code: string;
  readonly title: string;
}

/** Occupations as O*NET numbers them, in words of our own: `11-0001.00 Keeper 1`, … */
export const occupations = (count: number): readonly OnetOccupation[] =>
  Array.from({ length: count }, (_, index) => ({
    code: `11-${String(index + 1).padStart(4, '0')}.00`,
    title: `Keeper ${index + 1}`,
  }));

/** A folder like the text distribution of O*NET, with three tasks and two skills for each occupation. @returns its path */
export const writeOnetFolder = (parent: string, wanted: readonly OnetOccupation[]): string => {
  const folder = path.join(parent, 'db_30_2_text');
  mkdirSync(folder, { recursive: true });
  const table = (name: string, rows: readonly (readonly string[])[]): void => {
    writeFileSync(path.join(folder, `${name}.txt`), rows.map((cells) => `${cells.join('\t')}\n`).join(''));
  };
  table('Occupation Data', [
    ['O*NET-SOC Code', 'Title', 'Description'],
    ...wanted.map(({ code, title }) => [code, title, `${title} keeps things in order.`]),
  ]);
  table('Task Statements', [
    ['O*NET-SOC Code', 'Task ID', 'Task', 'Task Type', 'Incumbents Responding', 'Date', 'Domain Source'],
    ...wanted.flatMap(({ code }, index) =>
      [1, 2, 3].map((task) => [code, `${index}${task}`, `Do task ${task}.`, 'Core', '50', '08/2023', 'Incumbent']),
    ),
  ]);
  table('Technology Skills', [
    ['O*NET-SOC Code', 'Example', 'Commodity Code', 'Commodity Title', 'Hot Technology', 'In Demand'],
    ...wanted.flatMap(({ code }) => [
      [code, 'Ledger tool', '43231601', 'Accounting software', 'N', 'N'],
      [code, 'Smalltalk', '43232402', 'Object oriented development software', 'Y', 'N'],
    ]),
  ]);
  table('Related Occupations', [
    ['O*NET-SOC Code', 'Related O*NET-SOC Code', 'Relatedness Tier', 'Index'],
    ...wanted.map(({ code }, index) => [code, wanted[(index + 1) % wanted.length]?.code ?? code, 'Primary-Short', '1']),
  ]);
  return folder;
};
