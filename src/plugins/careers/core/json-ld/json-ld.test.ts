import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { buildJsonLd, jsonLdNode, jsonLdReference, type JsonLdExtension, type JsonLdNode } from '.';
import { parseGuideDocument } from '../guide-document';
import { arbitraryGuide } from '../guide-document/guide.arbitrary';
import { guideContentSchema, type GuideContent } from '../model/guide-content';
import type { GuidePage, GuideRecord } from '../page';
import { exampleSite, guideRecordOf } from '../page/testing';
import { findVocabularyFaults } from './testing/check';
import { examplePage } from './testing/page';

const starter = path.resolve(__dirname, '../../starter/guides');
const starterGuides = readdirSync(starter).map((fileName): [string, GuideContent] => [
  fileName,
  parseGuideDocument({ text: readFileSync(path.join(starter, fileName), 'utf8'), fileName }).guide,
]);

const graphOf = (
  guide: Partial<GuideContent>,
  {
    record: changedRecord = {},
    page: changedPage = {},
    extensions = [],
  }: {
    record?: Partial<GuideRecord>;
    page?: Partial<GuidePage>;
    extensions?: readonly JsonLdExtension[];
  } = {},
) => {
  const content = guideContentSchema.parse({ role: 'Baker', slug: 'baker', ...guide });
  const record = { ...guideRecordOf(content), ...changedRecord };
  const page = { ...examplePage(record), ...changedPage };
  return buildJsonLd({ page, record, site: exampleSite, extensions });
};

const nodeOf = (type: string, ...input: Parameters<typeof graphOf>): JsonLdNode => {
  const found = graphOf(...input)['@graph'].find((node) => node['@type'] === type);
  if (found === undefined) throw new Error(`no ${type}`);
  return found;
};
const typesOf = (...input: Parameters<typeof graphOf>) => graphOf(...input)['@graph'].map((node) => node['@type']);

const address = 'https://example.org/en/careers/baker';
const image = {
  url: 'https://cms.example.org/uploads/bread.jpg',
  alternativeText: 'Bread',
  caption: null,
  mime: 'image/jpeg',
  width: 1200,
  height: 800,
  formats: [],
};

