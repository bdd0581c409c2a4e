import { strict as assert } from 'node:assert';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { RecordReport } from '../../src/plugins/careers/core/imports/record-report';
import type { SourceEntry, SourceRecord } from '../../src/plugins/careers/core/imports/source-record';
import { projectRoot } from '../support/app-folder';
import { startCareers, type CareersApp } from '../support/careers-app';

jest.setTimeout(300_000);

const GUIDE = 'plugin::careers.guide';
const data = path.join(projectRoot, '..', 'shared', 'data');
const EDITIONS = {
  '27.0': 'onet/27.0-text',
  '29.3': 'onet/29.3-excel-as-tsv',
  '30.2': 'onet/30.2-text',
} as const;
type Edition = keyof typeof EDITIONS;

interface FileSet {
  close(): void;
}
interface Source {
  read(files: FileSet, options: object): AsyncIterable<SourceEntry>;
}
interface Writer {
  writeAll(records: readonly SourceRecord[], options: { dryRun: boolean }): Promise<readonly RecordReport[]>;
  finish(transaction: (work: () => Promise<void>) => Promise<void>): Promise<void>;
}
interface Imports {
  findSource(name: string): { load(): Promise<Source> };
  openFiles(options: { paths: readonly string[] }): Promise<FileSet>;
  writer(): Promise<Writer>;
}
interface Documents {
  update(params: object): Promise<unknown>;
  delete(params: object): Promise<unknown>;
  findOne(params: object): Promise<Guide | null>;
}
interface Guide {
  readonly documentId: string;
  readonly overview: string;
  readonly tasks: readonly { readonly id: number; readonly text: string; readonly core: boolean }[];
  readonly skills: readonly { readonly label: string }[];
  readonly aliases: readonly { readonly label: string }[];
  readonly preparation: { readonly jobZone?: number } | null;
  readonly sources: readonly { readonly edition: string; readonly attribution: string }[];
}
type Tables = Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;

