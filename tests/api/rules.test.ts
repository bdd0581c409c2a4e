import { startCareers, type CareersApp } from '../support/careers-app';
import { countRows, openDoors, type Data, type Door, type Kind, type Outcome, type Save } from './rules-fixture';

const doorNames = ['REST', 'GraphQL', 'the content manager', 'the Document Service'];

interface BadEntry {
  readonly rule: string;
  readonly kind: Kind;
  readonly data: Data;
  readonly paths: readonly string[];
}

const guide = (rule: string, data: Data, ...paths: string[]): BadEntry => ({
  rule,
  kind: 'guide',
  data: { role: 'Welder', ...data },
  paths,
});

const BAD_URL = 'javascript:alert(1)';

const badEntries: readonly BadEntry[] = [
  guide(
    'a salary whose percentiles fall',
    {
      salaries: [
        { p10: 30, p25: 20 },
        { median: 5, p90: 4 },
      ],
    },
    'salaries.0.p25',
    'salaries.1.p90',
  ),
  guide('a salary range from high to low', { salaries: [{ low: 2, high: 1 }] }, 'salaries.0.high'),
  guide('a negative salary', { salaries: [{ p10: -1, low: -2 }] }, 'salaries.0.p10', 'salaries.0.low'),
  guide('a currency that is no ISO 4217 code', { salaries: [{ currency: 'usd' }] }, 'salaries.0.currency'),
  guide(
    'a projection that ends before it begins',
    { projections: [{ fromYear: 2033, toYear: 2023 }] },
    'projections.0.toYear',
  ),
  guide(
    'a level that ends before it begins',
    { levels: [{ name: 'Senior', fromYears: 8, toYears: 5 }] },
    'levels.0.toYears',
  ),
  guide(
    'a step with months the wrong way round',
    { steps: [{ title: 'Train', minMonths: 9, maxMonths: 3 }] },
    'steps.0.maxMonths',
  ),
  guide(
    'working hours the wrong way round',
    { workingConditions: { minHours: 50, maxHours: 40 } },
    'workingConditions.maxHours',
  ),
  guide('an unsafe address in a call to action', { callToAction: { url: BAD_URL } }, 'callToAction.url'),
  guide(
    'an unsafe address two levels down',
    {
      entryRoutes: [
        {
          kind: 'work',
          links: [
            { label: 'Fine', url: 'https://example.com' },
            { label: 'Bad', url: BAD_URL },
          ],
        },
      ],
    },
    'entryRoutes.0.links.1.url',
  ),
  guide(
    'unsafe addresses anywhere else',
    {
      legalRequirements: [{ kind: 'licence', title: 'Licence', url: BAD_URL }],
      externalIds: [{ scheme: 'esco', uri: BAD_URL }],
      sources: [{ title: 'Source', url: BAD_URL }],
      seo: { canonicalUrl: BAD_URL },
    },
    'externalIds.0.uri',
    'legalRequirements.0.url',
    'seo.canonicalUrl',
    'sources.0.url',
  ),
  guide(
    'headings that are no messages, name what is not there, or stand twice',
    {
      headings: [
        { section: 'skills', text: 'What {role needs' },
        { section: 'steps', text: 'What {employer} asks for' },
        { section: 'skills', text: 'What {rolePlural} know' },
      ],
    },
    'headings.0.text',
    'headings.1.text',
    'headings.2.section',
  ),
  guide('a slug with a space', { slug: 'two words' }, 'slug'),
  guide('a slug that ends in .md', { slug: 'welder.md' }, 'slug'),
  guide('a slug that is an address of the plugin', { slug: 'compare' }, 'slug'),
  guide(
    'a text that PostgreSQL cannot store',
    { levels: [{ name: 'Senior\u0000' }], summary: '\u0000' },
    'levels.0.name',
    'summary',
  ),
  {
    rule: 'a certification with an unsafe address',
    kind: 'certification',
    data: { name: 'CKA', url: 'data:,x' },
    paths: ['url'],
  },
  {
    rule: 'a certification priced in no currency',
    kind: 'certification',
    data: { name: 'CKA', currency: 'XXX' },
    paths: ['currency'],
  },
  {
    rule: 'a contributor with an unsafe address',
    kind: 'contributor',
    data: { name: 'Ada', url: '/about' },
    paths: ['url'],
  },
  { rule: 'a field with a slug that is none', kind: 'field', data: { name: 'Health', slug: 'a/b' }, paths: ['slug'] },
];

