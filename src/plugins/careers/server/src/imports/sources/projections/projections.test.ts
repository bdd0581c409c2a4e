import { memoryFiles } from '../../files/testing/memory-files';
import { describeWithSharedData, sharedData } from '../../files/testing/shared-data';
import { only, readAll, readFolder } from '../testing';
import { projectionsSource } from '.';

const OWN = 'soc_code;title;region;from_year;to_year;growth_percent;employment;openings_per_year;source\n';
const HANDBOOK = 'title,soc_code,num_jobs_2024,projected_employment_2034,outlook_pct,outlook_desc\n';
const read = (text: string, options = {}) =>
  readAll(projectionsSource, memoryFiles({ 'projections.csv': text }), options);

describe('projections', () => {
  it("reads a table of one's own, an occupation with all of its regions", async () => {
    const { records, rejected } = await read(
      `${OWN}15-1253;Testers;Texas;2024;2034;12.5;1,200;90;State office\n15-1253.00;Testers;;2024;2034;-3%;;;\n`,
    );

    expect(rejected).toEqual([]);
    expect(only(records)).toMatchObject({
      record: '15-1253',
      title: 'Testers',
      externalIds: [{ scheme: 'soc2018', code: '15-1253', match: 'exact' }],
      incomplete: ['projections'],
      edition: { license: '' },
    });
    expect(only(records).guide).toEqual({
      projections: [
        { id: '2024 2034', value: { fromYear: 2024, toYear: 2034, growthPercent: -3 } },
        {
          id: 'Texas 2024 2034',
          value: {
            region: 'Texas',
            fromYear: 2024,
            toYear: 2034,
            growthPercent: 12.5,
            employment: 1200,
            openingsPerYear: 90,
            source: 'State office',
          },
        },
      ],
    });
  });

  it('reads the years of the handbook from its columns, and its words for growth', async () => {
    const { records } = await read(`${HANDBOOK}Testers,15-1253,100,110,10,Much faster than average\n`);

    expect(only(records).edition).toMatchObject({ edition: '2024–2034', publisher: 'U.S. Bureau of Labor Statistics' });
    expect(only(records).guide).toEqual({
      projections: [
        {
          id: 'U.S. 2024 2034',
          value: {
            region: 'U.S.',
            fromYear: 2024,
            toYear: 2034,
            growthPercent: 10,
            employment: 100,
            source: 'BLS Employment Projections, 2024–2034',
          },
        },
      ],
      outlook: { demand: 'high' },
    });
  });

  it('rejects rows without a code, with something else in a figure, or there twice', async () => {
    const { records, rejected } = await read(
      `${HANDBOOK}Groups,,1,1,1,\nA,15-1253,100,110,many,\nB,15-1254,100,110,3,\nB,15-1254,100,110,4,\nC,15-1299.08,1,1,1,\n`,
    );

    expect(records.map(({ record }) => record)).toEqual(['15-1254']);
    expect(rejected).toMatchObject([
      { row: 3, column: 'outlook_pct', found: 'many' },
      { row: 5, record: '15-1254' },
      { row: 2, column: 'soc_code', found: '' },
      { row: 6, column: 'soc_code', found: '15-1299.08' },
    ]);
  });

  it('reads only the occupations asked for, and knows its files', async () => {
    const text = `${HANDBOOK}A,15-1253,1,1,1,\nB,15-1254,1,1,1,\n`;

    expect((await read(text, { records: new Set(['15-1254']) })).records.map(({ record }) => record)).toEqual([
      '15-1254',
    ]);
    expect(await projectionsSource.detect(memoryFiles({ 'a.csv': text }))).toBe(true);
    expect(await projectionsSource.detect(memoryFiles({ 'a.csv': 'a,b\n' }))).toBe(false);
    await expect(read('a,b\n1,2\n')).rejects.toThrow('no table of projections');
  });
});

describeWithSharedData('projections, real file', () => {
  it('reads every occupation that has a code', async () => {
    const { records, rejected } = await readFolder(projectionsSource, [sharedData('ooh', 'occupations.csv')]);
    const accountants = records.find(({ record }) => record === '13-2011');

    expect(records.length + rejected.length).toBe(342);
    expect(rejected.every(({ column }) => column === 'soc_code')).toBe(true);
    expect(accountants?.guide.projections?.[0]?.value).toMatchObject({ growthPercent: 5, employment: 1579800 });
    expect(accountants?.guide.outlook).toEqual({ demand: 'growing' });
  });
});
