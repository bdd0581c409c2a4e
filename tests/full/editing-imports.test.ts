import type { GuideConflicts, GuideProvenance } from '../../src/plugins/careers/core/imports/conflicts';
import { enqueueOnet, GUIDE, isOver, makeFolder, until } from '../api/imports-fixture';
import type { AuthHeaders } from '../support/accounts';
import { startCareers, type CareersApp } from '../support/careers-app';
import { GARDENER, writeOnetEdition, type OnetEdition } from '../support/onet-editions';

jest.setTimeout(240_000);

const WRITTEN = 'Choose plants that stand wind, heat, drought and hail.';

interface Task {
  readonly text: string;
  readonly core: boolean;
}

describe('conflicts and provenance of imports', () => {
  const { folder, remove } = makeFolder();
  let app: CareersApp;
  let admin: AuthHeaders;
  let documentId: string;

  const importEdition = async (edition: OnetEdition): Promise<void> => {
    const { id } = await enqueueOnet(app, writeOnetEdition(folder, edition), { records: [GARDENER] });
    expect(await until(app.strapi, id, isOver)).toMatchObject({ state: 'done' });
  };
  const get = (path: string) => app.request.get(`/careers/imports/${path}`).set(admin);
  const version = () => `documentId=${documentId}&locale=en`;
  const settle = (body: object, headers = admin) =>
    app.request
      .post('/careers/imports/conflicts/settle')
      .set(headers)
      .send({ documentId, locale: 'en', ...body });
  const conflicts = async (): Promise<GuideConflicts> =>
    (await get(`conflicts?${version()}`).expect(200)).body.data as GuideConflicts;
  const storedTasks = async (): Promise<readonly Task[]> => {
    const rows: { readonly tasks: readonly Task[] }[] = await app.strapi.db.query(GUIDE).findMany({
      where: { documentId, publishedAt: null },
      populate: { tasks: true },
    });
    return rows[0]?.tasks ?? [];
  };
  const tasks = async () => (await storedTasks()).map(({ text }) => text);
  /** As an editor who rewrites the first task. */
  const rewriteFirstTask = async (): Promise<void> => {
    const stored = await storedTasks();
    const data = { tasks: stored.map(({ text, core }, place) => ({ text: place === 0 ? WRITTEN : text, core })) };
    await app.strapi.documents(GUIDE as never).update({ documentId, locale: 'en', data } as never);
  };

  beforeAll(async () => {
    app = await startCareers();
    admin = await app.asAdmin();
    await importEdition('27.0');
    const guide = await app.strapi.db.query(GUIDE).findOne({ where: { role: 'Roof Gardener' } });
    documentId = String(guide.documentId);
    await rewriteFirstTask();
    await importEdition('30.2');
  });

  afterAll(async () => {
    await app.stop();
    remove();
  });

  it('lists the guides in which something waits, and what', async () => {
    const { body } = await get('conflicts/guides').expect(200);
    expect(body.data).toMatchObject({
      guides: [{ documentId, locale: 'en', role: 'Roof Gardener', conflicts: 1, sources: ['onet'] }],
      pagination: { total: 1 },
    });
    expect(await conflicts()).toMatchObject({
      role: 'Roof Gardener',
      conflicts: [
        {
          field: 'tasks',
          source: 'onet',
          record: GARDENER,
          base: { edition: '27.0' },
          mine: { text: WRITTEN },
          theirs: { edition: '30.2', value: { text: 'Choose plants that stand wind, heat and drought.' } },
        },
      ],
    });
  });

  it('says of each field where it is from, and whether it was changed since', async () => {
    const { body } = await get(`provenance?${version()}`).expect(200);
    const { sources } = body.data as GuideProvenance;
    expect(sources).toHaveLength(1);
    expect(sources[0]).toMatchObject({ source: 'onet', record: GARDENER, edition: '30.2', removedIn: null });
    expect(sources[0]?.editions[0]).toMatchObject({ edition: '30.2', license: 'CC BY 4.0' });
    const modified = Object.fromEntries(sources[0]?.fields.map(({ field, isModified }) => [field, isModified]) ?? []);
    expect(modified).toMatchObject({ role: false, summary: false, preparation: false, tasks: true });
    expect(sources[0]?.removed).toEqual([
      { field: 'tasks', label: 'Carry soil to the roof by hand.', removedIn: '30.2' },
    ]);
  });

  it('refuses to settle in a guide that somebody has saved since', async () => {
    const { revision, conflicts: open } = await conflicts();
    const answer = await settle({ conflict: open[0]?.id, choice: 'theirs', revision: revision + 1 }).expect(409);
    expect(answer.body.error.details).toMatchObject({ code: 'CareersConflictError', stored: revision });
    expect(await tasks()).toContain(WRITTEN);
  });

  it('refuses what is no choice, no conflict or no guide', async () => {
    const [open] = (await conflicts()).conflicts;
    await settle({ conflict: open?.id, choice: 'both' }).expect(400);
    await settle({ conflict: 'nosuch', choice: 'mine' }).expect(404);
    await settle({ documentId: 'nosuch', conflict: open?.id, choice: 'mine' }).expect(404);
    await get('conflicts?documentId=nosuch&locale=en').expect(404);
    await get('provenance?documentId=nosuch&locale=en').expect(404);
    await get('conflicts').expect(400);
  });

  it('takes what the source says, of the draft that was seen', async () => {
    const { revision, conflicts: open } = await conflicts();
    const answer = await settle({ conflict: open[0]?.id, choice: 'theirs', revision }).expect(200);
    expect(answer.body.data).toMatchObject({ conflicts: [] });
    expect(answer.body.data.revision).toBeGreaterThan(revision);
    expect(await tasks()).toContain('Choose plants that stand wind, heat and drought.');
    expect(await tasks()).not.toContain(WRITTEN);
    const { body } = await get('conflicts/guides').expect(200);
    expect(body.data.guides).toEqual([]);
    await settle({ conflict: open[0]?.id, choice: 'mine' }).expect(404);
  });

  it('keeps what the editor wrote, until the source says something new', async () => {
    await rewriteFirstTask();
    await importEdition('27.0');
    const { conflicts: open, revision } = await conflicts();
    expect(open).toMatchObject([{ theirs: { edition: '27.0' } }]);
    await settle({ conflict: open[0]?.id, choice: 'mine', revision }).expect(200);
    expect(await tasks()).toContain(WRITTEN);
    await importEdition('27.0');
    expect((await conflicts()).conflicts).toEqual([]);
  });

  it('leaves settling to who may change the guide', async () => {
    const [role] = await app.strapi.db.query('admin::role').findMany({ where: { code: 'strapi-author' } });
    const user = { email: 'author@example.com', password: 'Test-only-password-1' };
    await app.strapi.service('admin::user').create({
      ...user,
      firstname: 'Author',
      roles: [role.id],
      isActive: true,
      registrationToken: null,
    });
    const signedIn = await app.request.post('/admin/login').send(user).expect(200);
    const author = { Authorization: `Bearer ${signedIn.body.data.token}` };
    // Authors may change what they have made themselves.
    await settle({ conflict: 'x', choice: 'mine' }, author).expect(403);
    await app.request.get('/careers/imports/conflicts/guides').set(author).expect(403);
    await app.request.get(`/careers/imports/provenance?${version()}`).expect(401);
  });
});
