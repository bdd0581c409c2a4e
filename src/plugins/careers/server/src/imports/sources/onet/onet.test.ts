import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { memoryFiles } from '../../files/testing/memory-files';
import { describeWithSharedData, sharedData } from '../../files/testing/shared-data';
import { xlsxOf } from '../../files/testing/write-xlsx';
import { zipOf } from '../../files/testing/write-zip';
import { only, readAll, readFolder } from '../testing';
import { editionWithout, excelTables, ONET_TABLES, reversedTables, textFiles } from './fixture';
import { onetSource } from '.';

const TESTER = '15-1253.00';
const read = (files: Record<string, string>, options = {}) => readAll(onetSource, memoryFiles(files), options);
const tester = async (tables: typeof ONET_TABLES) =>
  only((await read(textFiles(tables), { records: new Set([TESTER]) })).records);

describe('onet', () => {
  it('turns an occupation into a guide, and keeps all of its rows', async () => {
    const { records, rejected } = await read(textFiles(ONET_TABLES));
    const [record, baker] = records;

    expect(rejected).toEqual([]);
    expect(records.map((entry) => [entry.record, entry.title])).toEqual([
      [TESTER, 'Testers of Software'],
      ['51-3011.00', 'Bakers and Pastry Cooks'],
    ]);
    expect(record).toMatchObject({
      edition: { source: 'onet', edition: '30.2', license: 'CC BY 4.0' },
      locale: 'en',
      file: 'db_30_2_text/Occupation Data.txt',
      row: 2,
      externalIds: [
        { scheme: 'onet-soc', code: TESTER, match: 'exact' },
        { scheme: 'soc2018', code: '15-1253', match: 'exact' },
      ],
      guide: {
        role: 'Tester of Software',
        summary: 'Try out programs before others do.',
        education: 'Most have a degree.',
        preparation: { jobZone: 4, educationLevel: 'bachelor', isced: 6, experienceMonths: 24 },
      },
      // Knowledge is not there.
      incomplete: ['skills'],
    });
    expect(baker?.guide).toMatchObject({ role: 'Baker and Pastry Cook', preparation: { jobZone: 2 } });
    // No row of the tables is about what bakers do, or who is near to them: that says nothing.
    for (const key of ['tasks', 'overview', 'related']) expect(baker?.guide).not.toHaveProperty(key);
    expect(Object.fromEntries(Object.entries(record?.rows ?? {}).map(([name, rows]) => [name, rows.length]))).toEqual({
      'Occupation Data': 1,
      'Alternate Titles': 2,
      'Sample of Reported Titles': 3,
      'Task Statements': 4,
      'Technology Skills': 4,
      Skills: 6,
      'Job Zones': 1,
      'Education, Training, and Experience': 4,
      'Related Occupations': 3,
    });
  });

  it('puts core tasks first, and tells them in an overview that shows signs as they are', async () => {
    const { guide } = await tester(ONET_TABLES);

    expect(guide.tasks).toEqual([
      { id: '99', value: { text: 'Plan tests.', core: true } },
      { id: '101', value: { text: 'Say "no" to a release.', core: true } },
      { id: '7', value: { text: 'Order coffee.', core: false } },
      { id: '8', value: { text: 'Look at figures.', core: false } },
    ]);
    expect(guide.overview).toBe(
      'Try out programs before others do. Write down what fails with \\<script> & \\*stars\\*.\n\n- Plan tests.\n- Say "no" to a release.',
    );
  });

  it('shows reported titles, and has alternate ones to be found by', async () => {
    const { guide } = await tester(ONET_TABLES);

    expect(guide.aliases?.map(({ value }) => [value.label, value.hidden, value.matching])).toEqual([
      ['Quality Engineer', false, 'normal'],
      ['QE', false, 'exact-case'],
      ['Acceptance Tester', false, 'normal'],
      ['Validation Engineer', false, 'normal'],
      ['Program Tester', true, 'normal'],
      ['QA Analyst', true, 'normal'],
      ['Quality Assurance Analyst', true, 'normal'],
      ['Tester', true, 'needs-context'],
    ]);
  });

  it('proposes groups of technologies, in demand first, then hot, then what else is important', async () => {
    const { guide, skills } = await tester(ONET_TABLES);

    expect(guide.skills).toEqual([
      {
        id: '43232306',
        value: {
          label: 'Data base user interface and query software',
          skills: ['SQL'],
          satisfiedBy: 'any',
          importance: 'essential',
        },
      },
      {
        id: '43232402',
        value: {
          label: 'Object oriented development software',
          skills: ['Java'],
          satisfiedBy: 'any',
          importance: 'recommended',
        },
      },
      {
        id: '43231601',
        value: { label: 'Accounting software', skills: ['Ledger tool'], satisfiedBy: 'any', importance: 'optional' },
      },
      // Listening is recommended to be suppressed, Repairing not relevant.
      {
        id: '2.A.1.a',
        value: {
          label: 'Reading',
          skills: ['Reading'],
          satisfiedBy: 'any',
          importance: 'essential',
          level: 'practitioner',
        },
      },
    ]);
    expect(skills?.find(({ name }) => name === 'SQL')).toMatchObject({ id: 'technology:sql', nature: 'tool' });
  });

  it('names related occupations in their order, with their tier', async () => {
    expect((await tester(ONET_TABLES)).guide.related?.map(({ value }) => [value.record, value.tier])).toEqual([
      ['15-1251.00', 'Primary-Short'],
      ['15-1252.00', 'Primary-Short'],
      ['15-1254.00', 'Supplemental'],
    ]);
  });

  it('says nothing about what an edition has no table for', async () => {
    const { 'Occupation Data': occupations = [], 'Alternate Titles': titles = [] } = ONET_TABLES;
    const { guide, incomplete, rows } = await tester({ 'Occupation Data': occupations, 'Alternate Titles': titles });

    expect(Object.keys(guide).sort()).toEqual(['aliases', 'externalIds', 'role', 'summary']);
    expect(incomplete).toEqual(['aliases']);
    expect(Object.keys(rows)).toEqual(['Occupation Data', 'Alternate Titles']);
  });

  it('reads editions without the column In Demand', async () => {
    const { guide } = await tester(editionWithout(ONET_TABLES, 'In Demand'));

    expect(guide.skills?.map(({ value }) => [value.skills[0], value.importance])).toEqual([
      ['Java', 'recommended'],
      ['SQL', 'recommended'],
      ['Ledger tool', 'optional'],
      ['Reading', 'essential'],
    ]);
  });

  it.each([
    ['with LF', () => textFiles(ONET_TABLES, '\n')],
    [
      'with a byte order mark',
      () => Object.fromEntries(Object.entries(textFiles(ONET_TABLES)).map(([name, text]) => [name, `\uFEFF${text}`])),
    ],
    ['in another order of rows', () => textFiles(reversedTables(ONET_TABLES))],
  ])('gives the same records from files %s', async (_, files) => {
    const withoutPlace = ({ records }: Awaited<ReturnType<typeof read>>) =>
      records.map((record) => ({ ...record, row: 0 }));

    expect(withoutPlace(await read(files()))).toEqual(withoutPlace(await read(textFiles(ONET_TABLES))));
  });

  it('gives the same guides from the Excel distribution, in a zip', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'careers-onet-'));
    const books: Record<string, Buffer> = {};
    for (const [name, table] of Object.entries(excelTables(ONET_TABLES))) {
      books[`db_30_2_excel/${name}.xlsx`] = await xlsxOf(table);
    }
    const zip = path.join(folder, 'db_30_2_excel.zip');
    await writeFile(zip, await zipOf(books));
    try {
      const { records } = await readFolder(onetSource, [zip]);
      const text = await read(textFiles(ONET_TABLES));

      expect(records.map(({ guide }) => guide)).toEqual(text.records.map(({ guide }) => guide));
      expect(records.map(({ skills }) => skills)).toEqual(text.records.map(({ skills }) => skills));
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('rejects rows that are there twice, or about no occupation, and takes the rest', async () => {
    const files = textFiles(ONET_TABLES);
    files['db_30_2_text/Task Statements.txt'] =
      `${files['db_30_2_text/Task Statements.txt'] ?? ''}${TESTER}\t99\tPlan tests.\tCore\t50\t08/2023\tIncumbent\r\n` +
      '99-9999.00\t1\tDo nothing.\tCore\t50\t08/2023\tIncumbent\r\n';
    const { records, rejected } = await read(files);

    expect(records[0]?.guide.tasks).toHaveLength(4);
    expect(rejected).toMatchObject([
      { file: 'db_30_2_text/Task Statements.txt', row: 6, column: 'Task ID', found: '99', record: TESTER },
      { file: 'db_30_2_text/Task Statements.txt', row: 7, found: '99-9999.00' },
    ]);
    expect(rejected[0]?.reason).toBe('Row 6 is the same as row 3, which was taken.');
  });

  it('says which occupation is not there', async () => {
    const { records, rejected } = await read(textFiles(ONET_TABLES), { records: new Set(['11-1111.00', TESTER]) });

    expect(records).toHaveLength(1);
    expect(rejected).toMatchObject([{ record: '11-1111.00', reason: 'This edition has no occupation 11-1111.00.' }]);
  });

  it('says which file is cut off or lacks a column, and which table is missing', async () => {
    const cut = textFiles(ONET_TABLES);
    cut['db_30_2_text/Task Statements.txt'] = cut['db_30_2_text/Task Statements.txt']?.slice(0, -30) ?? '';
    await expect(read(cut)).rejects.toThrow(/Task Statements.txt, row 5: The row has \d cells/);
    await expect(read(textFiles(editionWithout(ONET_TABLES, 'Commodity Code')))).rejects.toThrow(
      'Technology Skills.txt, row 1: The column "Commodity Code" is missing.',
    );
    await expect(read({ 'db_30_2_text/Skills.txt': 'x' })).rejects.toThrow('"Occupation Data" is missing');
  });

  it('lists occupations to pick from', async () => {
    const listed = [];
    for await (const entry of onetSource.list(memoryFiles(textFiles(ONET_TABLES)))) listed.push(entry);

    expect(listed[0]).toEqual({
      record: TESTER,
      title: 'Testers of Software',
      externalIds: [
        { scheme: 'onet-soc', code: TESTER },
        { scheme: 'soc2018', code: '15-1253' },
      ],
    });
    expect(listed).toHaveLength(2);
  });

  it.each([
    ['db_30_2_text.zip', {}, '30.2'],
    ['29.3-excel-as-tsv', {}, '29.3'],
    ['upload', { 'db_28_1_text/Occupation Data.txt': '' }, '28.1'],
    ['upload', { 'Read Me.txt': 'O*NET 27.0 Database\nAugust 2022 Release' }, '27.0'],
    ['upload', { 'Read Me.txt': 'O*NET® 27.3 Database' }, '27.3'],
  ])('tells the edition of %s %j', async (label, files, edition) => {
    expect((await onetSource.editionOf(memoryFiles(files, label))).title).toBe(`O*NET ${edition} Database`);
  });

  it('asks for the edition when nothing tells it', async () => {
    await expect(onetSource.editionOf(memoryFiles({}, 'upload'))).rejects.toThrow('Which edition of O*NET this is');
    await expect(onetSource.editionOf(memoryFiles({}), 'newest')).rejects.toThrow('"newest" is no edition');
    expect((await onetSource.editionOf(memoryFiles({}, 'db_30_2_text'), '29.0')).edition).toBe('29.0');
  });

  it('knows its files', async () => {
    expect(await onetSource.detect(memoryFiles(textFiles(ONET_TABLES)))).toBe(true);
    expect(await onetSource.detect(memoryFiles({ 'Occupation Data.txt': 'a\tb\n' }))).toBe(false);
    expect(await onetSource.detect(memoryFiles({ 'occupations_en.csv': 'a,b\n' }))).toBe(false);
  });

  it('meets wages of a SOC occupation only when it is all of it', async () => {
    const tables = {
      'Occupation Data': [
        ['O*NET-SOC Code', 'Title', 'Description'],
        ['15-1299.08', 'Architects', 'x'],
      ],
    };
    const record = only((await read(textFiles(tables))).records);

    expect(record.externalIds[1]).toEqual({ scheme: 'soc2018', code: '15-1299', match: 'broader' });
  });
});

