import { field, type EditorView } from './view';

const LOCALE = field('locale', 4, 'Language', 'Its code', { placeholder: 'es' });
const REGION = field('region', 4, 'Region', 'Country or state code', { placeholder: 'US' });
const JURISDICTION = field('jurisdiction', 6, 'Jurisdiction', 'Where this holds: a country or state code', {
  placeholder: 'GB',
});
const url = (size: number, help: string) => field('url', size, 'Web address', help, { placeholder: 'https://' });
const YEARS_HELP = 'Years in the field';

/** One view a component of `careers.*`. */
export const componentViews: Readonly<Record<string, EditorView>> = {
  alias: {
    mainField: 'label',
    rows: [
      [
        field('label', 6, 'Name', 'As people write it'),
        field('matching', 3, 'Matching', 'How it is looked for in a text: "needs context" suits Go, R or C'),
        field('hidden', 3, 'Hidden', 'For search only, never shown'),
      ],
    ],
  },
  'call-to-action': {
    mainField: 'heading',
    rows: [
      [
        field('heading', 6, 'Heading', 'Made from the role when left empty'),
        field('label', 6, 'Button', 'What it says'),
      ],
      [field('text', 6, 'Text', 'One or two sentences'), url(6, 'Where the button leads')],
    ],
  },
  'entry-route': {
    mainField: 'kind',
    rows: [
      [field('kind', 6, 'Kind', 'What sort of way in this is'), JURISDICTION],
      [field('description', 12, 'Description', 'How it works')],
      [field('subjects', 6, 'Subjects', 'What to study', { placeholder: 'Mathematics, computing' })],
      [field('requirements', 12, 'Requirements', 'What one needs to get in')],
      [field('links', 12, 'Links', 'Where to find courses and places')],
    ],
  },
  'external-id': {
    mainField: 'code',
    rows: [
      [
        field('scheme', 4, 'Scheme', 'onet-soc, soc2018, soc2020, esco, isco, ctid or another', {
          placeholder: 'onet-soc',
        }),
        field('code', 4, 'Code', 'The code itself', { placeholder: '15-1252.00' }),
        field('edition', 4, 'Edition', 'Of the classification', { placeholder: '30.2' }),
      ],
      [
        field('uri', 8, 'URI', 'The concept’s address, where it has one'),
        field('match', 4, 'Match', 'How well the code fits this entry'),
      ],
    ],
  },
  'legal-requirement': {
    mainField: 'title',
    rows: [
      [field('title', 6, 'Title', 'What is required'), field('kind', 6, 'Kind', 'What sort of requirement this is')],
      [field('body', 12, 'Explanation', 'What it means and how to meet it')],
      [JURISDICTION, url(6, 'The authority’s page about it')],
    ],
  },
  level: {
    mainField: 'name',
    rows: [
      [
        field('name', 4, 'Name', 'The stage', { placeholder: 'Senior' }),
        field('fromYears', 4, 'From (years)', YEARS_HELP),
        field('toYears', 4, 'To (years)', YEARS_HELP),
      ],
      [field('summary', 12, 'Summary', 'What changes at this stage')],
    ],
  },
  link: {
    mainField: 'label',
    rows: [[field('label', 6, 'Text', 'What the link says'), url(6, 'Where it leads')]],
  },
  outlook: {
    mainField: 'demand',
    rows: [
      [field('demand', 6, 'Demand', 'In one word')],
      [field('summary', 12, 'Summary', 'Where demand comes from and where it is going')],
    ],
  },
  preparation: {
    mainField: 'educationLevel',
    rows: [
      [
        field('educationLevel', 4, 'Education level', 'What most people in the role have'),
        field('isced', 4, 'ISCED level', '0 to 8 (UNESCO, 2011)'),
        field('jobZone', 4, 'Job zone', '1 to 5 (O*NET): how much preparation the role takes'),
      ],
      [
        field('experienceMonths', 4, 'Experience (months)', 'In related work'),
        field('training', 8, 'Training', 'On the job, apprenticeship and so on'),
      ],
    ],
  },
  projection: {
    mainField: 'region',
    rows: [
      [
        REGION,
        field('fromYear', 4, 'From year', 'First year of the projection'),
        field('toYear', 4, 'To year', 'Last year of the projection'),
      ],
      [
        field('growthPercent', 4, 'Growth (%)', 'Over the whole span'),
        field('openingsPerYear', 4, 'Openings a year', 'Average'),
        field('employment', 4, 'People employed', 'In the first year'),
      ],
      [field('source', 12, 'Source', 'The title of one of the guide’s sources')],
    ],
  },
  'recommended-certification': {
    mainField: 'condition',
    rows: [
      [field('certification', 12, 'Certification', 'Which one', { mainField: 'name' })],
      [
        field('condition', 6, 'Condition', 'When it is worth having; empty when always', {
          placeholder: 'if using Java',
        }),
        field('importance', 6, 'Importance', 'How much employers ask for it'),
      ],
    ],
  },
  salary: {
    mainField: 'region',
    rows: [
      [
        REGION,
        field('level', 4, 'Level', 'Empty when for all', { placeholder: 'Senior' }),
        field('year', 4, 'Year', 'That the figures are from'),
      ],
      [
        field('currency', 4, 'Currency', 'Three letters (ISO 4217)', { placeholder: 'USD' }),
        field('period', 4, 'Per', 'What the figures are for'),
        field('basis', 4, 'Kind of figures', 'Percentiles, starter to experienced, or a range'),
      ],
      [
        field('p10', 4, '10th percentile', 'One in ten earns less'),
        field('p25', 4, '25th percentile', 'One in four earns less'),
        field('median', 4, 'Median', 'Half earn less'),
      ],
      [
        field('p75', 4, '75th percentile', 'One in four earns more'),
        field('p90', 4, '90th percentile', 'One in ten earns more'),
        field('topCoded', 4, 'Top-coded', 'The highest figure means "at least"'),
      ],
      [
        field('low', 4, 'Low', 'Starter, or lower end of the range'),
        field('high', 4, 'High', 'Experienced, or upper end of the range'),
      ],
      [field('source', 12, 'Source', 'The title of one of the guide’s sources')],
    ],
  },
  seo: {
    mainField: 'metaTitle',
    rows: [
      [
        field('metaTitle', 6, 'Title for search engines', 'About 60 characters'),
        field('canonicalUrl', 6, 'Canonical address', 'Only when the same page lives elsewhere', {
          placeholder: 'https://',
        }),
      ],
      [
        field('metaDescription', 6, 'Description for search engines', 'About 155 characters'),
        field('image', 6, 'Image for sharing', '1200 × 630 pixels suit most networks'),
      ],
      [field('noIndex', 4, 'Hide from search engines', 'The page stays reachable')],
    ],
  },
  'skill-requirement': {
    mainField: 'label',
    rows: [
      [
        field('label', 8, 'Requirement', 'In words', { placeholder: 'Server-side programming' }),
        field('satisfiedBy', 4, 'Satisfied by', 'Any one of the skills, or all of them'),
      ],
      [field('skills', 12, 'Skills', 'Examples of what satisfies it', { mainField: 'name' })],
      [
        field('importance', 6, 'Importance', 'How much employers ask for it'),
        field('level', 6, 'Level', 'How well one must master it'),
      ],
      [field('note', 12, 'Note', 'Anything a reader should know about it')],
    ],
  },
  source: {
    mainField: 'title',
    rows: [
      [field('title', 6, 'Title', 'Of the publication'), field('publisher', 6, 'Publisher', 'Who stands behind it')],
      [
        url(6, 'Where to read it'),
        field('license', 6, 'Licence', 'Under which it may be used', { placeholder: 'CC BY 4.0' }),
      ],
      [
        field('edition', 6, 'Edition', 'Version or year'),
        field('retrievedAt', 4, 'Retrieved on', 'When the facts were taken from it'),
      ],
      [field('attribution', 12, 'Attribution', 'The credit line that the licence asks for')],
    ],
  },
  step: {
    mainField: 'title',
    rows: [
      [field('title', 12, 'Title', 'What to do', { placeholder: 'Learn one language well' })],
      [field('description', 12, 'Description', 'How to do it')],
      [
        field('minMonths', 4, 'At least (months)', 'How long it takes'),
        field('maxMonths', 4, 'At most (months)', 'How long it takes'),
      ],
    ],
  },
  task: {
    mainField: 'text',
    rows: [[field('text', 9, 'Task', 'Starting with a verb'), field('core', 3, 'Core', 'Part of the job everywhere')]],
  },
  'working-conditions': {
    mainField: 'pattern',
    rows: [
      [
        field('minHours', 4, 'Hours, from', 'A week'),
        field('maxHours', 4, 'Hours, to', 'A week'),
        field('remote', 4, 'Remote work', 'Whether the work can be done from home'),
      ],
      [
        field('pattern', 6, 'Pattern', 'When one works', { placeholder: 'evenings and weekends' }),
        field('places', 6, 'Places', 'Where one works', { placeholder: 'office, client sites' }),
      ],
      [field('uniform', 12, 'Clothing', 'Uniform or protective clothing')],
    ],
  },
  'skill-translation': {
    mainField: 'name',
    rows: [
      [LOCALE, field('name', 8, 'Name', 'In this language')],
      [field('description', 12, 'Description', 'In this language')],
      [field('aliases', 12, 'Other names', 'In this language')],
    ],
  },
  'certification-translation': {
    mainField: 'name',
    rows: [
      [LOCALE, field('name', 8, 'Name', 'In this language')],
      [field('description', 12, 'Description', 'In this language')],
      [field('requirements', 12, 'Requirements', 'In this language')],
      [field('renewal', 12, 'Renewal', 'In this language')],
      [field('aliases', 12, 'Other names', 'In this language')],
    ],
  },
  'field-translation': {
    mainField: 'name',
    rows: [
      [LOCALE, field('name', 8, 'Name', 'In this language')],
      [field('description', 12, 'Description', 'In this language')],
    ],
  },
  'contributor-translation': {
    mainField: 'jobTitle',
    rows: [
      [LOCALE, field('jobTitle', 8, 'Job title', 'In this language')],
      [field('bio', 12, 'Biography', 'In this language')],
    ],
  },
};
