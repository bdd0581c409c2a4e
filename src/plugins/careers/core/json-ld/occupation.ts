import type { PAY_PERIODS } from '../model/vocabulary';
import type { GuidePage } from '../page';
import { educationRequirements, qualifications } from './credentials';
import type { JsonLdContext } from './input';
import { node, type JsonLdNode } from './node';
import { addressOf, isText, unique, wordsOf } from './words';

/** The classifications that readers of schema.org know, by our scheme. */
const CODE_SETS: Readonly<Record<string, { readonly name: string; readonly url: string }>> = {
  'onet-soc': { name: 'O*NET-SOC', url: 'https://www.onetcenter.org/taxonomy.html' },
  soc2018: { name: 'SOC 2018', url: 'https://www.bls.gov/soc/2018/' },
  soc2020: {
    name: 'SOC 2020',
    url: 'https://www.ons.gov.uk/methodology/classificationsandstandards/standardoccupationalclassificationsoc/soc2020',
  },
  isco: { name: 'ISCO-08', url: 'https://isco.ilo.org/' },
  esco: { name: 'ESCO', url: 'https://esco.ec.europa.eu/' },
};

/** The codes under which the occupation is filed; a code that is narrower than the occupation is no category of it. */
const occupationalCategory = ({ externalIds }: Pick<GuidePage, 'externalIds'>): JsonLdNode[] =>
  externalIds.flatMap(({ scheme, edition, code, uri, match }) => {
    const codeSet = Object.hasOwn(CODE_SETS, scheme) ? CODE_SETS[scheme] : undefined;
    const codeValue = isText(code) ? code : uri;
    if (codeSet === undefined || !isText(codeValue) || match === 'narrower') return [];
    const inCodeSet = node('CategoryCodeSet', { ...codeSet, version: edition });
    return [node('CategoryCode', { codeValue, inCodeSet, url: addressOf(uri) })];
  });

/** Each requirement by its label, then the skills that it names; each term once. */
const skills = ({ skills: section }: Pick<GuidePage, 'skills'>): JsonLdNode[] => {
  const terms = new Map<string, JsonLdNode>();
  for (const { label, note, skills: named } of section?.items ?? []) {
    if (!terms.has(label)) terms.set(label, node('DefinedTerm', { name: label, description: note }));
    for (const { name, url } of named) {
      // A label that is a skill's name is that skill.
      if (!terms.has(name) || name === label) {
        terms.set(name, node('DefinedTerm', { ...terms.get(name), name, url }));
      }
    }
  }
  return [...terms.values()];
};

/** ISO 8601 durations. */
const DURATIONS: Readonly<Record<(typeof PAY_PERIODS)[number], string>> = {
  hour: 'PT1H',
  day: 'P1D',
  week: 'P1W',
  month: 'P1M',
  year: 'P1Y',
};

/**
 * The distributions of pay that name a currency and at least one percentile. A range from low to high is no
 * distribution, and a top-coded figure ("at least") is no percentile: both are left out.
 */
const estimatedSalary = ({ salaries }: Pick<GuidePage, 'salaries'>): JsonLdNode[] =>
  (salaries?.items ?? []).flatMap(({ region, level, period, currency, topCoded, p10, p25, median, p75, p90 }) => {
    const figures = Object.entries({
      percentile10: p10,
      percentile25: p25,
      median,
      percentile75: p75,
      percentile90: p90,
    }).filter((figure): figure is [string, number] => figure[1] !== null);
    const published = topCoded ? figures.slice(0, -1) : figures;
    if (!isText(currency) || published.length === 0) return [];
    return [
      node('MonetaryAmountDistribution', {
        name: unique([region, level]).join(', '),
        currency,
        duration: DURATIONS[period],
        ...Object.fromEntries(published),
      }),
    ];
  });

const occupationLocation = ({ salaries }: Pick<GuidePage, 'salaries'>): JsonLdNode[] =>
  unique((salaries?.items ?? []).map(({ region }) => region)).map((name) => node('AdministrativeArea', { name }));

/** What the guide is about. See schema.org/Occupation. */
export const occupationNode = ({ page, ids }: JsonLdContext): JsonLdNode => {
  const monthsOfExperience = page.preparation?.experienceMonths ?? null;
  return node('Occupation', {
    '@id': ids.occupation,
    name: page.role,
    alternateName: page.aliases,
    description: page.summary ?? wordsOf(page.overview?.body),
    responsibilities: page.tasks?.items.map(({ text }) => text),
    skills: skills(page),
    occupationalCategory: occupationalCategory(page),
    educationRequirements: educationRequirements(page),
    experienceRequirements:
      monthsOfExperience === null ? null : node('OccupationalExperienceRequirements', { monthsOfExperience }),
    qualifications: qualifications(page),
    estimatedSalary: estimatedSalary(page),
    occupationLocation: occupationLocation(page),
    mainEntityOfPage: { '@id': ids.page },
  });
};
