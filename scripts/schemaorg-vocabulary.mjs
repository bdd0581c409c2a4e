import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './lib/project.mjs';

/**
 * `node scripts/schemaorg-vocabulary.mjs <vocabulary.json>`: writes the facts of schema.org that the tests of JSON-LD
 * check against: for the types that a guide's page uses, their ancestors; for the properties it uses, where they may
 * stand and what they may hold. The source is a listing by type made from a release of schema.org:
 * `{version, types: {<type>: {ancestors: [], properties: {<property>: {range: []}}}}, subclassOf: {<type>: []}}`.
 */
const TYPES = `
  AdministrativeArea Answer Article BreadcrumbList CategoryCode CategoryCodeSet CreativeWork DefinedTerm DefinedTermSet
  EducationalOccupationalCredential FAQPage HowTo HowToStep ImageObject ItemList ListItem MonetaryAmountDistribution
  Occupation OccupationalExperienceRequirements Organization Person QuantitativeValue Question WebPage
`;
const PROPERTIES = `
  about acceptedAnswer alternateName author breadcrumb caption citation codeValue contentUrl credentialCategory currency
  dateModified datePublished duration educationRequirements educationalLevel encodingFormat estimatedSalary
  experienceRequirements headline height inCodeSet inDefinedTermSet inLanguage item itemListElement jobTitle
  lastReviewed mainEntity mainEntityOfPage median monthsOfExperience name numberOfItems occupationLocation
  occupationalCategory percentile10 percentile25 percentile75 percentile90 position primaryImageOfPage publisher
  qualifications recognizedBy responsibilities reviewedBy skills step termCode text totalTime unitCode validFor validIn
  value version width
`;
/** The same facts by hand, for properties that the listing leaves out. */
const NOT_LISTED = {
  description: { domain: ['Thing'], range: ['Text', 'TextObject'] },
  image: { domain: ['Thing'], range: ['ImageObject', 'URL'] },
  isPartOf: { domain: ['CreativeWork'], range: ['CreativeWork', 'URL'] },
  url: { domain: ['Thing'], range: ['URL'] },
};

const words = (text) => text.trim().split(/\s+/);
const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Say which listing: node scripts/schemaorg-vocabulary.mjs <vocabulary.json>');
const { version, types, subclassOf } = JSON.parse(readFileSync(file, 'utf8'));

const ancestors = Object.fromEntries(words(TYPES).map((type) => [type, types[type].ancestors]));

/** The widest of our types that carry the property; the listing repeats it on every type below. */
const domainOf = (property) => {
  const carriers = Object.keys(types).filter((type) => types[type].properties[property] !== undefined);
  if (carriers.length === 0) throw new Error(`No type has the property ${property}`);
  return carriers.filter((type) => !types[type].ancestors.some((ancestor) => carriers.includes(ancestor))).sort();
};
const rangeOf = (property) => [
  ...new Set(Object.values(types).flatMap(({ properties }) => properties[property]?.range ?? [])),
];
const properties = {
  ...Object.fromEntries(
    words(PROPERTIES).map((property) => [property, { domain: domainOf(property), range: rangeOf(property).sort() }]),
  ),
  ...NOT_LISTED,
};

/** Types that stand only in ranges, such as `Credential`, and data types below others, such as `URL`. */
const named = new Set(Object.values(properties).flatMap(({ range }) => range));
for (const type of named) if (subclassOf[type] !== undefined) ancestors[type] ??= subclassOf[type];

const sorted = (facts) => Object.fromEntries(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1)));
const target = path.join(projectRoot, 'src/plugins/careers/core/json-ld/testing/vocabulary.json');
writeFileSync(
  target,
  `${JSON.stringify(
    {
      source: `schema.org ${version}, https://schema.org/version/${version}`,
      license: 'CC BY-SA 3.0, https://creativecommons.org/licenses/by-sa/3.0/',
      changes: 'Terms, subclasses, domains and ranges only, of the terms that a guide page uses.',
      types: sorted(ancestors),
      properties: sorted(properties),
    },
    null,
    2,
  )}\n`,
);
