import { singularTitle } from '../../../../../core/imports/occupation-title';
import type {
  ExternalId,
  RelatedRecord,
  SourceEdition,
  SourcedGuide,
  SourceItem,
  SourceRecord,
  SourceRow,
  Task,
} from '../../../../../core/imports/source-record';
import { firstSentence, markdownOfText } from '../markdown';
import { preparationOf } from './preparation';
import { requirementsOf } from './requirements';
import { cell, type OccupationRows } from './tables';
import { aliasesOf } from './titles';

/** Tasks that the overview tells, before the page lists all of them. */
const MAX_TASKS_IN_OVERVIEW = 5;

/** Core tasks are ones that most people in the job do and find important; tasks that nobody was asked about are `n/a`. */
const tasksOf = (rows: readonly SourceRow[]): SourceItem<Task>[] =>
  rows
    .map((row) => ({
      id: cell(row, 'Task ID'),
      value: { text: cell(row, 'Task'), core: cell(row, 'Task Type') === 'Core' },
    }))
    .filter(({ value }) => value.text !== '')
    .sort((a, b) => Number(b.value.core) - Number(a.value.core) || Number(a.id) - Number(b.id));

const relatedOf = (rows: readonly SourceRow[]): SourceItem<RelatedRecord>[] =>
  rows
    .map((row) => ({
      index: Number(cell(row, 'Index')),
      id: cell(row, 'Related O*NET-SOC Code'),
      tier: cell(row, 'Relatedness Tier'),
    }))
    .sort((a, b) => a.index - b.index || (a.id < b.id ? -1 : 1))
    .map(({ id, tier }) => ({ id, value: { record: id, direction: 'related', ...(tier !== '' && { tier }) } }));

/**
 * The codes of an occupation. O*NET-SOC 2019 (editions 25.1 and later) is the SOC of 2018 with two more digits:
 * `15-1252.00` is the SOC occupation `15-1252` itself, `15-1299.08` one of several within `15-1299`.
 */
export const codesOf = (code: string): ExternalId[] => [
  { scheme: 'onet-soc', code, match: 'exact' },
  { scheme: 'soc2018', code: code.slice(0, 7), match: code.endsWith('.00') ? 'exact' : 'broader' },
];

const incompleteLists = (rows: OccupationRows): (keyof SourcedGuide)[] => {
  const lacksOne = (...tables: (keyof OccupationRows)[]) => tables.some((table) => rows[table] === undefined);
  return [
    ...(lacksOne('Alternate Titles', 'Sample of Reported Titles') ? (['aliases'] as const) : []),
    // A choice of the source's many: it says nothing against those that an earlier edition chose.
    'skills',
  ];
};

/**
 * What an edition says about one occupation.
 *
 * @param education what the edition says about the education of each job zone, when it has that table
 */
export const onetRecord = ({
  code,
  rows,
  edition,
  education,
  place,
}: {
  readonly code: string;
  readonly rows: OccupationRows;
  readonly edition: SourceEdition;
  readonly education: ReadonlyMap<number, string>;
  readonly place: { readonly file: string; readonly row?: number };
}): SourceRecord => {
  const [occupation = {}] = rows['Occupation Data'] ?? [];
  const title = cell(occupation, 'Title');
  const description = cell(occupation, 'Description');
  const role = singularTitle(title);
  const tasks = rows['Task Statements'] && tasksOf(rows['Task Statements']);
  const aliases = aliasesOf(rows, role);
  const requirements = requirementsOf(rows);
  const preparation = preparationOf(rows);
  const zoneEducation = education.get(preparation?.jobZone ?? 0);
  const coreTasks = (tasks ?? []).filter(({ value }) => value.core).slice(0, MAX_TASKS_IN_OVERVIEW);
  const externalIds = codesOf(code);
  const incomplete = incompleteLists(rows).filter((key) => (key === 'aliases' ? aliases : requirements) !== undefined);
  return {
    edition,
    record: code,
    title,
    locale: 'en',
    externalIds,
    guide: {
      role,
      ...(description !== '' && { summary: firstSentence(description, 'en') }),
      // It tells tasks, too: an edition without them would seem to have dropped a part of it.
      ...(tasks && {
        overview: markdownOfText(
          description,
          coreTasks.map(({ value }) => value.text),
        ),
        tasks,
      }),
      ...(aliases && { aliases }),
      ...(requirements && { skills: requirements.items }),
      ...(preparation && { preparation }),
      ...(zoneEducation !== undefined && { education: markdownOfText(zoneEducation) }),
      ...(rows['Related Occupations'] && { related: relatedOf(rows['Related Occupations']) }),
      externalIds: externalIds.map((value) => ({ id: `${value.scheme}:${value.code}`, value })),
    },
    ...(incomplete.length > 0 && { incomplete }),
    ...(requirements && { skills: requirements.skills }),
    rows: Object.fromEntries(Object.entries(rows)),
    ...place,
  };
};
