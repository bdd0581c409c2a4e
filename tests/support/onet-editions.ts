import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Four occupations as two editions of O*NET would tell them, in words of our own: some tasks change from one to the next. */

export type OnetEdition = '27.0' | '30.2';
type Rows = readonly (readonly string[])[];

export const GARDENER = '37-9011.00';
export const KEEPER = '39-9021.00';

const OCCUPATIONS: Rows = [
  [
    GARDENER,
    'Roof Gardeners',
    'Plant and look after gardens on the roofs of buildings. Keep drains clear and plants alive.',
  ],
  [KEEPER, 'Bee Keepers', 'Keep bees and sell their honey. Teach neighbours about bees.'],
  ['47-9051.00', 'Bridge Painters', 'Paint bridges and keep rust away.'],
  ['49-9061.00', 'Clock Repairers', 'Repair tower clocks and explain them to visitors.'],
];

const TASKS: Readonly<Record<OnetEdition, Rows>> = {
  '27.0': [
    [GARDENER, '11', 'Choose plants that stand wind and drought.', 'Core'],
    [GARDENER, '12', 'Check drains and seals of the roof.', 'Core'],
    [GARDENER, '13', 'Carry soil to the roof by hand.', 'Supplemental'],
    [KEEPER, '21', 'Look after hives through the year.', 'Core'],
    [KEEPER, '22', 'Fill honey into jars.', 'Core'],
  ],
  '30.2': [
    [GARDENER, '11', 'Choose plants that stand wind, heat and drought.', 'Core'],
    [GARDENER, '12', 'Check drains, seals and sensors of the roof.', 'Core'],
    [GARDENER, '14', 'Read moisture sensors and plan the watering.', 'Core'],
    [KEEPER, '21', 'Look after hives through the year.', 'Core'],
    [KEEPER, '22', 'Fill honey into jars.', 'Core'],
  ],
};

const tablesOf = (edition: OnetEdition): Readonly<Record<string, Rows>> => ({
  'Occupation Data': [['O*NET-SOC Code', 'Title', 'Description'], ...OCCUPATIONS],
  'Alternate Titles': [
    ['O*NET-SOC Code', 'Alternate Title', 'Short Title', 'Source(s)'],
    [GARDENER, 'Green Roof Technician', 'n/a', '08'],
  ],
  'Task Statements': [['O*NET-SOC Code', 'Task ID', 'Task', 'Task Type'], ...TASKS[edition]],
  'Technology Skills': [
    ['O*NET-SOC Code', 'Example', 'Commodity Code', 'Commodity Title', 'Hot Technology', 'In Demand'],
    [GARDENER, 'Sensor logbook', '43232605', 'Analytical software', 'N', 'Y'],
  ],
  'Job Zones': [
    ['O*NET-SOC Code', 'Job Zone', 'Date', 'Domain Source'],
    [GARDENER, edition === '27.0' ? '2' : '3', '08/2023', 'Analyst'],
  ],
});

/** The files of an edition's text distribution, by name. */
export const onetFiles = (edition: OnetEdition): readonly { readonly name: string; readonly text: string }[] =>
  Object.entries(tablesOf(edition)).map(([name, rows]) => ({
    name: `${name}.txt`,
    text: rows.map((cells) => `${cells.join('\t')}\r\n`).join(''),
  }));

/** `db_30_2_text` */
export const onetLabel = (edition: OnetEdition): string => `db_${edition.replace('.', '_')}_text`;

/** Writes an edition as the folder that O*NET is downloaded as. @returns its path */
export const writeOnetEdition = (parent: string, edition: OnetEdition): string => {
  const folder = path.join(parent, onetLabel(edition));
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of onetFiles(edition)) writeFileSync(path.join(folder, name), text);
  return folder;
};