describe('the rules of the domain', () => {
  let app: CareersApp;
  let doors: readonly Door[];

  const saveBy = (name: string, save: Save): Promise<Outcome> => {
    const door = doors.find((one) => one.name === name);
    if (!door) throw new Error(`There is no door "${name}".`);
    return door.save(save);
  };
  const make = async (kind: Kind, data: Data): Promise<string> => {
    const { entry } = await saveBy('the Document Service', { kind, data });
    return String(entry?.documentId);
  };

  beforeAll(async () => {
    app = await startCareers();
    doors = await openDoors(app);
  });

  afterAll(() => app.stop());

  describe.each(doorNames)('through %s', (name) => {
    it.each(badEntries)('refuse $rule', async ({ kind, data, paths }) => {
      const before = await countRows(app);
      const { status, errors, paths: found } = await saveBy(name, { kind, data });
      expect([status, [...found].sort()]).toEqual([400, [...paths].sort()]);
      for (const { message, allowed, value } of errors) {
        expect(message).not.toBe('');
        expect(allowed).toEqual(expect.any(String));
        expect(value).not.toBeUndefined();
      }
      expect(await countRows(app)).toEqual(before);
    });

    it.each(badEntries)('refuse to change an entry into $rule', async ({ kind, data, paths }) => {
      const documentId = await make(kind, kind === 'guide' ? { role: `Before ${name}` } : { name: `Before ${name}` });
      const before = await countRows(app);
      const outcome = await saveBy(name, { kind, documentId, data });
      expect([outcome.status, [...outcome.paths].sort()]).toEqual([400, [...paths].sort()]);
      expect(await countRows(app)).toEqual(before);
    });

    it('refuse a guide that relates or advances to itself, from either end', async () => {
      const documentId = await make('guide', { role: 'Baker' });
      // The content manager shows only one end, and drops what comes for the other.
      const otherEnds = name === 'the content manager' ? [] : ['relatedFrom', 'advancesFrom'];
      for (const relation of ['relatedGuides', 'advancesTo', ...otherEnds]) {
        const outcome = await saveBy(name, { kind: 'guide', documentId, data: { [relation]: [documentId] } });
        expect([outcome.status, outcome.paths]).toEqual([400, [relation]]);
      }
    });

    it.each(['prerequisites', 'broader'])('refuse a cycle of skills in %s', async (relation) => {
      const [first, second, third] = [
        await make('skill', { name: 'First' }),
        await make('skill', { name: 'Second' }),
        await make('skill', { name: 'Third' }),
      ];
      const relate = (documentId: string, ...targets: string[]) =>
        saveBy(name, { kind: 'skill', documentId, data: { [relation]: targets } });
      expect((await relate(first, second)).status).toBe(200);
      expect((await relate(second, third)).status).toBe(200);

      const outcome = await relate(third, first);
      expect([outcome.status, outcome.paths]).toEqual([400, [relation]]);
      expect(outcome.errors[0]?.message).toContain('"First" → "Second" → "Third"');
      expect((await relate(first, first)).paths).toEqual([relation]);
      // A shortcut is no cycle.
      expect((await relate(first, second, third)).status).toBe(200);
    });

    it('refuse a field below itself and certifications that replace each other', async () => {
      const [parent, child] = [await make('field', { name: 'Parent' }), await make('field', { name: 'Child' })];
      expect((await saveBy(name, { kind: 'field', documentId: child, data: { parent } })).status).toBe(200);
      expect((await saveBy(name, { kind: 'field', documentId: parent, data: { parent: child } })).paths).toEqual([
        'parent',
      ]);

      const retiring = { retiresAt: '2030-01-01' };
      const [old, young] = [
        await make('certification', { name: 'Old', ...retiring }),
        await make('certification', { name: 'Young', ...retiring }),
      ];
      const replace = (documentId: string, replacedBy: string) =>
        saveBy(name, { kind: 'certification', documentId, data: { replacedBy } });
      expect((await replace(old, young)).status).toBe(200);
      expect((await replace(young, old)).paths).toEqual(['replacedBy']);
      expect((await replace(young, young)).paths).toEqual(['replacedBy']);
    });

    it('refuse a certification that is replaced before it is known when it retires', async () => {
      const successor = await make('certification', { name: 'Successor' });
      const documentId = await make('certification', { name: 'Predecessor' });
      const save = (data: Data) => saveBy(name, { kind: 'certification', documentId, data });

      expect((await save({ replacedBy: successor })).paths).toEqual(['replacedBy']);
      expect((await save({ replacedBy: successor, retiresAt: '2030-01-01' })).status).toBe(200);
      expect((await save({ retiresAt: null })).paths).toEqual(['retiresAt']);
      expect((await save({ retiresAt: null, replacedBy: null })).status).toBe(200);
      const created = await saveBy(name, { kind: 'certification', data: { name: 'New', replacedBy: successor } });
      expect(created.paths).toEqual(['replacedBy']);
    });

    it('tell of every field at once, Strapi’s own findings included', async () => {
      const data = {
        role: 'x'.repeat(201),
        slug: 'two words',
        salaries: [{ p10: 2, p25: 1, currency: 'euro', year: 3000 }],
        steps: [{ title: 'Train', minMonths: 2, maxMonths: 1 }],
        callToAction: { url: BAD_URL },
      };
      const { status, paths } = await saveBy(name, { kind: 'guide', data });
      expect(status).toBe(400);
      expect([...paths].sort()).toEqual([
        'callToAction.url',
        'role',
        'salaries.0.currency',
        'salaries.0.p25',
        'salaries.0.year',
        'slug',
        'steps.0.maxMonths',
      ]);
    });

    it('let a correct guide through', async () => {
      const data = {
        role: `Good ${name}`,
        salaries: [{ currency: 'USD', p10: 1, p25: 1, median: 2, p75: 3, p90: 3, low: 0, high: 0 }],
        steps: [{ title: 'Train', minMonths: 3, maxMonths: 3 }, { title: 'Work' }],
        projections: [{ fromYear: 2023, toYear: 2033 }],
        levels: [{ name: 'Junior', fromYears: 0, toYears: 2 }],
        workingConditions: { minHours: 38, maxHours: 40 },
        callToAction: { url: 'mailto:jobs@example.com' },
        sources: [{ title: 'Source', url: 'https://example.com/a?b=c' }],
        seo: { canonicalUrl: '' },
      };
      const { status, errors } = await saveBy(name, { kind: 'guide', data });
      expect([status, errors]).toEqual([200, []]);
    });
  });
});
