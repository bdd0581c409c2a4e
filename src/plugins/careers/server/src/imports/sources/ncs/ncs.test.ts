import { memoryFiles } from '../../files/testing/memory-files';
import { describeWithSharedData, sharedData } from '../../files/testing/shared-data';
import { only, readAll, readFolder } from '../testing';
import { ncsSource } from '.';

const PUBLISHED = { PublishedUtc: '2021-03-04T10:00:00Z', Published: true };
const item = (type: string, id: string, fields: unknown, title = id) => ({
  ContentItemId: id,
  ContentType: type,
  DisplayText: title,
  TitlePart: { Title: title },
  [type]: fields,
});
const ids = (...ContentItemIds: readonly string[]) => ({ ContentItemIds });
const html = (Html: string) => ({ Html });
const text = (Text: string) => ({ Text });

const BAKER = {
  ...item('JobProfile', 'p1', {
    Description: html('<p>Bakers make <b>bread</b>.</p><script>alert(1)</script>'),
    SOCCode: ids('soc'),
    ONetOccupationalCode: ids('onet'),
    SalaryStarter: text('18000'),
    SalaryExperienced: text('£28,000'),
    MinimumHours: { Value: 38 },
    MaximumHours: { Value: 40 },
    WorkingHoursDetails: text('a week'),
    WorkingPattern: text('early mornings'),
    WorkingPatternDetails: text('on shifts'),
    CollegeRoute: ids('college'),
    WorkRoute: ids('work'),
    DayToDayTasks: ids('«c#: await Content.GetContentItemIdByDisplayText("DayToDayTask", "kneading")»', 'task2'),
    WitRestrictions: ids('check'),
    HtbRegistrations: ids('register'),
    HtbCareerTips: html('<p>Rise early.</p>'),
    HtbBodies: html(''),
    HtbFurtherInformation: html(
      '<p>Ask the <a href="https://bakers.example/">Guild</a>, <a href="javascript:alert(1)" onclick="x()">now</a>.</p>',
    ),
    CareerPathAndProgression: html('<p>You could open a shop:</p><ul><li>your own</li><li>a chain</li></ul>'),
    WydWorkingLocation: ids('place'),
    WydWorkingUniform: ids('uniform'),
  }),
  ...PUBLISHED,
  DisplayText: 'Baker',
  TitlePart: { Title: 'Baker' },
  PageLocationPart: { UrlName: 'baker' },
};
const ITEMS = [
  item('SOCCode', 'soc', {}, '5432'),
  item('ONetOccupationalCode', 'onet', {}, '51-3011.00'),
  item('CollegeRoute', 'college', {
    RelevantSubjects: html('<p>You could do a course in:</p><ul><li>baking</li></ul>'),
    FurtherInfo: html(''),
    RequirementsPrefix: ids('prefix'),
    Requirements: ids('gcse'),
    Links: ids('link'),
  }),
  item('RequirementsPrefix', 'prefix', { Info: html('<p>You may need:</p>') }),
  item('CollegeRequirement', 'gcse', { Info: html('<p>2 GCSEs</p>') }),
  item('CollegeLink', 'link', { Text: text('find a course'), URL: text('https://courses.example/') }),
  item('WorkRoute', 'work', { Description: html('<p>You could start as an assistant.</p>') }),
  item('DayToDayTask', 'task1', { Description: html('<p>kneading dough &amp; shaping it</p>') }, 'kneading'),
  item('DayToDayTask', 'task2', { Description: html('<p>selling bread</p>') }),
  item(
    'Restriction',
    'check',
    { Description: html('<p>pass <a href="https://www.gov.uk/dbs">background checks</a></p>') },
    'DBS check',
  ),
  item('Registration', 'register', { Description: html('<p>register as a food business</p>') }, 'Food'),
  item('WorkingLocation', 'place', { Description: html("<p>from home or at a client's business</p>") }),
  item('WorkingUniform', 'uniform', { Description: html('<p>a hat</p>') }),
];
const recipe = (...items: readonly unknown[]) =>
  JSON.stringify({ name: 'x', steps: [{ name: 'Content', data: items }] }, null, 1);
const FILES = { 'profiles.recipe.json': recipe(BAKER), 'others.recipe.json': recipe(...ITEMS) };

