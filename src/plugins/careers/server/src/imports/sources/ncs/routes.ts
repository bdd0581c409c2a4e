import type { EntryRoute, LegalRequirement, SourceItem } from '../../../../../core/imports/source-record';
import { foldName } from '../../../../../core/model/names';
import { firstLink, markdownOfHtml, textOfHtml } from '../html';
import { fieldsOf, htmlOf, textOf, titleOf, type ContentItem, type ContentItems } from './items';

/** Fields of a job profile that hold ways in, in the order of its page. */
const ROUTES = [
  ['UniversityRoute', 'university'],
  ['CollegeRoute', 'college'],
  ['ApprenticeshipRoute', 'apprenticeship'],
  ['WorkRoute', 'work'],
  ['VolunteeringRoute', 'volunteering'],
  ['DirectRoute', 'direct'],
  ['OtherRoute', 'other'],
] as const;

export const ROUTE_FIELDS = ROUTES.map(([field]) => field);

/** What a requirement says: its HTML, in whatever field of it that is. */
const sentenceOf = (item: ContentItem): string =>
  Object.values(fieldsOf(item))
    .map(htmlOf)
    .map(textOfHtml)
    .find((text) => text !== '') ?? titleOf(item);

const linkOf = (item: ContentItem): EntryRoute['links'] => {
  const texts = Object.values(fieldsOf(item)).map(textOf);
  const url = texts.find((text) => /^https?:\/\//.test(text));
  const label = texts.find((text) => text !== '' && text !== url) ?? titleOf(item);
  return url === undefined || label === '' ? [] : [{ label, url }];
};

const requirementsOf = (fields: Readonly<Record<string, unknown>>, items: ContentItems): string => {
  const requirements = items.resolve(fields.Requirements).items.map(sentenceOf);
  if (requirements.length === 0) return '';
  const [prefix] = items.resolve(fields.RequirementsPrefix).items.map(sentenceOf);
  return [prefix ?? '', requirements.map((text) => `- ${text}`).join('\n')].filter(Boolean).join('\n\n');
};

/** @returns one entry for each way in; a kind that is there twice has a number in its id */
export const entryRoutesOf = (
  fields: Readonly<Record<string, unknown>>,
  items: ContentItems,
): SourceItem<EntryRoute>[] =>
  ROUTES.flatMap(([field, kind]) =>
    items.resolve(fields[field]).items.flatMap((item, index): SourceItem<EntryRoute>[] => {
      const route = fieldsOf(item);
      const description = ['Description', 'RelevantSubjects', 'FurtherInfo']
        .map((key) => markdownOfHtml(htmlOf(route[key])))
        .filter((text) => text !== '')
        .join('\n\n');
      const requirements = requirementsOf(route, items);
      const links = items.resolve(route.Links).items.flatMap(linkOf);
      if (description === '' && requirements === '') return [];
      return [
        {
          id: index === 0 ? kind : `${kind}-${index + 1}`,
          value: { kind, ...(description && { description }), ...(requirements && { requirements }), links },
        },
      ];
    }),
  );

const KINDS: readonly (readonly [RegExp, LegalRequirement['kind']])[] = [
  [/background check|DBS|criminal record|security (check|clearance)/i, 'background-check'],
  [/driving licence/i, 'driving'],
  [/medical|health check|eyesight|fitness|vaccinat/i, 'medical'],
  [/\byears? old|\bover (16|18|21)\b|minimum age/i, 'minimum-age'],
  [/licen[cs]e/i, 'licence'],
];

/** Restrictions (checks, tests, age) and registrations, by their titles. */
export const legalRequirementsOf = (
  fields: Readonly<Record<string, unknown>>,
  items: ContentItems,
): SourceItem<LegalRequirement>[] => {
  const requirement = (item: ContentItem, isRegistration: boolean): SourceItem<LegalRequirement> => {
    const html = htmlOf(fieldsOf(item).Description);
    const title = titleOf(item);
    const body = markdownOfHtml(html);
    const url = firstLink(html);
    const kind = KINDS.find(([words]) => words.test(`${title} ${textOfHtml(html)}`))?.[1] ?? 'other';
    return {
      id: `${isRegistration ? 'registration' : 'restriction'}:${foldName(title)}`,
      value: { kind: isRegistration ? 'registration' : kind, title, ...(body && { body }), ...(url && { url }) },
    };
  };
  return [
    ...items.resolve(fields.WitRestrictions).items.map((item) => requirement(item, false)),
    ...items.resolve(fields.HtbRegistrations).items.map((item) => requirement(item, true)),
  ];
};
