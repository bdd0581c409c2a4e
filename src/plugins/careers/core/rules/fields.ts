import { checkCurrencies } from './currency';
import type { Fields, Finding } from './finding';
import { checkDistinctHeadings, checkHeadingText } from './headings';
import { checkAscending, checkNotNegative } from './numbers';
import { checkUrls } from './url';

interface FieldRules {
  readonly urls?: readonly string[];
  readonly currencies?: readonly string[];
  readonly notNegative?: readonly string[];
  /** Rows of fields from the smallest to the largest. */
  readonly ascending?: readonly (readonly string[])[];
  readonly other?: (fields: Fields) => Finding[];
}

const PERCENTILES = ['p10', 'p25', 'median', 'p75', 'p90'];
const RANGE = ['low', 'high'];

/** What each content type or component, by its name without category, asks of its own fields. */
const FIELD_RULES: Readonly<Record<string, FieldRules>> = {
  'call-to-action': { urls: ['url'] },
  certification: { urls: ['url'], currencies: ['currency'], notNegative: ['cost', 'validForMonths'] },
  contributor: { urls: ['url'] },
  'external-id': { urls: ['uri'] },
  guide: { other: checkDistinctHeadings },
  heading: { other: checkHeadingText },
  'legal-requirement': { urls: ['url'] },
  level: { notNegative: ['fromYears', 'toYears'], ascending: [['fromYears', 'toYears']] },
  link: { urls: ['url'] },
  preparation: { notNegative: ['experienceMonths'] },
  projection: { notNegative: ['openingsPerYear', 'employment'], ascending: [['fromYear', 'toYear']] },
  salary: { currencies: ['currency'], notNegative: [...PERCENTILES, ...RANGE], ascending: [PERCENTILES, RANGE] },
  seo: { urls: ['canonicalUrl'] },
  skill: { notNegative: ['learningHours'] },
  source: { urls: ['url'] },
  step: { notNegative: ['minMonths', 'maxMonths'], ascending: [['minMonths', 'maxMonths']] },
  'working-conditions': { notNegative: ['minHours', 'maxHours'], ascending: [['minHours', 'maxHours']] },
};

/** Whether {@link checkFields} has anything to say about a content type or component. */
export const hasFieldRules = (kind: string): boolean => Object.hasOwn(FIELD_RULES, kind);

/** Fields whose value is judged against that of another: a change to one needs the others to be known. */
export const comparedFields = (kind: string): readonly string[] => FIELD_RULES[kind]?.ascending?.flat() ?? [];

/**
 * Every rule about the fields of one entry or one component, without what it contains.
 *
 * @param kind name of the content type or component: `salary`
 * @returns findings with paths from these fields; none for a kind without rules
 */
export const checkFields = ({ kind, fields }: { readonly kind: string; readonly fields: Fields }): Finding[] => {
  const { urls = [], currencies = [], notNegative = [], ascending = [], other } = FIELD_RULES[kind] ?? {};
  return [
    ...checkUrls(fields, urls),
    ...checkCurrencies(fields, currencies),
    ...checkNotNegative(fields, notNegative),
    ...ascending.flatMap((names) => checkAscending(fields, names)),
    ...(other?.(fields) ?? []),
  ];
};