describe('ncs', () => {
  it('turns a job profile into a guide, with what it refers to in other recipes', async () => {
    const { records, rejected } = await readAll(ncsSource, memoryFiles(FILES));

    expect(rejected).toEqual([]);
    expect(only(records)).toMatchObject({
      edition: { source: 'ncs', edition: '2021-03-04' },
      record: 'baker',
      locale: 'en',
      externalIds: [
        { scheme: 'ncs', code: 'baker', match: 'exact' },
        { scheme: 'uk-soc2010', code: '5432', match: 'broader' },
        { scheme: 'onet-soc', edition: '2010', code: '51-3011.00', match: 'close' },
      ],
      guide: {
        role: 'Baker',
        summary: 'Bakers make **bread**.'.replaceAll('*', ''),
        overview: 'Bakers make **bread**.',
        careerTips:
          'You could open a shop:\n\n- your own\n- a chain\n\nRise early.\n\nAsk the [Guild](https://bakers.example/), [now]().',
        tasks: [
          { value: { text: 'Kneading dough & shaping it', core: true } },
          { value: { text: 'Selling bread', core: true } },
        ],
        entryRoutes: [
          {
            id: 'college',
            value: {
              kind: 'college',
              description: 'You could do a course in:\n\n- baking',
              requirements: 'You may need:\n\n- 2 GCSEs',
              links: [{ label: 'find a course', url: 'https://courses.example/' }],
            },
          },
          { id: 'work', value: { kind: 'work', description: 'You could start as an assistant.', links: [] } },
        ],
        legalRequirements: [
          { value: { kind: 'background-check', title: 'DBS check', url: 'https://www.gov.uk/dbs' } },
          { value: { kind: 'registration', title: 'Food', body: 'register as a food business' } },
        ],
        salaries: [
          {
            id: 'starter-experienced',
            value: { basis: 'starter-experienced', low: 18000, high: 28000, currency: 'GBP', year: 2021 },
          },
        ],
        workingConditions: {
          minHours: 38,
          maxHours: 40,
          pattern: 'early mornings on shifts',
          places: "from home or at a client's business",
          uniform: 'a hat',
          remote: 'partly',
        },
      },
    });
    expect(Object.keys(only(records).rows)).toEqual(
      expect.arrayContaining(['JobProfile', 'CollegeRoute', 'DayToDayTask', 'Restriction']),
    );
  });

  it('lets no script into the guide', async () => {
    const { records } = await readAll(ncsSource, memoryFiles(FILES));

    expect(JSON.stringify(only(records).guide)).not.toMatch(/alert|javascript|onclick/);
  });

  it('says what is missing of a profile, and keeps what it cannot know', async () => {
    const { records, rejected } = await readAll(ncsSource, memoryFiles({ 'a.json': recipe(BAKER) }));

    expect(only(records).incomplete).toEqual(['tasks', 'entryRoutes', 'legalRequirements']);
    expect(rejected).toMatchObject([{ file: 'a.json', record: 'baker' }]);
    expect(rejected[0]?.reason).toContain('8 content items that "Baker" refers to');
  });

  it('rejects what is no salary', async () => {
    const variable = JSON.stringify(BAKER).replace('18000', 'Variable');
    const { rejected } = await readAll(ncsSource, memoryFiles({ ...FILES, 'profiles.recipe.json': `[${variable}]` }));

    expect(rejected).toMatchObject([{ column: 'SalaryStarter', found: 'Variable' }]);
  });

  it('takes the newer of two profiles, whatever their order', async () => {
    const older = {
      ...BAKER,
      ContentItemId: 'p0',
      PublishedUtc: '2020-01-01T00:00:00Z',
      DisplayText: 'Old',
      TitlePart: {},
    };
    for (const order of [
      [older, BAKER],
      [BAKER, older],
    ]) {
      const { records, rejected } = await readAll(ncsSource, memoryFiles({ 'a.json': recipe(...order, ...ITEMS) }));
      expect(only(records).title).toBe('Baker');
      expect(rejected).toMatchObject([{ record: 'baker', found: 'p0' }]);
    }
  });

  it('refuses recipes that are cut off or have no profile', async () => {
    await expect(readAll(ncsSource, memoryFiles({ 'a.json': recipe(BAKER).slice(0, -40) }))).rejects.toThrow(/a.json/);
    await expect(readAll(ncsSource, memoryFiles({ 'a.json': '{"a": 1,\n b}' }))).rejects.toThrow('a.json, row 2');
    await expect(readAll(ncsSource, memoryFiles({ 'a.json': '{}' }))).rejects.toThrow('no job profile');
    await expect(readAll(ncsSource, memoryFiles({ 'a.json': '' }))).rejects.toThrow('truncated');
  });

  it('knows its files, and lists profiles', async () => {
    const listed = [];
    for await (const entry of ncsSource.list(memoryFiles(FILES))) listed.push(entry);

    expect(await ncsSource.detect(memoryFiles(FILES))).toBe(true);
    expect(await ncsSource.detect(memoryFiles({ 'guides.json': '[{"role":"Baker"}]' }))).toBe(false);
    expect(listed).toMatchObject([{ record: 'baker', title: 'Baker' }]);
  });
});

describeWithSharedData('ncs, real file', () => {
  it('reads every profile of it', async () => {
    const { records } = await readFolder(ncsSource, [sharedData('ncs')]);
    const nurse = records.find(({ record }) => record === 'nurse');

    expect(records).toHaveLength(10);
    expect(nurse?.guide.legalRequirements?.map(({ value }) => value.kind)).toEqual([
      'background-check',
      'registration',
    ]);
    expect(nurse?.guide.salaries?.[0]?.value).toMatchObject({ low: 24907, high: 37890 });
    expect(records.filter(({ guide }) => guide.entryRoutes?.length === 0)).toEqual([]);
    expect(records.find(({ record }) => record === 'web-developer')?.guide.tasks).toHaveLength(7);
    expect(JSON.stringify(records.map(({ guide }) => guide))).not.toMatch(/<\/?(p|ul|li|a)\b/);
  });
});
