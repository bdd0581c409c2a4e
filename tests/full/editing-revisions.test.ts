import { startCareers, type CareersApp } from '../support/careers-app';

const GUIDES = '/content-manager/collection-types/plugin::careers.guide';

interface StoredGuide {
  readonly documentId: string;
  readonly revision: number;
  readonly summary: string | null;
}

describe('two editors on one guide', () => {
  let app: CareersApp;

  beforeAll(async () => {
    app = await startCareers();
  });

  afterAll(() => app.stop());

  const asEditor = async () => {
    const admin = await app.asAdmin();
    return {
      make: async (role: string): Promise<StoredGuide> =>
        (await app.request.post(GUIDES).set(admin).send({ role }).expect(201)).body.data as StoredGuide,
      save: (documentId: string, data: object) => app.request.put(`${GUIDES}/${documentId}`).set(admin).send(data),
      read: async (documentId: string): Promise<StoredGuide> =>
        (await app.request.get(`${GUIDES}/${documentId}`).set(admin).expect(200)).body.data as StoredGuide,
    };
  };

  it('counts the saves of a guide', async () => {
    const editor = await asEditor();
    const guide = await editor.make('Glazier');
    expect(guide.revision).toBe(1);
    const saved = await editor.save(guide.documentId, { summary: 'One', revision: 1 }).expect(200);
    expect(saved.body.data.revision).toBe(2);
  });

  it('refuses the second of two saves over the same revision, says who was first, and keeps what the first wrote', async () => {
    const editor = await asEditor();
    const { documentId } = await editor.make('Roofer');
    await editor.save(documentId, { summary: 'From the first', revision: 1 }).expect(200);
    const { body } = await editor.save(documentId, { summary: 'From the second', revision: 1 }).expect(409);
    expect(body.error).toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('Test Administrator has changed this guide'),
      details: { code: 'CareersConflictError', documentId, locale: 'en', loaded: 1, stored: 2 },
    });
    expect(await editor.read(documentId)).toMatchObject({ summary: 'From the first', revision: 2 });
    await editor.save(documentId, { summary: 'From the second', revision: 2 }).expect(200);
  });

  it('lets one of eight win who save at the same moment', async () => {
    const editor = await asEditor();
    const { documentId } = await editor.make('Plasterer');
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => editor.save(documentId, { summary: `Save ${index}`, revision: 1 })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 7 }, () => 409)]);
    const winner = answers.find(({ status }) => status === 200);
    expect((await editor.read(documentId)).summary).toBe(winner?.body.data.summary);
  });

  it('lets a writer through who names no revision, and tells the editor who had it open', async () => {
    const editor = await asEditor();
    const { documentId } = await editor.make('Tiler');
    const token = await app.apiToken({ type: 'full-access' });
    await app.request
      .put(`/api/careers/guides/${documentId}?status=draft`)
      .set(token)
      .send({ data: { summary: 'From a script' } })
      .expect(200);
    const { body } = await editor.save(documentId, { summary: 'From the form', revision: 1 }).expect(409);
    expect(body.error.message).toMatch(/^This guide has changed/);
  });

  it('refuses over GraphQL as well, when the mutation names the revision that it goes by', async () => {
    const editor = await asEditor();
    const { documentId } = await editor.make('Welder');
    await editor.save(documentId, { summary: 'First', revision: 1 }).expect(200);
    const token = await app.apiToken({ type: 'full-access' });
    const { body } = await app.request
      .post('/graphql')
      .set(token)
      .send({
        query: `mutation($id: ID!) { updateCareersGuide(documentId: $id, status: DRAFT, data: {summary: "Second", revision: 1}) { documentId } }`,
        variables: { id: documentId },
      });
    expect(body.errors[0].extensions).toMatchObject({
      code: 'STRAPI_CONFLICT_ERROR',
      error: { details: { code: 'CareersConflictError', loaded: 1, stored: 2 } },
    });
  });
});
