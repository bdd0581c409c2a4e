import { strict as assert } from 'node:assert';
import type { RecordReport } from '../../src/plugins/careers/core/imports/record-report';
import type { SourceRecord } from '../../src/plugins/careers/core/imports/source-record';
import { startCareers, type CareersApp } from '../support/careers-app';
import { describeOnEachDatabase } from '../support/each-database';

jest.setTimeout(300_000);

const GUIDE = 'plugin::careers.guide';

interface Writer {
  writeAll(records: readonly SourceRecord[], options: { dryRun: boolean }): Promise<readonly RecordReport[]>;
  reset(): Promise<void>;
  finish(transaction: (work: () => Promise<void>) => Promise<void>): Promise<void>;
}
interface Conflict {
  readonly id: string;
  readonly field: string;
  readonly base: { readonly edition: string };
  readonly theirs: { readonly edition: string; readonly value: unknown };
}
interface Imports {
  writer(): Promise<Writer>;
  listConflicts(version: object): Promise<readonly Conflict[]>;
  settleConflict(settling: object): Promise<readonly Conflict[]>;
}
interface Documents {
  create(params: object): Promise<{ documentId: string }>;
  update(params: object): Promise<unknown>;
  findOne(params: object): Promise<Record<string, unknown> | null>;
}
type Row = Record<string, unknown>;

const record = (edition: string, changes: Partial<SourceRecord> = {}): SourceRecord => ({
  edition: {
    source: 'onet',
    edition,
    title: `O*NET ${edition} Database`,
    publisher: 'USDOL/ETA',
    url: 'https://www.onetcenter.org/database.html',
    license: 'CC BY 4.0',
  },
  record: '99-1001.00',
  title: 'Bridge Painter',
  locale: 'en',
  externalIds: [{ scheme: 'onet-soc', code: '99-1001.00' }],
  rows: { 'Task Statements': [{ 'Task ID': '1', Task: 'Clean steel.' }] },
  file: 'Occupation Data.txt',
  guide: {
    role: 'Bridge Painter',
    overview: 'Paints bridges.\n\nNeeds a licence.\n\nWorks at heights.',
    preparation: { jobZone: 2, educationLevel: 'secondary' },
    externalIds: [{ id: '99-1001.00', value: { scheme: 'onet-soc', code: '99-1001.00' } }],
    aliases: [{ id: 'Steel Painter', value: { label: 'Steel Painter', hidden: false, matching: 'normal' } }],
    tasks: [
      { id: '1', value: { text: 'Clean steel.', core: true } },
      { id: '2', value: { text: 'Mix paint.', core: true } },
      { id: '3', value: { text: 'Keep records.', core: false } },
    ],
    skills: [
      {
        id: 'coating',
        value: {
          label: 'Coating',
          skills: ['Airless spraying', 'Brush work'],
          satisfiedBy: 'any',
          importance: 'essential',
        },
      },
      {
        id: 'heights',
        value: { label: 'Heights', skills: ['Rope access'], satisfiedBy: 'all', importance: 'recommended' },
      },
    ],
    entryRoutes: [
      {
        id: 'work',
        value: {
          kind: 'work',
          description: 'Begin as a helper.',
          links: [{ label: 'Union', url: 'https://example.org/u' }],
        },
      },
    ],
  },
  skills: [
    {
      id: 'technology:airless-spraying',
      name: 'Airless spraying',
      nature: 'tool',
      aliases: [{ label: 'HVLP spraying', hidden: false, matching: 'normal' }],
      prerequisites: [],
      broader: [],
      locale: 'en',
    },
  ],
  ...changes,
});

const withGuide = (base: SourceRecord, guide: Partial<SourceRecord['guide']>): SourceRecord => ({
  ...base,
  guide: { ...base.guide, ...guide },
});

