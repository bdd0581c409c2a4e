import { memoryFiles } from '../../files/testing/memory-files';
import { describeWithSharedData, sharedData } from '../../files/testing/shared-data';
import { xlsxOf } from '../../files/testing/write-xlsx';
import { only, readAll, readFolder } from '../testing';
import { oewsSource } from '.';

const HEADER =
  'AREA,AREA_TITLE,NAICS,OWN_CODE,OCC_CODE,OCC_TITLE,O_GROUP,H_PCT10,H_PCT25,H_MEDIAN,H_PCT75,H_PCT90,A_PCT10,A_PCT25,A_MEDIAN,A_PCT75,A_PCT90,ANNUAL,HOURLY';
const TESTERS =
  '99,U.S.,000000,1235,15-1253,Testers,detailed,20,30,40,50,60,"41,600","62,400","83,200",104000,124800,,';
const csv = (...rows: readonly string[]) => memoryFiles({ 'national_M2024_dl.csv': [HEADER, ...rows].join('\r\n') });
const salariesOf = async (...rows: readonly string[]) =>
  only((await readAll(oewsSource, csv(...rows))).records).guide.salaries?.map(({ value }) => value);

describe('oews', () => {
  it('gives the pay of an occupation by area, under its SOC code', async () => {
    const texas = TESTERS.replace('99,U.S.', '48,Texas').replace('104000', '99000');
    const { records, rejected } = await readAll(oewsSource, csv(texas, TESTERS));

    expect(rejected).toEqual([]);
    expect(only(records)).toMatchObject({
      edition: { edition: 'May 2024', license: 'Public domain' },
      record: '15-1253',
      title: 'Testers',
      externalIds: [{ scheme: 'soc2018', code: '15-1253', match: 'exact' }],
      incomplete: ['salaries'],
      guide: {
        salaries: [
          { id: '48', value: { region: 'Texas', p75: 99000 } },
          {
            id: '99',
            value: {
              region: 'U.S.',
              period: 'year',
              currency: 'USD',
              basis: 'percentiles',
              p10: 41600,
              p25: 62400,
              median: 83200,
              p75: 104000,
              p90: 124800,
              topCoded: false,
              year: 2024,
              source: 'BLS OEWS, May 2024',
            },
          },
        ],
      },
    });
    expect(only(records).rows.Wages).toHaveLength(2);
  });

  it('gives the limit of the year for a figure above it, and says so', async () => {
    const salaries = await salariesOf(TESTERS.replace('104000,124800', '#,#'));

    expect(salaries).toMatchObject([
      {
        median: 83200,
        p75: 239200,
        p90: 239200,
        topCoded: true,
        source: 'BLS OEWS, May 2024, which gives no wage above $239,200 a year',
      },
    ]);
  });

  it('gives no figure for a year whose limit is not known', async () => {
    const files = memoryFiles({ 'national_M2031_dl.csv': [HEADER, TESTERS.replace('124800', '#')].join('\n') });
    const [salary] = only((await readAll(oewsSource, files)).records).guide.salaries ?? [];

    expect(salary?.value).toMatchObject({ p75: 104000, topCoded: true, year: 2031 });
    expect(salary?.value.p90).toBeUndefined();
  });

  it('takes occupations that are paid by the year, or by the hour, only', async () => {
    const yearly = '99,U.S.,000000,1235,25-2021,Teachers,detailed,*,*,*,*,*,46440,50680,62340,79410,*,TRUE,';
    const hourly = '99,U.S.,000000,1235,27-2011,Actors,detailed,14,16.94,23.33,41.09,97.19,*,*,*,*,*,,TRUE';
    const { records } = await readAll(oewsSource, csv(yearly, hourly));

    expect(records.map(({ guide }) => guide.salaries?.[0]?.value)).toMatchObject([
      { period: 'year', p10: 46440, p75: 79410 },
      { period: 'hour', p10: 14, p90: 97.19 },
    ]);
    expect(records[0]?.guide.salaries?.[0]?.value).not.toHaveProperty('p90');
  });

  it('says nothing where all is withheld', async () => {
    expect(await salariesOf('99,U.S.,000000,1235,27-2011,Actors,detailed,*,*,*,*,*,**,*,*,*,*,,')).toEqual([]);
  });

  it('leaves out groups of occupations, industries and single owners', async () => {
    const { records } = await readAll(
      oewsSource,
      csv(TESTERS.replace('detailed', 'broad'), TESTERS.replace('000000', '541500'), TESTERS.replace('1235', '5')),
    );

    expect(records).toEqual([]);
  });

  it('rejects a row with something else in a wage, and one that is there twice', async () => {
    const { records, rejected } = await readAll(
      oewsSource,
      csv(
        TESTERS.replace('104000', 'n.a.'),
        TESTERS.replace('99,U.S.', '48,Texas'),
        TESTERS.replace('99,U.S.', '48,Texas'),
      ),
    );

    expect(only(records).guide.salaries).toHaveLength(1);
    expect(rejected).toMatchObject([
      { file: 'national_M2024_dl.csv', row: 4, column: 'AREA', found: '48' },
      { file: 'national_M2024_dl.csv', row: 2, column: 'A_PCT75', found: 'n.a.', record: '15-1253' },
    ]);
  });

  it('reads Excel files, and columns in small letters', async () => {
    const cells = [HEADER.toLowerCase(), TESTERS.replaceAll(/"(\d+),(\d+)"/g, '$1$2')].map((line) =>
      line.split(',').map((cell) => (/^[1-9]\d*$/.test(cell) ? Number(cell) : cell)),
    );
    const files = memoryFiles({ 'national_M2024_dl.xlsx': await xlsxOf(cells) });

    expect(await oewsSource.detect(files)).toBe(true);
    expect(only((await readAll(oewsSource, files)).records).guide.salaries).toEqual(
      only((await readAll(oewsSource, csv(TESTERS))).records).guide.salaries,
    );
  });

  it('tells the year by the names of files, or asks for it', async () => {
    const edition = async (label: string, given?: string) =>
      (await oewsSource.editionOf(memoryFiles({}, label), given)).edition;

    expect(await edition('oesm23nat.zip')).toBe('May 2023');
    expect(await edition('all_data_M_2024.xlsx')).toBe('May 2024');
    expect(await edition('wages.csv', '2022')).toBe('May 2022');
    await expect(edition('wages.csv')).rejects.toThrow('Of which year');
    await expect(edition('wages.csv', 'last')).rejects.toThrow('no edition');
  });

  it('says which column is missing', async () => {
    const files = memoryFiles({ 'national_M2024_dl.csv': 'OCC_CODE,A_MEDIAN\n15-1253,1' });

    await expect(readAll(oewsSource, files)).rejects.toThrow('national_M2024_dl.csv, row 1: The columns "AREA"');
    await expect(readAll(oewsSource, memoryFiles({ 'M2024.csv': 'a,b\n1,2' }))).rejects.toThrow('no table of wages');
  });

  it('lists occupations to pick from', async () => {
    const listed = [];
    for await (const entry of oewsSource.list(csv(TESTERS))) listed.push(entry);

    expect(listed).toEqual([
      { record: '15-1253', title: 'Testers', externalIds: [{ scheme: 'soc2018', code: '15-1253' }] },
    ]);
  });
});

describeWithSharedData('oews, real file', () => {
  it('reads every occupation of it', async () => {
    const { records, rejected } = await readFolder(oewsSource, [sharedData('oews')]);
    const salary = (code: string) => records.find(({ record }) => record === code)?.guide.salaries?.[0]?.value;

    expect([records.length, rejected]).toEqual([38, []]);
    expect(salary('11-2021')).toMatchObject({ p10: 81900, p75: 211080, p90: 239200, topCoded: true });
    expect(salary('25-2021')).toMatchObject({ period: 'year', p90: 102010 });
    expect(salary('27-2011')).toMatchObject({ period: 'hour', median: 23.33 });
  });
});
