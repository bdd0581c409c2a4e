import { SourceFileError, type FileSet } from '../files';
import type { SourceDescription } from './source';

export type { ImportSource, ListedRecord, ReadOptions, SourceDescription } from './source';

const BUILT_IN: readonly SourceDescription[] = [
  {
    name: 'onet',
    title: 'O*NET database',
    takes: 'The database as a folder or zip, text or Excel, editions 27 to 30: Occupation Data and the other tables.',
    load: async () => (await import('./onet')).onetSource,
  },
  {
    name: 'esco',
    title: 'ESCO classification',
    takes:
      'The classification as CSV, one or more languages, editions 1.0 to 1.2: occupations_en.csv and the other tables.',
    load: async () => (await import('./esco')).escoSource,
  },
  {
    name: 'ncs',
    title: 'UK National Careers Service',
    takes: 'Job profiles as Orchard Core recipes (JSON), with the recipes of what they refer to.',
    load: async () => (await import('./ncs')).ncsSource,
  },
  {
    name: 'oews',
    title: 'BLS wages (OEWS)',
    takes: 'Tables of Occupational Employment and Wage Statistics for any area, CSV or Excel: national_M2024_dl.xlsx.',
    load: async () => (await import('./oews')).oewsSource,
  },
  {
    name: 'projections',
    title: 'Employment projections',
    takes:
      'A table with soc_code, from_year, to_year and growth_percent, or one made from the BLS handbook; CSV or Excel.',
    load: async () => (await import('./projections')).projectionsSource,
  },
  {
    name: 'documents',
    title: 'Guide documents',
    takes: 'Guides as Markdown, one a file, as in docs/guide-format.md.',
    load: async () => (await import('./own/documents')).documentsSource,
  },
  {
    name: 'json',
    title: 'JSON',
    takes: 'Own guides, skills, certifications, FAQs, fields and contributors as JSON, or one a line (.jsonl).',
    load: async () => (await import('./own/json')).jsonSource,
  },
  {
    name: 'csv',
    title: 'Spreadsheet',
    takes: 'Own guides, skills, certifications or FAQs as CSV or Excel, by the templates.',
    load: async () => (await import('./own/csv')).csvSource,
  },
];

const added: SourceDescription[] = [];

/** All sources, in the order in which they are offered. */
export const listSources = (): readonly SourceDescription[] => [...BUILT_IN, ...added];

/** @throws SourceFileError when there is no source of this name */
export const findSource = (name: string): SourceDescription => {
  const source = listSources().find((candidate) => candidate.name === name);
  if (source) return source;
  const allowed = listSources()
    .map((candidate) => candidate.name)
    .join(', ');
  throw new SourceFileError(`There is no such source; there are ${allowed}.`, { file: name, found: name, allowed });
};

/** Adds a source of another plugin or of the app. @throws Error when its name is taken */
export const addSource = (source: SourceDescription): void => {
  if (listSources().some(({ name }) => name === source.name)) {
    throw new Error(`There is already an import source called "${source.name}"`);
  }
  added.push(source);
};

/** The sources whose files these are; more than one only when files of several are given together. */
export const detectSources = async (files: FileSet): Promise<SourceDescription[]> => {
  const found: SourceDescription[] = [];
  for (const source of listSources()) {
    if (await (await source.load()).detect(files)) found.push(source);
  }
  return found;
};