describe('the vocabulary', () => {
  it('knows at least the 33 starter guides', () => {
    expect(starterGuides.length).toBeGreaterThanOrEqual(33);
  });

  it.each(starterGuides)('holds for %s', (_fileName, guide) => {
    expect(findVocabularyFaults(graphOf(guide))).toEqual([]);
  });

  it('holds for a guide whose overview is a space that does not break', () => {
    expect(findVocabularyFaults(graphOf({ overview: '\u00a0' }))).toEqual([]);
  });

  it('holds for any guide', () => {
    fc.assert(
      fc.property(arbitraryGuide, fc.boolean(), (guide, reviewed) => {
        const graph = graphOf(guide, {
          page: { reviewedAt: reviewed ? '2026-11-01T23:30:00.000Z' : null, cover: reviewed ? image : null },
        });
        expect(findVocabularyFaults(graph)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each<[string, JsonLdNode]>([
    ['a property of another type', jsonLdNode('Article', { headline: 'x', lastReviewed: '2026-11-01' })],
    ['a property that does not exist', jsonLdNode('Occupation', { salary: 1 })],
    ['a type that does not exist', jsonLdNode('CareerGuide', { name: 'x' })],
    ['a text where a number belongs', jsonLdNode('MonetaryAmountDistribution', { median: '52000' })],
    ['a number that is none', jsonLdNode('MonetaryAmountDistribution', { median: Number.NaN })],
    ['a fraction where a whole number belongs', jsonLdNode('ItemList', { numberOfItems: 1.5 })],
    ['a duration in words', jsonLdNode('HowTo', { totalTime: '3 months' })],
    ['an instant where a day belongs', jsonLdNode('WebPage', { lastReviewed: '2026-11-01T10:00:00Z' })],
    ['a day that does not exist', jsonLdNode('Article', { datePublished: '2026-13-01' })],
    ['an address without its site', jsonLdNode('Person', { url: '/people/ann' })],
    ['a thing of another type', jsonLdNode('Article', { author: jsonLdNode('Occupation', { name: 'x' }) })],
    ['a fault further down', jsonLdNode('Question', { acceptedAnswer: jsonLdNode('Answer', { skills: 'x' }) })],
    ['a reference to nothing', jsonLdNode('WebPage', { breadcrumb: jsonLdReference(`${address}#nothing`) })],
    ['a reference to another type', jsonLdNode('WebPage', { breadcrumb: jsonLdReference(`${address}#article`) })],
    ['an empty list', { '@type': 'Occupation', responsibilities: [] }],
    ['a node that says nothing', { '@type': 'Organization' }],
    ['a second node of the same @id', jsonLdNode('ItemList', { '@id': `${address}#article`, name: 'x' })],
  ])('refuses %s', (_fault, wrong) => {
    const added = { '@id': `${address}#added`, ...wrong };
    expect(findVocabularyFaults(graphOf({}, { extensions: [() => [added]] }))).toHaveLength(1);
  });
});

describe('the nodes of a page', () => {
  it('are only those of which the guide says something', () => {
    expect(typesOf({})).toEqual(['WebPage', 'Article', 'Occupation', 'BreadcrumbList']);
    expect(typesOf({}, { page: { breadcrumbs: [] } })).toEqual(['WebPage', 'Article', 'Occupation']);
    expect(JSON.stringify(graphOf({}))).not.toMatch(/null|""|\[\]|\{\}/);
  });

  it('are whole for a whole guide', () => {
    const guide = Object.fromEntries(starterGuides)['backend-developer.md'];
    expect(guide && typesOf(guide, { page: { cover: image } })).toEqual([
      'WebPage',
      'ImageObject',
      'Article',
      'Occupation',
      'HowTo',
      'FAQPage',
      'BreadcrumbList',
      'ItemList',
    ]);
  });

  it('keep their ids, on the address of the page', () => {
    const ids = graphOf({ steps: [{ title: 'Bake' }], relatedGuides: ['cook'] })['@graph'].map((node) => node['@id']);
    expect(ids).toEqual([
      address,
      `${address}#article`,
      `${address}#occupation`,
      `${address}#how-to`,
      `${address}#breadcrumb`,
      `${address}#related`,
    ]);
  });

  it('can be added to', () => {
    const course: JsonLdExtension = ({ ids, site }) => [
      jsonLdNode('ItemList', {
        '@id': `${ids.page}#courses`,
        name: `Courses on ${site.name}`,
        itemListElement: [
          jsonLdNode('ListItem', { position: 1, name: 'Bread', item: jsonLdReference(ids.occupation) }),
        ],
      }),
    ];
    const graph = graphOf({}, { extensions: [course] });
    expect(graph['@graph'].at(-1)).toMatchObject({
      '@id': `${address}#courses`,
      name: 'Courses on Careers of Example',
    });
    expect(findVocabularyFaults(graph)).toEqual([]);
  });
});

describe('the sources', () => {
  it('are cited with edition, licence and the credit that it asks for', () => {
    const attribution = 'This page includes information from the O*NET 30.2 Database.';
    const { citation } = nodeOf('Article', {
      sources: [
        {
          title: 'O*NET 30.2 Database',
          publisher: 'USDOL/ETA',
          url: 'https://www.onetcenter.org/database.html',
          license: 'CC BY 4.0',
          edition: '30.2',
          attribution,
        },
        { title: 'Survey of bakers', license: 'By agreement' },
        { title: 'A book' },
      ],
    });
    expect(citation).toEqual([
      {
        '@type': 'CreativeWork',
        name: 'O*NET 30.2 Database',
        url: 'https://www.onetcenter.org/database.html',
        publisher: { '@type': 'Organization', name: 'USDOL/ETA' },
        version: '30.2',
        license: 'https://creativecommons.org/licenses/by/4.0/',
        creditText: attribution,
      },
      {
        '@type': 'CreativeWork',
        name: 'Survey of bakers',
        license: { '@type': 'CreativeWork', name: 'By agreement' },
      },
      { '@type': 'CreativeWork', name: 'A book' },
    ]);
  });
});

describe('the review', () => {
  const page = { reviewedAt: '2026-11-01T23:30:00.000Z' };

  it('is stated on the web page, as a day', () => {
    expect(nodeOf('WebPage', { reviewer: 'Ann Baker' }, { page })).toMatchObject({
      lastReviewed: '2026-11-01',
      reviewedBy: { '@type': 'Person', name: 'Ann Baker' },
    });
  });

  it('is stated nowhere else', () => {
    const others = graphOf({ reviewer: 'Ann Baker' }, { page })['@graph'].slice(1);
    expect(JSON.stringify(others)).not.toMatch(/lastReviewed|reviewedBy|Ann Baker/);
  });
});

describe('the article', () => {
  it('is about the occupation, by its author, and never older than its publication', () => {
    const updatedAt = '2026-11-01T10:00:00.000Z';
    const publishedAt = '2026-11-02T10:00:00.000Z';
    expect(nodeOf('Article', { author: 'Bo Cook' }, { page: { updatedAt, publishedAt } })).toMatchObject({
      author: { '@type': 'Person', name: 'Bo Cook' },
      about: { '@id': `${address}#occupation` },
      datePublished: publishedAt,
      dateModified: publishedAt,
    });
  });

  it('has no publication date as a draft', () => {
    expect(nodeOf('Article', {}, { page: { publishedAt: null } })).not.toHaveProperty('datePublished');
  });
});

describe('the occupation', () => {
  it('has its other names, without the hidden ones', () => {
    const aliases = [
      { label: 'Bread maker', hidden: false, matching: 'normal' as const },
      { label: 'bakr', hidden: true, matching: 'normal' as const },
    ];
    expect(nodeOf('Occupation', { aliases }).alternateName).toEqual(['Bread maker']);
  });

  it('has each skill once, requirement and examples', () => {
    const requirement = { satisfiedBy: 'any' as const, importance: 'essential' as const };
    const skills = [
      { ...requirement, label: 'Baking', skills: ['Sourdough', 'Rye'], note: 'by hand' },
      { ...requirement, label: 'Rye', skills: ['Rye'] },
    ];
    expect(nodeOf('Occupation', { skills }).skills).toEqual([
      { '@type': 'DefinedTerm', name: 'Baking', description: 'by hand' },
      { '@type': 'DefinedTerm', name: 'Sourdough', url: 'https://example.org/en/skill/sourdough' },
      { '@type': 'DefinedTerm', name: 'Rye', url: 'https://example.org/en/skill/rye' },
    ]);
  });

  it('is filed under the codes of known classifications that are not narrower than it', () => {
    const externalIds = [
      { scheme: 'onet-soc', edition: '30.2', code: '51-3011.00', match: 'exact' as const },
      { scheme: 'isco', code: '7512', uri: 'not an address' },
      { scheme: 'esco', uri: 'http://data.europa.eu/esco/occupation/x', match: 'close' as const },
      { scheme: 'soc2018', code: '51-3011', match: 'narrower' as const },
      { scheme: 'constructor', code: '1' },
      { scheme: 'soc2020' },
    ];
    expect(nodeOf('Occupation', { externalIds }).occupationalCategory).toEqual([
      {
        '@type': 'CategoryCode',
        codeValue: '51-3011.00',
        inCodeSet: expect.objectContaining({ '@type': 'CategoryCodeSet', name: 'O*NET-SOC', version: '30.2' }),
      },
      { '@type': 'CategoryCode', codeValue: '7512', inCodeSet: expect.objectContaining({ name: 'ISCO-08' }) },
      {
        '@type': 'CategoryCode',
        codeValue: 'http://data.europa.eu/esco/occupation/x',
        url: 'http://data.europa.eu/esco/occupation/x',
        inCodeSet: expect.objectContaining({ name: 'ESCO' }),
      },
    ]);
  });

  it('asks for education and experience', () => {
    expect(
      nodeOf('Occupation', { preparation: { educationLevel: 'bachelor', isced: 6, experienceMonths: 24 } }),
    ).toMatchObject({
      educationRequirements: {
        '@type': 'EducationalOccupationalCredential',
        credentialCategory: 'bachelor degree',
        educationalLevel: { '@type': 'DefinedTerm', termCode: '6' },
      },
      experienceRequirements: { '@type': 'OccupationalExperienceRequirements', monthsOfExperience: 24 },
    });
    expect(nodeOf('Occupation', { preparation: { educationLevel: 'none' } })).not.toHaveProperty(
      'educationRequirements',
    );
  });

  it('asks for licences and for certifications, but not for optional or retired ones', () => {
    const importance = 'essential' as const;
    const guide = {
      certifications: [
        { certification: 'Master Baker', importance, issuer: 'Guild' },
        { certification: 'Cake Art', importance: 'optional' as const },
        { certification: 'Old Baker', importance },
      ],
      legalRequirements: [
        { kind: 'licence' as const, title: 'Food licence', body: 'From the *town*', jurisdiction: 'GB' },
        { kind: 'driving' as const, title: 'Driving licence' },
      ],
    };
    const record = guideRecordOf(guideContentSchema.parse({ role: 'Baker', ...guide }));
    const certifications = record.certifications.map((entry) => ({
      ...entry,
      certification: {
        ...entry.certification,
        validForMonths: 36,
        lifecycle: entry.certification.name.startsWith('Old') ? ('retired' as const) : ('active' as const),
      },
    }));
    expect(nodeOf('Occupation', guide, { record: { certifications } }).qualifications).toEqual([
      {
        '@type': 'EducationalOccupationalCredential',
        name: 'Master Baker',
        credentialCategory: 'certification',
        recognizedBy: { '@type': 'Organization', name: 'Guild' },
        validFor: 'P36M',
      },
      {
        '@type': 'EducationalOccupationalCredential',
        name: 'Food licence',
        credentialCategory: 'licence',
        description: 'From the *town*',
        validIn: { '@type': 'AdministrativeArea', name: 'GB' },
      },
    ]);
  });

  const pay = { basis: 'percentiles' as const, topCoded: false, period: 'year' as const };

  it.each([
    ['hour', 'PT1H'],
    ['day', 'P1D'],
    ['week', 'P1W'],
    ['month', 'P1M'],
    ['year', 'P1Y'],
  ] as const)('states pay per %s', (period, duration) => {
    const salaries = [{ ...pay, period, region: 'US', currency: 'USD', p10: 1, median: 2.5, p90: 4 }];
    expect(nodeOf('Occupation', { salaries })).toMatchObject({
      estimatedSalary: [
        {
          '@type': 'MonetaryAmountDistribution',
          name: 'US',
          currency: 'USD',
          duration,
          percentile10: 1,
          median: 2.5,
          percentile90: 4,
        },
      ],
      occupationLocation: [{ '@type': 'AdministrativeArea', name: 'US' }],
    });
  });

  it('states no pay without figures or currency, and no top-coded figure', () => {
    const salaries = [
      { ...pay, currency: 'USD' },
      { ...pay, median: 2 },
      { ...pay, basis: 'range' as const, currency: 'USD', low: 1, high: 2 },
      { ...pay, currency: 'USD', median: 2, p90: 3, topCoded: true },
    ];
    expect(nodeOf('Occupation', { salaries }).estimatedSalary).toEqual([
      { '@type': 'MonetaryAmountDistribution', currency: 'USD', duration: 'P1Y', median: 2 },
    ]);
  });
});

describe('the steps', () => {
  const first = { title: 'Learn', description: 'Bread & <butter>\n\nand more', minMonths: 3, maxMonths: 6 };

  it('are a how-to in plain text', () => {
    expect(nodeOf('HowTo', { steps: [first, { title: 'Bake' }] })).toMatchObject({
      name: 'Steps',
      step: [
        { '@type': 'HowToStep', position: 1, name: 'Learn', text: 'Bread & <butter> and more' },
        { '@type': 'HowToStep', position: 2, name: 'Bake', text: 'Bake' },
      ],
    });
  });

  it('take a total time only when each says how long it takes', () => {
    expect(nodeOf('HowTo', { steps: [first, { ...first, maxMonths: 12 }] }).totalTime).toBe('P18M');
    expect(nodeOf('HowTo', { steps: [first, { title: 'Bake', minMonths: 2 }] })).not.toHaveProperty('totalTime');
  });
});

describe('the questions', () => {
  const faqs = [
    { question: 'Early?', answer: 'Yes, **at four**.' },
    { question: 'Late?', answer: 'No.' },
    { question: 'Open?' },
  ];
  const { faqs: records } = guideRecordOf(guideContentSchema.parse({ role: 'Baker', slug: 'baker', faqs }));

  it('are marked up when they have an answer, as HTML', () => {
    expect(nodeOf('FAQPage', { faqs }).mainEntity).toEqual([
      {
        '@type': 'Question',
        name: 'Early?',
        acceptedAnswer: { '@type': 'Answer', text: expect.stringContaining('Yes, **at four**.</p>') },
      },
      expect.objectContaining({ name: 'Late?' }),
    ]);
  });

  it('that several guides share are marked up on one of them only', () => {
    const shared = records.map((faq, index) => (index === 0 ? { ...faq, markedUpOn: 'guide:cook' } : faq));
    expect(nodeOf('FAQPage', { faqs }, { record: { faqs: shared } }).mainEntity).toEqual([
      expect.objectContaining({ name: 'Late?' }),
    ]);
    const elsewhere = records.map((faq) => ({ ...faq, markedUpOn: 'guide:cook' }));
    expect(typesOf({ faqs }, { record: { faqs: elsewhere } })).not.toContain('FAQPage');
  });
});
