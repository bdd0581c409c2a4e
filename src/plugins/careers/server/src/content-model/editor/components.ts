import { field, type EditorView } from './view';

const LOCALE = field('locale', 4, { label: 'Language', help: 'Its code', placeholder: 'es' });
const REGION = field('region', 4, { label: 'Region', help: 'Country or state code', placeholder: 'US' });
const JURISDICTION = field('jurisdiction', 6, {
  label: 'Jurisdiction',
  help: 'Where this holds: a country or state code',
  placeholder: 'GB',
});
const url = (size: number, help: string) => field('url', size, { label: 'Web address', help, placeholder: 'https://' });
const YEARS_HELP = 'Years in the field';

/** One view a component of `careers.*`. */
export const componentViews: Readonly<Record<string, EditorView>> = {
  alias: {
    mainField: 'label',
    rows: [
      [
        field('label', 6, { label: 'Name', help: 'As people write it' }),
        field('matching', 3, {
          label: 'Matching',
          help: 'How it is looked for in a text: "needs context" suits Go, R or C',
        }),
        field('hidden', 3, { label: 'Hidden', help: 'For search only, never shown' }),
      ],
    ],
  },
  'call-to-action': {
    mainField: 'heading',
    rows: [
      [
        field('heading', 6, { label: 'Heading', help: 'Made from the role when left empty' }),
        field('label', 6, { label: 'Button', help: 'What it says' }),
      ],
      [field('text', 6, { label: 'Text', help: 'One or two sentences' }), url(6, 'Where the button leads')],
    ],
  },
  'entry-route': {
    mainField: 'kind',
    rows: [
      [field('kind', 6, { label: 'Kind', help: 'What sort of way in this is' }), JURISDICTION],
      [field('description', 12, { label: 'Description', help: 'How it works' })],
      [field('subjects', 6, { label: 'Subjects', help: 'What to study', placeholder: 'Mathematics, computing' })],
      [field('requirements', 12, { label: 'Requirements', help: 'What one needs to get in' })],
      [field('links', 12, { label: 'Links', help: 'Where to find courses and places' })],
    ],
  },
  'external-id': {
    mainField: 'code',
    rows: [
      [
        field('scheme', 4, {
          label: 'Scheme',
          help: 'onet-soc, soc2018, soc2020, esco, isco, ctid or another',
          placeholder: 'onet-soc',
        }),
        field('code', 4, { label: 'Code', help: 'The code itself', placeholder: '15-1252.00' }),
        field('edition', 4, { label: 'Edition', help: 'Of the classification', placeholder: '30.2' }),
      ],
      [
        field('uri', 8, { label: 'URI', help: 'The concept’s address, where it has one' }),
        field('match', 4, { label: 'Match', help: 'How well the code fits this entry' }),
      ],
    ],
  },
  heading: {
    mainField: 'section',
    rows: [
      [
        field('section', 4, { label: 'Section', help: 'Which heading it replaces' }),
        field('text', 8, {
          label: 'Heading',
          help: 'May hold {role}, {rolePlural} and {roleWithArticle}',
          placeholder: 'What {rolePlural} know',
        }),
      ],
    ],
  },
  'legal-requirement': {
    mainField: 'title',
    rows: [
      [
        field('title', 6, { label: 'Title', help: 'What is required' }),
        field('kind', 6, { label: 'Kind', help: 'What sort of requirement this is' }),
      ],
      [field('body', 12, { label: 'Explanation', help: 'What it means and how to meet it' })],
      [JURISDICTION, url(6, 'The authority’s page about it')],
    ],
  },
  level: {
    mainField: 'name',
    rows: [
      [
        field('name', 4, { label: 'Name', help: 'The stage', placeholder: 'Senior' }),
        field('fromYears', 4, { label: 'From (years)', help: YEARS_HELP }),
        field('toYears', 4, { label: 'To (years)', help: YEARS_HELP }),
      ],
      [field('summary', 12, { label: 'Summary', help: 'What changes at this stage' })],
    ],
  },
  link: {
    mainField: 'label',
    rows: [[field('label', 6, { label: 'Text', help: 'What the link says' }), url(6, 'Where it leads')]],
  },
  outlook: {
    mainField: 'demand',
    rows: [
      [field('demand', 6, { label: 'Demand', help: 'In one word' })],
      [field('summary', 12, { label: 'Summary', help: 'Where demand comes from and where it is going' })],
    ],
  },
  preparation: {
    mainField: 'educationLevel',
    rows: [
      [
        field('educationLevel', 4, { label: 'Education level', help: 'What most people in the role have' }),
        field('isced', 4, { label: 'ISCED level', help: '0 to 8 (UNESCO, 2011)' }),
        field('jobZone', 4, { label: 'Job zone', help: '1 to 5 (O*NET): how much preparation the role takes' }),
      ],
      [
        field('experienceMonths', 4, { label: 'Experience (months)', help: 'In related work' }),
        field('training', 8, { label: 'Training', help: 'On the job, apprenticeship and so on' }),
      ],
    ],
  },
  projection: {
    mainField: 'region',
    rows: [
      [
        REGION,
        field('fromYear', 4, { label: 'From year', help: 'First year of the projection' }),
        field('toYear', 4, { label: 'To year', help: 'Last year of the projection' }),
      ],
      [
        field('growthPercent', 4, { label: 'Growth (%)', help: 'Over the whole span' }),
        field('openingsPerYear', 4, { label: 'Openings a year', help: 'Average' }),
        field('employment', 4, { label: 'People employed', help: 'In the first year' }),
      ],
      [field('source', 12, { label: 'Source', help: 'The title of one of the guide’s sources' })],
    ],
  },
  'recommended-certification': {
    mainField: 'condition',
    rows: [
      [field('certification', 12, { label: 'Certification', help: 'Which one', mainField: 'name' })],
      [
        field('condition', 6, {
          label: 'Condition',
          help: 'When it is worth having; empty when always',
          placeholder: 'if using Java',
        }),
        field('importance', 6, { label: 'Importance', help: 'How much employers ask for it' }),
      ],
    ],
  },
  salary: {
    mainField: 'region',
    rows: [
      [
        REGION,
        field('level', 4, { label: 'Level', help: 'Empty when for all', placeholder: 'Senior' }),
        field('year', 4, { label: 'Year', help: 'That the figures are from' }),
      ],
      [
        field('currency', 4, { label: 'Currency', help: 'Three letters (ISO 4217)', placeholder: 'USD' }),
        field('period', 4, { label: 'Per', help: 'What the figures are for' }),
        field('basis', 4, { label: 'Kind of figures', help: 'Percentiles, starter to experienced, or a range' }),
      ],
      [
        field('p10', 4, { label: '10th percentile', help: 'One in ten earns less' }),
        field('p25', 4, { label: '25th percentile', help: 'One in four earns less' }),
        field('median', 4, { label: 'Median', help: 'Half earn less' }),
      ],
      [
        field('p75', 4, { label: '75th percentile', help: 'One in four earns more' }),
        field('p90', 4, { label: '90th percentile', help: 'One in ten earns more' }),
        field('topCoded', 4, { label: 'Top-coded', help: 'The highest figure means "at least"' }),
      ],
      [
        field('low', 4, { label: 'Low', help: 'Starter, or lower end of the range' }),
        field('high', 4, { label: 'High', help: 'Experienced, or upper end of the range' }),
      ],
      [field('source', 12, { label: 'Source', help: 'The title of one of the guide’s sources' })],
    ],
  },
  seo: {
    mainField: 'metaTitle',
    rows: [
      [
        field('metaTitle', 6, { label: 'Title for search engines', help: 'About 60 characters' }),
        field('canonicalUrl', 6, {
          label: 'Canonical address',
          help: 'Only when the same page lives elsewhere',
          placeholder: 'https://',
        }),
      ],
      [
        field('metaDescription', 6, { label: 'Description for search engines', help: 'About 155 characters' }),
        field('image', 6, { label: 'Image for sharing', help: '1200 × 630 pixels suit most networks' }),
      ],
      [field('noIndex', 4, { label: 'Hide from search engines', help: 'The page stays reachable' })],
    ],
  },
  'skill-requirement': {
    mainField: 'label',
    rows: [
      [
        field('label', 8, { label: 'Requirement', help: 'In words', placeholder: 'Server-side programming' }),
        field('satisfiedBy', 4, { label: 'Satisfied by', help: 'Any one of the skills, or all of them' }),
      ],
      [field('skills', 12, { label: 'Skills', help: 'Examples of what satisfies it', mainField: 'name' })],
      [
        field('importance', 6, { label: 'Importance', help: 'How much employers ask for it' }),
        field('level', 6, { label: 'Level', help: 'How well one must master it' }),
      ],
      [field('note', 12, { label: 'Note', help: 'Anything a reader should know about it' })],
    ],
  },
  source: {
    mainField: 'title',
    rows: [
      [
        field('title', 6, { label: 'Title', help: 'Of the publication' }),
        field('publisher', 6, { label: 'Publisher', help: 'Who stands behind it' }),
      ],
      [
        url(6, 'Where to read it'),
        field('license', 6, { label: 'Licence', help: 'Under which it may be used', placeholder: 'CC BY 4.0' }),
      ],
      [
        field('edition', 6, { label: 'Edition', help: 'Version or year' }),
        field('retrievedAt', 4, { label: 'Retrieved on', help: 'When the facts were taken from it' }),
      ],
      [field('attribution', 12, { label: 'Attribution', help: 'The credit line that the licence asks for' })],
    ],
  },
  step: {
    mainField: 'title',
    rows: [
      [field('title', 12, { label: 'Title', help: 'What to do', placeholder: 'Learn one language well' })],
      [field('description', 12, { label: 'Description', help: 'How to do it' })],
      [
        field('minMonths', 4, { label: 'At least (months)', help: 'How long it takes' }),
        field('maxMonths', 4, { label: 'At most (months)', help: 'How long it takes' }),
      ],
    ],
  },
  task: {
    mainField: 'text',
    rows: [
      [
        field('text', 9, { label: 'Task', help: 'Starting with a verb' }),
        field('core', 3, { label: 'Core', help: 'Part of the job everywhere' }),
      ],
    ],
  },
  'working-conditions': {
    mainField: 'pattern',
    rows: [
      [
        field('minHours', 4, { label: 'Hours, from', help: 'A week' }),
        field('maxHours', 4, { label: 'Hours, to', help: 'A week' }),
        field('remote', 4, { label: 'Remote work', help: 'Whether the work can be done from home' }),
      ],
      [
        field('pattern', 6, { label: 'Pattern', help: 'When one works', placeholder: 'evenings and weekends' }),
        field('places', 6, { label: 'Places', help: 'Where one works', placeholder: 'office, client sites' }),
      ],
      [field('uniform', 12, { label: 'Clothing', help: 'Uniform or protective clothing' })],
    ],
  },
  'skill-translation': {
    mainField: 'name',
    rows: [
      [LOCALE, field('name', 8, { label: 'Name', help: 'In this language' })],
      [field('description', 12, { label: 'Description', help: 'In this language' })],
      [field('aliases', 12, { label: 'Other names', help: 'In this language' })],
    ],
  },
  'certification-translation': {
    mainField: 'name',
    rows: [
      [LOCALE, field('name', 8, { label: 'Name', help: 'In this language' })],
      [field('description', 12, { label: 'Description', help: 'In this language' })],
      [field('requirements', 12, { label: 'Requirements', help: 'In this language' })],
      [field('renewal', 12, { label: 'Renewal', help: 'In this language' })],
      [field('aliases', 12, { label: 'Other names', help: 'In this language' })],
    ],
  },
  'field-translation': {
    mainField: 'name',
    rows: [
      [LOCALE, field('name', 8, { label: 'Name', help: 'In this language' })],
      [field('description', 12, { label: 'Description', help: 'In this language' })],
    ],
  },
  'contributor-translation': {
    mainField: 'jobTitle',
    rows: [
      [LOCALE, field('jobTitle', 8, { label: 'Job title', help: 'In this language' })],
      [field('bio', 12, { label: 'Biography', help: 'In this language' })],
    ],
  },
};