// The official files are for testing, and not part of the project.
(existsSync(data) ? describe : describe.skip)('official records', () => {
  let app: CareersApp;

  const imports = (): Imports => app.strapi.plugin('careers').service('imports');
  const guides = (): Documents => app.strapi.documents(GUIDE as never) as unknown as Documents;
  const inTransaction = <T>(work: () => Promise<T>): Promise<T> => app.strapi.db.transaction(work) as Promise<T>;

  const load = async (edition: Edition, records: readonly string[]): Promise<readonly RecordReport[]> => {
    const files = await imports().openFiles({ paths: [path.join(data, EDITIONS[edition])] });
    const source = await imports().findSource('onet').load();
    const found: SourceRecord[] = [];
    for await (const entry of source.read(files, { edition, records: new Set(records) })) {
      assert('guide' in entry, JSON.stringify(entry));
      found.push(entry);
    }
    files.close();
    const writer = await imports().writer();
    const reports = await inTransaction(() => writer.writeAll(found, { dryRun: false }));
    await writer.finish((work) => inTransaction(work));
    return reports;
  };
  const guideOf = async (reports: readonly RecordReport[], record: string): Promise<Guide> => {
    const report = reports.find((each) => each.record === record);
    assert(report && report.status !== 'rejected' && report.guide, JSON.stringify(report));
    const guide = await guides().findOne({
      documentId: report.guide.documentId,
      locale: 'en',
      status: 'draft',
      populate: { tasks: true, skills: true, aliases: true, preparation: true, sources: true },
    });
    assert(guide);
    return guide;
  };
  const tablesOf = async (record: string): Promise<Tables> => {
    const row = await app.strapi.db
      .query('plugin::careers.source-record')
      .findOne({ where: { source: 'onet', record } });
    return (row as { rows: Tables }).rows;
  };

  beforeAll(async () => {
    app = await startCareers();
  });

  afterAll(() => app.stop());

  it('keep every row beside the guide, also of tables that a later edition lacks', async () => {
    const records = ['15-1252.00', '15-1254.00'];
    await load('29.3', records);
    await load('30.2', records);
    const count = (rows: Tables[string] | undefined, column: string, value: string) =>
      rows?.filter((row) => row[column] === value).length;
    const developers = await tablesOf('15-1252.00');
    expect(developers['Task Statements']).toHaveLength(17);
    expect(count(developers['Task Statements'], 'Task Type', 'Core')).toBe(11);
    expect(developers['Technology Skills']).toHaveLength(429);
    expect(count(developers['Technology Skills'], 'Hot Technology', 'Y')).toBe(148);
    expect(count(developers['Technology Skills'], 'In Demand', 'Y')).toBe(33);
    expect(developers['Job Zones']?.[0]).toMatchObject({ 'Job Zone': '4' });
    const web = await tablesOf('15-1254.00');
    expect(web['Task Statements']).toHaveLength(29);
    expect(count(web['Task Statements'], 'Task Type', 'Core')).toBe(23);
    expect(web['Technology Skills']).toHaveLength(251);
    expect(count(web['Technology Skills'], 'Hot Technology', 'Y')).toBe(122);
    expect(count(web['Technology Skills'], 'In Demand', 'Y')).toBe(41);
    expect(web['Job Zones']?.[0]).toMatchObject({ 'Job Zone': '3' });
    expect(web.Skills).toHaveLength(70);
  });

  it('are upgraded from edition to edition without losing what editors wrote between', async () => {
    const record = '15-1252.00';
    const [known] = await app.strapi.db.query(GUIDE).findMany({ where: { slug: 'software-developer' } });
    await guides().delete({ documentId: known?.documentId, locale: '*' });
    const first = await guideOf(await load('27.0', [record]), record);
    const { documentId } = first;
    expect(first.skills.length).toBeLessThanOrEqual(12);
    const [task] = first.tasks;
    assert(task);
    await guides().update({
      documentId,
      locale: 'en',
      data: {
        tasks: [
          { ...task, text: 'Listen to the people who will use the program.' },
          ...first.tasks.slice(2),
          { text: 'Explain decisions to those who were not there.', core: true },
        ],
      },
    });
    const taken = first.tasks[1]?.text ?? '';

    const second = await guideOf(await load('29.3', [record]), record);
    const texts = second.tasks.map(({ text }) => text);
    expect(texts).toContain('Listen to the people who will use the program.');
    expect(texts).toContain('Explain decisions to those who were not there.');
    expect(texts).not.toContain(taken);
    await guides().update({
      documentId,
      locale: 'en',
      data: { overview: `Said by an editor.\n\n${second.overview}` },
    });

    const reports = await load('30.2', [record]);
    const third = await guideOf(reports, record);
    expect(third.overview).toMatch(/^Said by an editor\.\n\n/);
    const last = third.tasks.map(({ text }) => text);
    expect(last).toContain('Listen to the people who will use the program.');
    expect(last).toContain('Explain decisions to those who were not there.');
    expect(last).not.toContain(taken);
    expect(new Set(last).size).toBe(last.length);
    expect(third.preparation).toMatchObject({ jobZone: 4 });
    expect(third.sources.map(({ edition }) => edition)).toContain('30.2');
    for (const { attribution } of third.sources) expect(attribution).toContain('has modified');

    const again = await load('30.2', [record]);
    expect(again[0]).toMatchObject({
      status: reports[0]?.status === 'conflict' ? 'conflict' : 'unchanged',
      written: 0,
    });
    expect(await guideOf(again, record)).toEqual(third);
  });

  it('are one guide for each occupation, and wages go to it by its code', async () => {
    const files = await imports().openFiles({ paths: [path.join(data, 'oews/national_M2024.subset.csv')] });
    const source = await imports().findSource('oews').load();
    const wages: SourceRecord[] = [];
    for await (const entry of source.read(files, { records: new Set(['15-1252']) }))
      if ('guide' in entry) wages.push(entry);
    files.close();
    expect(wages).toHaveLength(1);
    const before = await app.strapi.db.query(GUIDE).count();
    const writer = await imports().writer();
    const [report] = await inTransaction(() => writer.writeAll(wages, { dryRun: false }));
    expect(report).toMatchObject({ status: 'updated', guide: { slug: 'software-developer' } });
    expect(await app.strapi.db.query(GUIDE).count()).toBe(before);
  });
});
