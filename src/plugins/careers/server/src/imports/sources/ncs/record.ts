import type {
  ExternalId,
  RejectedRow,
  SourceEdition,
  SourceItem,
  SourceRecord,
  SourceRow,
  Task,
  WorkingConditions,
} from '../../../../../core/imports/source-record';
import type { Salary } from '../../../../../core/model/guide-content';
import { foldName } from '../../../../../core/model/names';
import { markdownOfHtml, textOfHtml } from '../html';
import {
  fieldsOf,
  htmlOf,
  numberOf,
  referencesOf,
  textFrom,
  textOf,
  titleOf,
  type ContentItem,
  type ContentItems,
  type Found,
} from './items';
import { entryRoutesOf, legalRequirementsOf, ROUTE_FIELDS } from './routes';

/** Address of the page, and with it the profile's name: ids of content items are new in every export. */
export const recordIdOf = (item: ContentItem): string =>
  textFrom(item.PageLocationPart, 'UrlName') || foldName(titleOf(item)).replaceAll(' ', '-');

const PAGE = 'https://nationalcareers.service.gov.uk/job-profiles/';

/** Codes of the profile's own classifications, which are older than those of other sources. */
export const externalIdsOf = (item: ContentItem, items: ContentItems): ExternalId[] => {
  const fields = fieldsOf(item);
  const [soc] = items.resolve(fields.SOCCode).items.map(titleOf);
  const [onet] = items.resolve(fields.ONetOccupationalCode).items.map(titleOf);
  const id = recordIdOf(item);
  return [
    { scheme: 'ncs', code: id, uri: PAGE + id, match: 'exact' },
    ...(soc ? [{ scheme: 'uk-soc2010', code: soc, match: 'broader' as const }] : []),
    // O*NET-SOC 2010; its numbers mean other occupations in the 2019 edition, hence no exact match.
    ...(onet && !onet.startsWith('00-')
      ? [{ scheme: 'onet-soc', edition: '2010', code: onet, match: 'close' as const }]
      : []),
  ];
};

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const tasksOf = (fields: Readonly<Record<string, unknown>>, items: ContentItems): SourceItem<Task>[] => {
  const texts = items
    .resolve(fields.DayToDayTasks)
    .items.map((item) => textOfHtml(htmlOf(fieldsOf(item).Description)) || titleOf(item));
  const byId = new Map(texts.map((text) => [foldName(text), { text: capitalise(text), core: true }]));
  return [...byId].map(([id, value]) => ({ id, value }));
};

const AMOUNT = /^£?\s*(\d{1,3}(?:,\d{3})+|\d+)$/;
const amountOf = (text: string): number | undefined => {
  const digits = AMOUNT.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits.replaceAll(',', ''));
};

const salariesOf = (fields: Readonly<Record<string, unknown>>, edition: SourceEdition): SourceItem<Salary>[] => {
  const low = amountOf(textOf(fields.SalaryStarter));
  const high = amountOf(textOf(fields.SalaryExperienced));
  // "Variable" is a salary of nought there.
  if (!low && !high) return [];
  return [
    {
      id: 'starter-experienced',
      value: {
        region: 'United Kingdom',
        period: 'year',
        currency: 'GBP',
        basis: 'starter-experienced',
        ...(low && { low }),
        ...(high && { high }),
        topCoded: false,
        ...(/^\d{4}/.test(edition.edition) && { year: Number(edition.edition.slice(0, 4)) }),
        source: edition.publisher,
      },
    },
  ];
};

const workingConditionsOf = (fields: Readonly<Record<string, unknown>>, items: ContentItems): WorkingConditions => {
  const words = (key: string) =>
    items.resolve(fields[key]).items.map((item) => textOfHtml(htmlOf(fieldsOf(item).Description)) || titleOf(item));
  const [min, max] = [numberOf(fields.MinimumHours), numberOf(fields.MaximumHours)];
  const unit = textOf(fields.WorkingHoursDetails);
  const isWeekly = unit === '' || /week/i.test(unit);
  const pattern = [textOf(fields.WorkingPattern), textOf(fields.WorkingPatternDetails)].filter(Boolean).join(' ');
  const locations = words('WydWorkingLocation');
  const places = [...locations, ...words('WydWorkingEnvironment')].join('; ');
  const uniform = words('WydWorkingUniform').join(', ');
  return {
    ...(isWeekly && min !== undefined && { minHours: min }),
    ...(isWeekly && max !== undefined && { maxHours: max }),
    ...(pattern && { pattern }),
    ...(places && { places }),
    ...(uniform && { uniform }),
    ...(locations.some((place) => /from home/i.test(place)) && { remote: 'partly' as const }),
  };
};

