import type { AuthHeaders } from '../support/accounts';
import type { CareersApp } from '../support/careers-app';

type Fields = Readonly<Record<string, unknown>>;

/** How something is written in one direction: into a request, or as it comes back over REST or GraphQL. */
export interface Style {
  /** An entry or file that the guide links to, by its name. */
  readonly link: (name: string) => unknown;
  /** A value of a closed list, which GraphQL spells with underscores. */
  readonly choice: (value: string) => string;
}

/** What the guides of these tests link to, by type: the name is the field that is shown. */
export const LINKED: readonly {
  readonly plural: string;
  readonly shownAs: string;
  readonly entries: readonly Fields[];
}[] = [
  {
    plural: 'skills',
    shownAs: 'name',
    entries: [
      { name: 'Python', nature: 'language', reuse: 'cross-sector', aliases: [{ label: 'CPython', hidden: true }] },
      { name: 'Java', nature: 'language', learningHours: 200, externalIds: [{ scheme: 'esco', code: 'S5.1' }] },
      { name: 'Unit testing', nature: 'skill', translations: [{ locale: 'es', name: 'Pruebas unitarias' }] },
    ],
  },
  {
    plural: 'certifications',
    shownAs: 'name',
    entries: [{ name: 'Java Developer Exam', acronym: 'JDE', issuer: 'An institute', kind: 'certification' }],
  },
  {
    plural: 'faqs',
    shownAs: 'question',
    entries: [
      { question: 'First question?', answer: 'First answer', topic: 'start' },
      { question: 'Second question?', answer: 'Second answer' },
      { question: 'Third question?', answer: 'Third answer' },
    ],
  },
  { plural: 'fields', shownAs: 'name', entries: [{ name: 'Software' }, { name: 'Data' }] },
  {
    plural: 'contributors',
    shownAs: 'name',
    entries: [{ name: 'Ada Writer', jobTitle: 'Editor' }, { name: 'Alan Checker' }],
  },
  {
    plural: 'guides',
    shownAs: 'role',
    entries: [{ role: 'Data Engineer' }, { role: 'Software Architect' }, { role: 'Tester' }],
  },
];