describeWithSharedData('onet, real files', () => {
  const readReal = async (edition: string, code: string) => {
    const { records, rejected } = await readFolder(onetSource, [sharedData('onet', edition)], {
      records: new Set([code]),
    });
    expect(rejected).toEqual([]);
    return only(records);
  };
  const counts = async (edition: string, code: string) => {
    const { rows } = await readReal(edition, code);
    const { 'Task Statements': tasks = [], 'Technology Skills': technologies = [] } = rows;
    const are = (list: typeof tasks, column: string, value: string) =>
      list.filter((row) => row[column] === value).length;
    return {
      tasks: [tasks.length, are(tasks, 'Task Type', 'Core')],
      technologies: [
        technologies.length,
        are(technologies, 'Hot Technology', 'Y'),
        are(technologies, 'In Demand', 'Y'),
      ],
    };
  };

  it('has every row of Software Developers and Web Developers', async () => {
    expect(await counts('30.2-text', '15-1252.00')).toEqual({ tasks: [17, 11], technologies: [429, 148, 33] });
    expect(await counts('30.2-text', '15-1254.00')).toEqual({ tasks: [29, 23], technologies: [251, 122, 41] });
    const web = await readReal('29.3-excel-as-tsv', '15-1254.00');
    expect(web.rows.Skills).toHaveLength(70);
    expect(web.guide.preparation?.jobZone).toBe(3);
    expect((await readReal('29.3-excel-as-tsv', '15-1252.00')).guide.preparation?.jobZone).toBe(4);
  });

  it('proposes at most 12 groups, with names that people use', async () => {
    const { guide } = await readReal('30.2-text', '15-1252.00');

    expect(guide.role).toBe('Software Developer');
    expect(guide.skills).toHaveLength(12);
    expect(guide.skills?.flatMap(({ value }) => value.skills)).toEqual(
      expect.arrayContaining(['SQL', 'Java', 'Python']),
    );
    expect(guide.skills?.[0]?.value.importance).toBe('essential');
  });

  it('reads all of each edition', async () => {
    for (const [edition, occupations] of [
      ['27.0-text', 5],
      ['29.3-excel-as-tsv', 20],
      ['30.2-text', 20],
    ] as const) {
      const { records, rejected } = await readFolder(onetSource, [sharedData('onet', edition)]);
      expect([edition, records.length, rejected]).toEqual([edition, occupations, []]);
    }
  });
});
