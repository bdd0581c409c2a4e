import { startCareers, type CareersApp } from '../support/careers-app';
import type { AuthHeaders } from '../support/accounts';
import { outcomeOf, uidOf, type Data, type Kind } from './rules-fixture';

const GUIDE = uidOf('guide');

describe('the rules of the domain and what is stored already', () => {
  let app: CareersApp;
  let admin: AuthHeaders;
  let token: AuthHeaders;

  beforeAll(async () => {
    app = await startCareers();
    admin = await app.asAdmin();
    token = await app.apiToken({ type: 'full-access' });
  });

  afterAll(() => app.stop());

  const make = async (kind: Kind, data: Data, options: Data = {}) =>
    (await app.strapi.documents(uidOf(kind)).create({ data, ...options })).documentId;
  const update = (kind: Kind, documentId: string, data: Data) =>
    outcomeOf(app.strapi.documents(uidOf(kind)).update({ documentId, data }));
  const draftOf = (documentId: string, populate: readonly string[]): Promise<Record<string, { id: number }[]>> =>
    app.strapi.db.query(GUIDE).findOne({ where: { documentId, publishedAt: null }, populate });
  const rowOf = async (kind: Kind, documentId: string): Promise<number> => {
    const row: { id: number } = await app.strapi.db.query(uidOf(kind)).findOne({ where: { documentId } });
    return row.id;
  };
  /** Changes a component where no rule can see it, as `strapi import` does. */
  const corrupt = (uid: 'careers.salary' | 'careers.link', id: number | undefined, data: Data) =>
    app.strapi.db.query(uid).updateMany({ where: { id }, data });

  it('compare a figure that changes with the figures that stay', async () => {
    const documentId = await make('guide', {
      role: 'Tiler',
      salaries: [{ p10: 10, p25: 20, median: 30 }],
      steps: [{ title: 'Train', minMonths: 6, maxMonths: 12 }],
      workingConditions: { minHours: 30, maxHours: 40 },
    });
    const { salaries, steps } = await draftOf(documentId, ['salaries', 'steps']);
    const [salary, step] = [salaries?.[0]?.id, steps?.[0]?.id];

    expect((await update('guide', documentId, { salaries: [{ id: salary, p10: 25 }] })).paths).toEqual([
      'salaries.0.p25',
    ]);
    expect((await update('guide', documentId, { steps: [{ id: step, maxMonths: 3 }] })).paths).toEqual([
      'steps.0.maxMonths',
    ]);
    expect((await update('guide', documentId, { salaries: [{ id: salary, p10: 15 }] })).status).toBe(200);
    expect((await update('guide', documentId, { salaries: [{ id: salary, p25: null, p10: 25 }] })).status).toBe(200);
    // Without an id it is a new salary, to which the old figures mean nothing.
    expect((await update('guide', documentId, { salaries: [{ p10: 99 }] })).status).toBe(200);
  });

  it('take a guide back as the content manager sends it: whole, with relations as changes', async () => {
    const skill = await make('skill', { name: 'Grouting' });
    const other = await make('guide', { role: 'Plasterer' });
    const path = `/content-manager/collection-types/${GUIDE}`;
    const data = {
      role: 'Paviour',
      salaries: [{ currency: 'GBP', p10: 1, p90: 2 }],
      seo: { canonicalUrl: 'https://example.com' },
    };
    const created = await app.request
      .post(path)
      .set(admin)
      .send({ ...data, relatedGuides: { connect: [{ documentId: other }], disconnect: [] } });
    expect(created.status).toBe(201);
    const { documentId, ...form } = created.body.data;

    const saved = await app.request
      .put(`${path}/${documentId}`)
      .set(admin)
      .send({
        ...form,
        summary: 'New',
        relatedGuides: { connect: [], disconnect: [] },
        skills: [{ label: 'Grout', skills: { connect: [{ documentId: skill }], disconnect: [] } }],
      });
    expect([saved.status, saved.body.data.slug, saved.body.data.title]).toEqual([
      200,
      'paviour',
      'Paviour Career Guide',
    ]);

    const itself = { connect: [{ id: created.body.data.id, documentId }], disconnect: [] };
    const refused = await app.request
      .put(`${path}/${documentId}`)
      .set(admin)
      .send({ ...form, relatedGuides: itself });
    // The name and the paths are what the content manager marks its inputs by.
    expect([refused.status, refused.body.error.name]).toEqual([400, 'ValidationError']);
    expect(refused.body.error.details.errors).toEqual([expect.objectContaining({ path: ['relatedGuides'] })]);
  });

  it.each<[string, (documentId: string, id: number) => unknown]>([
    ['a document id', (documentId) => documentId],
    ['a row id', (_, id) => id],
    ['a row id as a text', (_, id) => String(id)],
    ['an object with a row id', (_, id) => ({ id })],
    ['a list of objects', (documentId) => [{ documentId }]],
    ['a connection', (documentId) => ({ connect: [documentId] })],
    ['a single connection', (documentId) => ({ connect: { documentId } })],
    ['a connection by row id', (_, id) => ({ connect: [{ id }] })],
    ['a set', (documentId) => ({ set: [{ documentId }] })],
    ['a connection beside an empty set', (documentId) => ({ set: null, connect: [documentId] })],
    ['a connection with a position', (documentId) => ({ connect: [{ documentId, position: { end: true } }] })],
  ])('recognise a relation to itself or back to itself by %s', async (_, shape) => {
    const guide = await make('guide', { role: 'Weaver' });
    const guideRow = await rowOf('guide', guide);
    expect((await update('guide', guide, { relatedGuides: shape(guide, guideRow) })).paths).toEqual(['relatedGuides']);

    const first = await make('skill', { name: 'First' });
    const second = await make('skill', { name: 'Second', prerequisites: [first] });
    const row = await rowOf('skill', second);
    expect((await update('skill', first, { prerequisites: shape(second, row) })).paths).toEqual(['prerequisites']);
    expect((await update('skill', second, { prerequisites: { disconnect: [first] } })).status).toBe(200);
    expect((await update('skill', first, { prerequisites: shape(second, row) })).status).toBe(200);
  });

  it('hold at publishing for what came in past them', async () => {
    const documentId = await make('guide', {
      role: 'Roofer',
      salaries: [{ p10: 10, p25: 20 }],
      entryRoutes: [{ kind: 'work', links: [{ label: 'Guild', url: 'https://example.com' }] }],
    });
    const { salaries } = await draftOf(documentId, ['salaries']);
    await corrupt('careers.salary', salaries?.[0]?.id, { p25: 5 });
    const link: { id: number } = await app.strapi.db.query('careers.link').findOne({ where: { label: 'Guild' } });
    await corrupt('careers.link', link.id, { url: 'javascript:alert(1)' });

    const published = await outcomeOf(app.strapi.documents(GUIDE).publish({ documentId }));
    expect([published.status, [...published.paths].sort()]).toEqual([
      400,
      ['entryRoutes.0.links.0.url', 'salaries.0.p25'],
    ]);

    const put = await app.request
      .put(`/api/careers/guides/${documentId}`)
      .set(token)
      .send({ data: { summary: 'New' } });
    expect(put.status).toBe(400);
    const repaired = { entryRoutes: [], salaries: [{ p10: 10, p25: 20 }] };
    expect(
      (await app.request.put(`/api/careers/guides/${documentId}`).set(token).send({ data: repaired })).status,
    ).toBe(200);
  });

  it('leave drafts that came in past them editable', async () => {
    const documentId = await make('guide', { role: 'Thatcher', salaries: [{ p10: 10, p25: 20 }] });
    const { salaries } = await draftOf(documentId, ['salaries']);
    await corrupt('careers.salary', salaries?.[0]?.id, { p25: 5 });
    expect((await update('guide', documentId, { summary: 'New' })).status).toBe(200);
  });

  it('hold for a copy made of an entry and changes to it', async () => {
    const documentId = await make('guide', { role: 'Glazier', salaries: [{ p10: 10, p25: 20 }] });
    const guides = await app.strapi.db.query(GUIDE).count();
    const copy = await outcomeOf(app.strapi.documents(GUIDE).clone({ documentId, data: { salaries: [{ p10: 30 }] } }));
    expect([copy.status, copy.paths]).toEqual([400, ['salaries.0.p25']]);
    expect(await app.strapi.db.query(GUIDE).count()).toBe(guides);
  });

  it('let a certification’s successor go before the day it retires', async () => {
    const successor = await make('certification', { name: 'Successor' });
    const documentId = await make('certification', { name: 'Old', retiresAt: '2030-01-01', replacedBy: successor });
    const save = (data: Data) => update('certification', documentId, data);
    expect((await save({ retiresAt: null, replacedBy: { connect: [], disconnect: [] } })).paths).toEqual(['retiresAt']);
    expect((await save({ name: 'Older' })).status).toBe(200);
    expect((await save({ retiresAt: null, replacedBy: { disconnect: [successor] } })).status).toBe(200);
  });
});