/** A guide with every field, component and relation filled. */
export const wholeGuide = ({ link, choice }: Style) => ({
  role: 'Backend Developer',
  rolePlural: 'Backend Developers',
  roleWithArticle: 'a Backend Developer',
  title: 'How to work behind the screen',
  slug: 'backend-developer',
  summary: 'Builds what users do not see.',
  overview: 'A **backend developer** builds servers.',
  aliases: [
    { label: 'Server-side developer', hidden: false, matching: choice('normal') },
    { label: 'BE', hidden: true, matching: choice('exact-case') },
  ],
  headings: [{ section: choice('skills'), text: 'What {rolePlural} know' }],
  field: link('Software'),
  otherFields: [link('Data')],
  tasks: [
    { text: 'Designs interfaces', core: true },
    { text: 'Answers the pager', core: false },
  ],
  skills: [
    {
      label: 'Server-side programming',
      skills: [link('Python'), link('Java')],
      satisfiedBy: choice('any'),
      importance: choice('essential'),
      level: choice('practitioner'),
      note: 'One of them well',
    },
    {
      label: 'Testing',
      skills: [link('Unit testing')],
      satisfiedBy: choice('all'),
      importance: choice('recommended'),
      level: choice('working'),
      note: null,
    },
  ],
  steps: [
    { title: 'Learn a language', description: 'Any will do.', minMonths: 3, maxMonths: 6 },
    { title: 'Build something', description: 'Small first.', minMonths: 2, maxMonths: null },
  ],
  education: 'A degree helps.',
  preparation: {
    educationLevel: choice('bachelor'),
    isced: 6,
    jobZone: 4,
    experienceMonths: 12,
    training: 'On the job',
  },
  entryRoutes: [
    {
      kind: choice('self-study'),
      description: 'Many teach themselves.',
      subjects: 'Mathematics',
      requirements: 'Time',
      links: [{ label: 'A course', url: 'https://example.org/course' }],
      jurisdiction: 'GB',
    },
  ],
  legalRequirements: [
    {
      kind: choice('background-check'),
      title: 'Vetting',
      body: 'For work with public data.',
      jurisdiction: 'GB',
      url: 'https://example.org/vetting',
    },
  ],
  certifications: [
    { certification: link('Java Developer Exam'), condition: 'if using Java', importance: choice('optional') },
  ],
  workingConditions: {
    minHours: 35,
    maxHours: 42.5,
    pattern: 'Office hours',
    places: 'Office or home',
    uniform: 'None',
    remote: choice('fully'),
  },
  levels: [{ name: 'Senior', summary: 'Leads.', fromYears: 4.5, toYears: 8 }],
  salaries: [
    {
      region: 'Indonesia',
      level: 'Senior',
      currency: 'IDR',
      period: choice('year'),
      basis: choice('starter-experienced'),
      p10: 100_000_000.5,
      p25: 200_000_000,
      median: 300_000_000,
      p75: 400_000_000,
      p90: 500_000_000,
      low: 90_000_000,
      high: 600_000_000,
      topCoded: true,
      year: 2024,
      source: 'A survey',
    },
  ],
  outlook: { summary: 'Growing steadily.', demand: choice('growing') },
  projections: [
    {
      region: 'US',
      fromYear: 2023,
      toYear: 2033,
      growthPercent: 6.5,
      openingsPerYear: 12_000,
      employment: 1_500_000,
      source: 'An office',
    },
  ],
  faqs: [link('Third question?'), link('First question?'), link('Second question?')],
  careerTips: '- Read other people’s code',
  callToAction: { heading: 'Ready?', text: 'Start now.', label: 'Write a résumé', url: 'https://example.org/start' },
  relatedGuides: [link('Tester'), link('Data Engineer')],
  advancesTo: [link('Software Architect')],
  externalIds: [
    {
      scheme: 'onet-soc',
      edition: '29.0',
      code: '15-1252.00',
      uri: 'https://example.org/15-1252.00',
      match: choice('close'),
    },
  ],
  sources: [
    {
      title: 'A handbook',
      publisher: 'A ministry',
      url: 'https://example.org/handbook',
      license: 'CC-BY-4.0',
      edition: '2024',
      retrievedAt: '2025-01-31',
      attribution: 'Source: a ministry',
    },
  ],
  author: link('Ada Writer'),
  reviewer: link('Alan Checker'),
  cover: link('cover.png'),
  seo: {
    metaTitle: 'Backend developer',
    metaDescription: 'What it takes',
    canonicalUrl: 'https://example.org/backend-developer',
    image: link('cover.png'),
    noIndex: false,
  },
});

/** What differs in Spanish; everything else is either shared or empty there. */
export const spanishGuide = {
  role: 'Desarrollador backend',
  slug: 'desarrollador-backend',
  summary: 'Construye lo que no se ve.',
  steps: [{ title: 'Aprender', description: 'Un lenguaje.', minMonths: 3, maxMonths: 6 }],
  callToAction: { heading: '¿Listo?', text: 'Empieza.', label: 'Currículum', url: 'https://example.org/es' },
};

const ONE_PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/**
 * Creates what the whole guide links to through REST.
 *
 * @returns document ids by name; for the file, its id
 */
export const createLinked = async (app: CareersApp, token: AuthHeaders): Promise<ReadonlyMap<string, unknown>> => {
  const ids = new Map<string, unknown>();
  for (const { plural, shownAs, entries } of LINKED) {
    for (const data of entries) {
      const answer = await app.request.post(`/api/careers/${plural}`).set(token).send({ data });
      if (answer.status !== 201) throw new Error(`POST ${plural}: ${JSON.stringify(answer.body.error)}`);
      ids.set(String(data[shownAs]), answer.body.data.documentId);
    }
  }
  const upload = await app.request.post('/api/upload').set(token).attach('files', ONE_PIXEL, 'cover.png').expect(201);
  return ids.set('cover.png', upload.body[0].id);
};

/** A linked entry as it is read back: an object with the field that shows its name. */
export const shownLink = (name: string): Fields => {
  const type = LINKED.find(({ shownAs, entries }) => entries.some((entry) => entry[shownAs] === name));
  return { [type?.shownAs ?? 'name']: name };
};