/** What is said after the facts: tips, bodies to join, further information, and where the career leads. */
const TIPS = ['CareerPathAndProgression', 'HtbCareerTips', 'HtbBodies', 'HtbFurtherInformation'] as const;

const cellOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  const references = referencesOf(value);
  if (references.length > 0) return references.join('\n');
  const number = numberOf(value);
  return htmlOf(value) || textOf(value) || (number === undefined ? '' : String(number));
};

const rowOf = (item: ContentItem): SourceRow => ({
  ContentItemId: item.ContentItemId,
  Title: titleOf(item),
  ...Object.fromEntries(Object.entries(fieldsOf(item)).map(([key, value]) => [key, cellOf(value)])),
});

const rowsOf = (item: ContentItem, items: ContentItems): Record<string, SourceRow[]> => {
  const rows: Record<string, SourceRow[]> = { JobProfile: [rowOf(item)] };
  for (const field of Object.values(fieldsOf(item))) {
    for (const referred of items.resolve(field).items) (rows[referred.ContentType] ??= []).push(rowOf(referred));
  }
  return rows;
};

/** References that leave a gap in the guide when nothing is there for them. */
const unresolvedOf = (item: ContentItem, items: ContentItems): string[] => {
  const fields = fieldsOf(item);
  const own = [
    ...ROUTE_FIELDS,
    'DayToDayTasks',
    'WitRestrictions',
    'HtbRegistrations',
    'WydWorkingLocation',
    'WydWorkingEnvironment',
    'WydWorkingUniform',
  ];
  const routes = ROUTE_FIELDS.flatMap((field) => items.resolve(fields[field]).items).map(fieldsOf);
  return [
    ...own.map((field) => fields[field]),
    ...routes.flatMap((route) => [route.RequirementsPrefix, route.Requirements, route.Links]),
  ].flatMap((field) => items.resolve(field).unresolved);
};

/** What a job profile says about its occupation. */
export const ncsRecord = ({
  found: { item, file },
  items,
  edition,
}: {
  readonly found: Found;
  readonly items: ContentItems;
  readonly edition: SourceEdition;
}): { readonly record: SourceRecord; readonly rejected: readonly RejectedRow[] } => {
  const fields = fieldsOf(item);
  const title = titleOf(item);
  const description = htmlOf(fields.Description);
  const overview = markdownOfHtml(description);
  const careerTips = TIPS.map((key) => markdownOfHtml(htmlOf(fields[key])))
    .filter(Boolean)
    .join('\n\n');
  const workingConditions = workingConditionsOf(fields, items);
  const externalIds = externalIdsOf(item, items);
  const unresolved = unresolvedOf(item, items);
  const record: SourceRecord = {
    edition,
    record: recordIdOf(item),
    title,
    locale: 'en',
    externalIds,
    guide: {
      role: title,
      ...(overview && { overview, summary: textOfHtml(description) }),
      ...(careerTips && { careerTips }),
      ...(Object.keys(workingConditions).length > 0 && { workingConditions }),
      tasks: tasksOf(fields, items),
      entryRoutes: entryRoutesOf(fields, items),
      legalRequirements: legalRequirementsOf(fields, items),
      salaries: salariesOf(fields, edition),
      externalIds: externalIds.map((value) => ({ id: `${value.scheme}:${value.code ?? ''}`, value })),
    },
    ...(unresolved.length > 0 && { incomplete: ['tasks', 'entryRoutes', 'legalRequirements'] as const }),
    rows: rowsOf(item, items),
    file,
  };
  const rejected: RejectedRow[] = [];
  if (unresolved.length > 0) {
    rejected.push({
      file,
      record: record.record,
      found: unresolved.slice(0, 3).join(', '),
      reason: `${unresolved.length} content items that "${title}" refers to are not in these files, and were left out.`,
    });
  }
  for (const key of ['SalaryStarter', 'SalaryExperienced']) {
    const found = textOf(fields[key]);
    if (found !== '' && amountOf(found) === undefined) {
      rejected.push({
        file,
        record: record.record,
        column: key,
        found,
        allowed: '20000',
        reason: `"${found}" is no salary.`,
      });
    }
  }
  return { record, rejected };
};