describe('the same name twice', () => {
  let app: CareersApp;
  let token: AuthHeaders;

  beforeAll(async () => {
    app = await startCareers();
    token = await app.apiToken({ type: 'full-access' });
  });

  afterAll(() => app.stop());

  const save = (path: string, data: Data) => app.request.post(`/api/careers/${path}`).set(token).send({ data });

  it('warns within a nature: the skill is saved, and log and answer name the other one', async () => {
    const log = jest.spyOn(app.strapi.log, 'warn').mockReturnValue(app.strapi.log);
    expect((await save('skills', { name: 'Größe', nature: 'tool' })).headers).not.toHaveProperty('x-careers-warnings');
    expect((await save('skills', { name: 'Größe', nature: 'language' })).headers).not.toHaveProperty(
      'x-careers-warnings',
    );

    const second = await save('skills', { name: ' größe', nature: 'tool' });
    expect(second.status).toBe(201);
    const warnings = JSON.parse(String(second.headers['x-careers-warnings']));
    expect(warnings).toEqual([expect.stringContaining('"grosse"')]);
    expect(log).toHaveBeenCalledWith(expect.stringContaining(String(warnings[0])));
    log.mockRestore();
  });

  it('is found by the taxonomy findings, together with aliases that several go by', async () => {
    const ids = [];
    for (const data of [
      { name: 'SQL', nature: 'language', aliases: [{ label: 'Structured Query Language' }] },
      { name: 'SQL Server', nature: 'tool', aliases: [{ label: 'sql' }] },
      { name: 'Sql server', nature: 'tool' },
    ]) {
      const { status, body } = await save('skills', data);
      expect(status).toBe(201);
      ids.push(String(body.data.documentId));
    }
    const { body } = await app.request.get('/api/careers/taxonomy/findings').set(token).expect(200);
    expect(body.data.ambiguousAliases).toEqual({
      skills: [
        {
          alias: 'SQL',
          concepts: [
            { documentId: ids[0], name: 'SQL', as: 'name' },
            { documentId: ids[1], name: 'SQL Server', as: 'alias' },
          ],
        },
      ],
      certifications: [],
    });
    expect(body.data.duplicateNames).toContainEqual({
      name: 'SQL Server',
      nature: 'tool',
      documentIds: [ids[1], ids[2]],
    });
    await app.request.get('/api/careers/taxonomy/findings').expect(403);
  });
});