describeOnEachDatabase('writing records', (database) => {
  let app: CareersApp;

  const imports = (): Imports => app.strapi.plugin('careers').service('imports');
  const guides = (): Documents => app.strapi.documents(GUIDE as never) as unknown as Documents;
  const inTransaction = <T>(work: () => Promise<T>): Promise<T> => app.strapi.db.transaction(work) as Promise<T>;
  const write = async (...records: SourceRecord[]): Promise<readonly RecordReport[]> => {
    const writer = await imports().writer();
    const reports = await inTransaction(() => writer.writeAll(records, { dryRun: false }));
    await writer.finish((work) => inTransaction(work));
    return reports;
  };
  const documentIdOf = (report: RecordReport | undefined): string => {
    assert(report?.status !== 'rejected' && report?.guide);
    return report.guide.documentId;
  };
  const POPULATE = {
    aliases: true,
    tasks: true,
    skills: { populate: { skills: { fields: ['name'] } } },
    preparation: true,
    entryRoutes: { populate: { links: true } },
    externalIds: true,
    sources: true,
    relatedGuides: { fields: ['slug'] },
  };
  const read = async (documentId: string): Promise<Row> => {
    const guide = await guides().findOne({ documentId, locale: 'en', status: 'draft', populate: POPULATE });
    assert(guide);
    return guide;
  };

  beforeAll(async () => {
    app = await startCareers();
  });

  afterAll(() => app.stop());

  const OWN = new Set(['id', 'documentId', 'createdAt', 'updatedAt']);
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== 'object' || value === null || value instanceof Date) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => !OWN.has(key))
        .map(([key, part]) => [key, plain(part)]),
    );
  };
  /** Every row of every table that a guide's draft has something in, without the ids. */
  const rowsOf = async (documentId: string): Promise<Row> => {
    const { connection, metadata } = app.strapi.db;
    const meta = metadata.get(GUIDE as never);
    const draft = (await connection(meta.tableName).where({ document_id: documentId }).first()) as Row;
    const components = (await connection('careers_guides_cmps')
      .where({ entity_id: draft.id })
      .orderBy(['component_type', 'order'])) as Row[];
    const found: Row[] = [];
    for (const { cmp_id, component_type, field, order } of components) {
      const part = metadata.get(component_type as never);
      const row = (await connection(part.tableName).where({ id: cmp_id }).first()) as Row;
      const links: Row = {};
      for (const [name, attribute] of Object.entries(part.attributes)) {
        if (!('joinTable' in attribute) || !('inverseJoinColumn' in attribute.joinTable)) continue;
        const { name: table, joinColumn, inverseJoinColumn } = attribute.joinTable;
        const own = (await connection(table)
          .where({ [joinColumn.name]: cmp_id })
          .orderBy('id')) as Row[];
        links[name] = own.map((link) =>
          Object.fromEntries(
            Object.entries(link).filter(
              ([column]) => ![joinColumn.name, inverseJoinColumn.name, 'id'].includes(column),
            ),
          ),
        );
      }
      found.push({ component_type, field, order, links, row: { ...row, id: null } });
    }
    const { id: _id, document_id: _document, slug: _slug, title: _title, role: _role, ...columns } = draft;
    return { ...columns, created_at: null, updated_at: null, components: found };
  };

  it('leaves in the database what the Document Service would', async () => {
    const documentId = documentIdOf((await write(record('30.2')))[0]);
    const guide = await read(documentId);
    const names = await app.strapi.db.query('plugin::careers.skill').findMany({ select: ['documentId', 'name'] });
    const skill = (name: unknown) => names.find((row: { name: unknown }) => row.name === name)?.documentId;
    const { slug: _slug, title: _title, ...clean } = plain(guide) as Row;
    const skills = guide.skills as readonly { skills: readonly { name: string }[] }[];
    const data = {
      ...clean,
      role: 'Bridge Painter by hand',
      skills: (clean.skills as Row[]).map((requirement, index) => ({
        ...requirement,
        skills: skills[index]?.skills.map(({ name }) => skill(name)),
      })),
    };
    const { documentId: byHand } = await guides().create({ locale: 'en', data });
    expect(await rowsOf(documentId)).toEqual(await rowsOf(byHand));
    const named = { role: '', title: '', slug: '' };
    expect({ ...(plain(await read(documentId)) as Row), ...named }).toEqual({
      ...(plain(await read(byHand)) as Row),
      ...named,
    });
    expect(guide).toMatchObject({
      slug: 'bridge-painter',
      title: 'Bridge Painter Career Guide',
      revision: 1,
      tasks: [{ text: 'Clean steel.' }, { text: 'Mix paint.' }, { text: 'Keep records.', core: false }],
      skills: [
        { skills: [{ name: 'Airless spraying' }, { name: 'Brush work' }] },
        { skills: [{ name: 'Rope access' }] },
      ],
      entryRoutes: [{ links: [{ label: 'Union' }] }],
      sources: [{ edition: '30.2', license: 'CC BY 4.0' }],
    });
    expect(
      await app.strapi.db.query('plugin::careers.slug-reservation').count({ where: { slug: 'bridge-painter' } }),
    ).toBe(1);
    expect(
      await app.strapi.db.query('plugin::careers.skill').findOne({
        where: { name: 'Airless spraying' },
        populate: { aliases: true },
      }),
    ).toMatchObject({ nature: 'tool', slug: 'airless-spraying', aliases: [{ label: 'HVLP spraying' }] });
  });

  it('gives many new guides of one name addresses of their own', async () => {
    const reports = await write(
      ...[1, 2, 3].map((number) =>
        record('30.2', {
          record: `99-200${number}.00`,
          externalIds: [{ scheme: 'onet-soc', code: `99-200${number}.00` }],
        }),
      ),
    );
    expect(reports.map((report) => report.status !== 'rejected' && report.guide?.slug)).toEqual([
      'bridge-painter-2',
      'bridge-painter-3',
      'bridge-painter-4',
    ]);
  });

  if (database === 'MariaDB') return;

  it('changes nothing when the same edition comes again', async () => {
    const [first] = await write(record('30.2'));
    expect(first).toMatchObject({ status: 'unchanged', written: 0 });
    const before = await rowsOf(documentIdOf(first));
    await write(record('30.2'));
    expect(await rowsOf(documentIdOf(first))).toEqual(before);
  });

  it('keeps what an editor wrote, follows the source elsewhere, and lets the editor settle where both changed', async () => {
    const documentId = documentIdOf((await write(record('30.2')))[0]);
    const { tasks } = (await read(documentId)) as { tasks: { id: number; text: string }[] };
    await guides().update({
      documentId,
      locale: 'en',
      data: {
        overview: 'Paints bridges, says the editor.\n\nNeeds a licence.\n\nWorks at heights.',
        tasks: [
          ...tasks.slice(0, 1),
          { text: 'Mix paint by the batch.', core: true },
          { text: 'Own task.', core: true },
        ],
      },
    });
    const next = withGuide(record('31.0'), {
      overview: 'Paints bridges and towers.\n\nNeeds a licence.\n\nWorks at heights, in wind.',
      tasks: [
        { id: '3', value: { text: 'Keep records.', core: false } },
        { id: '2', value: { text: 'Mix paint and thinner.', core: true } },
        { id: '1', value: { text: 'Clean steel with grit.', core: true } },
        { id: '4', value: { text: 'Inspect coats.', core: true } },
      ],
    });
    const writer = await imports().writer();
    const [told] = await writer.writeAll([next], { dryRun: true });
    expect(told).toMatchObject({ status: 'conflict' });
    expect((await read(documentId)).overview).toContain('says the editor');

    const [report] = await write(next);
    expect(report?.status).toBe('conflict');
    const merged = (await read(documentId)) as { overview: string; tasks: { text: string }[] };
    expect(merged.overview).toBe('Paints bridges, says the editor.\n\nNeeds a licence.\n\nWorks at heights, in wind.');
    const texts = merged.tasks.map(({ text }) => text);
    expect(texts).toContain('Clean steel with grit.');
    expect(texts).toContain('Mix paint by the batch.');
    expect(texts).toContain('Own task.');
    expect(texts).toContain('Inspect coats.');
    expect(texts).not.toContain('Keep records.');

    const version = { documentId, locale: 'en' };
    const conflicts = await imports().listConflicts(version);
    expect(conflicts.map(({ field, base, theirs }) => [field, base.edition, theirs.edition]).sort()).toEqual([
      ['overview', '30.2', '31.0'],
      ['tasks', '30.2', '31.0'],
    ]);
    await write(next);
    expect(await imports().listConflicts(version)).toHaveLength(2);
    const [overview, task] = ['overview', 'tasks'].map((name) => conflicts.find(({ field }) => field === name)?.id);
    await imports().settleConflict({ ...version, conflict: overview, choice: 'theirs' });
    expect(await imports().settleConflict({ ...version, conflict: task, choice: 'mine' })).toEqual([]);
    const settled = (await read(documentId)) as { overview: string; tasks: { text: string }[] };
    expect(settled.overview).toBe('Paints bridges and towers.\n\nNeeds a licence.\n\nWorks at heights, in wind.');
    expect(settled.tasks.map(({ text }) => text)).toContain('Mix paint by the batch.');
    expect((await write(next))[0]).toMatchObject({ status: 'unchanged' });
    await expect(imports().settleConflict({ ...version, conflict: task, choice: 'mine' })).rejects.toThrow(
      /settled already/,
    );
  });

  it('says in the credit that something was modified from the moment an editor does so, and takes it back', async () => {
    const modified = record('30.2', {
      record: '99-3001.00',
      externalIds: [{ scheme: 'onet-soc', code: '99-3001.00' }],
    });
    const documentId = documentIdOf((await write(modified))[0]);
    const credit = async () =>
      ((await read(documentId)) as { sources: { attribution: string }[] }).sources[0]?.attribution ?? '';
    expect(await credit()).toContain('O*NET 30.2 Database');
    expect(await credit()).not.toContain('has modified');
    const { overview } = await read(documentId);
    await guides().update({ documentId, locale: 'en', data: { overview: 'Paints.' } });
    expect(await credit()).toContain('has modified');
    const { revision } = await read(documentId);
    expect(revision).toBe(2);
    await guides().update({ documentId, locale: 'en', data: { overview } });
    expect(await credit()).not.toContain('has modified');
    expect((await write(modified))[0]).toMatchObject({ status: 'unchanged' });
  });

  it('meets other sources on the guide of the same occupation, and keeps every row beside it', async () => {
    const documentId = documentIdOf((await write(record('31.0')))[0]);
    const wages: SourceRecord = {
      ...record('May 2024'),
      edition: {
        source: 'oews',
        edition: 'May 2024',
        title: 'OEWS May 2024',
        publisher: 'BLS',
        url: 'https://www.bls.gov/oes/',
        license: 'Public domain',
      },
      record: '99-1001',
      externalIds: [{ scheme: 'soc2018', code: '99-1001' }],
      guide: {
        salaries: [
          {
            id: 'US',
            value: {
              region: 'US',
              currency: 'USD',
              period: 'year',
              basis: 'percentiles',
              median: 50_000,
              topCoded: false,
              year: 2024,
            },
          },
        ],
      },
      rows: { wages: [{ OCC_CODE: '99-1001' }] },
      skills: [],
    };
    expect(documentIdOf((await write(wages))[0])).toBe(documentId);
    const records = await app.strapi.db
      .query('plugin::careers.source-record')
      .findMany({ where: { guideDocumentId: documentId }, orderBy: { source: 'asc' } });
    expect(records.map(({ source, record: id }: { source: string; record: string }) => [source, id])).toEqual([
      ['oews', '99-1001'],
      ['onet', '99-1001.00'],
    ]);
    const tables = { rows: { 'Job Zones': [{ Zone: '2' }] } };
    await write(record('31.0', tables));
    const [onet] = await app.strapi.db
      .query('plugin::careers.source-record')
      .findMany({ where: { source: 'onet', record: '99-1001.00' } });
    expect(Object.keys((onet as { rows: object }).rows).sort()).toEqual(['Job Zones', 'Task Statements']);
  });

  it('links guides of one run in whatever order they come', async () => {
    const related = (id: string) => ({ related: [{ id, value: { record: id, direction: 'related' as const } }] });
    const make = (id: string, to: string) =>
      withGuide(record('30.2', { record: id, title: `Role ${id}`, externalIds: [{ scheme: 'onet-soc', code: id }] }), {
        role: `Role ${id}`,
        externalIds: [],
        ...related(to),
      });
    const [first, second] = await write(make('99-4001.00', '99-4002.00'), make('99-4002.00', '99-4001.00'));
    const linked = async (report: RecordReport | undefined) =>
      ((await read(documentIdOf(report))) as { relatedGuides: { slug: string }[] }).relatedGuides.map(
        ({ slug }) => slug,
      );
    expect(await linked(first)).toEqual(['role-99-4002-00']);
    expect(await linked(second)).toEqual(['role-99-4001-00']);
    expect((await write(make('99-4001.00', '99-4002.00')))[0]).toMatchObject({ status: 'unchanged' });
  });

  it('leaves nothing of a batch that fails, and forgets what was only in it', async () => {
    const writer = await imports().writer();
    const count = () => app.strapi.db.query(GUIDE).count();
    const before = await count();
    const good = record('30.2', { record: '99-5001.00', externalIds: [{ scheme: 'onet-soc', code: '99-5001.00' }] });
    const bad = withGuide(
      record('30.2', { record: '99-5002.00', externalIds: [{ scheme: 'onet-soc', code: '99-5002.00' }] }),
      {
        role: 'x'.repeat(300),
        skills: [
          { id: 'new', value: { label: 'New', skills: ['Never kept'], satisfiedBy: 'any', importance: 'essential' } },
        ],
      },
    );
    await expect(inTransaction(() => writer.writeAll([good, bad], { dryRun: false }))).rejects.toThrow(/role/i);
    await writer.reset();
    expect(await count()).toBe(before);
    const [report] = await inTransaction(() => writer.writeAll([good], { dryRun: false }));
    expect(report?.status).toBe('created');
    expect(await app.strapi.db.query('plugin::careers.skill').count({ where: { name: 'Never kept' } })).toBe(0);
    await expect(
      inTransaction(() => writer.writeAll([record('30.2', { locale: 'xx' })], { dryRun: false })),
    ).rejects.toThrow(/locale "xx" is not set up/);
  });
});
