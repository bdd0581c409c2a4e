import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startCareers, type CareersApp, type CareersAppOptions } from '../support/careers-app';

const LISTS = ['guides', 'skills', 'certifications', 'faqs', 'fields', 'contributors', 'pages'];
const READ_ACTIONS = LISTS.map((list) => list.slice(0, -1))
  .flatMap((name) => [`plugin::careers.${name}.find`, `plugin::careers.${name}.findOne`])
  .concat('plugin::careers.search.find', 'plugin::careers.changes.find')
  .sort();

const publicRead = (allowed: boolean) => ({ plugins: { careers: { enabled: true, config: { publicRead: allowed } } } });

describe('public read', () => {
  let folder: string;
  let app: CareersApp | undefined;

  const start = async (options: CareersAppOptions) => {
    app = await startCareers({ isFirstStart: true, ...options });
    return app;
  };
  const stop = async () => {
    await app?.stop();
    app = undefined;
  };
  const careersActions = (actions: readonly string[]) => actions.filter((action) => action.includes('::careers.'));
  const grantedTo = async ({ strapi }: CareersApp, type: string) => {
    const query = strapi.db.query('plugin::users-permissions.permission');
    const granted = await query.findMany({ where: { role: { type } } });
    return granted.map(({ action }: { action: string }) => action).sort();
  };

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'careers-test-'));
  });

  afterEach(async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is granted on the very first start, to visitors and to signed-in users, beside the default permissions', async () => {
    const started = await start({ config: publicRead(true) });
    const { request } = started;

    for (const type of ['public', 'authenticated']) {
      expect(careersActions(await grantedTo(started, type))).toEqual(READ_ACTIONS);
    }
    expect(await grantedTo(started, 'public')).toContain('plugin::users-permissions.auth.callback');
    expect(await grantedTo(started, 'authenticated')).toContain('plugin::users-permissions.user.me');
    for (const list of LISTS) await request.get(`/api/careers/${list}`).expect(200);
    await request
      .post('/api/careers/guides')
      .send({ data: { role: 'Nobody' } })
      .expect(403);
  });

  it('is off unless it is set, and granted when it is set later', async () => {
    const databaseFile = path.join(folder, 'data.db');
    const before = await start({ config: publicRead(false), databaseFile });
    expect(careersActions(await grantedTo(before, 'public'))).toEqual([]);
    await before.request.get('/api/careers/guides').expect(403);
    await stop();

    const after = await start({ config: publicRead(true), databaseFile });
    expect(careersActions(await grantedTo(after, 'public'))).toEqual(READ_ACTIONS);
  });

  it('does not come back after an administrator took it away', async () => {
    const databaseFile = path.join(folder, 'data.db');
    const first = await start({ config: publicRead(true), databaseFile });
    await first.publicRole.revoke('plugin::careers.contributor.find', 'plugin::careers.guide.find');
    await stop();
    const second = await start({ config: publicRead(true), databaseFile });

    const kept = READ_ACTIONS.filter((action) => !/(contributor|guide)\.find$/.test(action));
    expect(careersActions(await grantedTo(second, 'public'))).toEqual(kept);
    expect(careersActions(await grantedTo(second, 'authenticated'))).toEqual(READ_ACTIONS);
    await second.request.get('/api/careers/guides').expect(403);
    await second.request.get('/api/careers/skills').expect(200);
  });

  it('starts without users-permissions and without GraphQL, and keeps drafts from tokens that may not read them', async () => {
    const config = {
      plugins: {
        ...publicRead(true).plugins,
        'users-permissions': { enabled: false },
        graphql: { enabled: false },
      },
    };
    const { request, apiToken, strapi } = await start({ config });
    await strapi.documents('plugin::careers.guide').create({ data: { role: 'Unfinished' } });
    const token = await apiToken({ type: 'read-only' });

    expect(strapi.plugins).not.toHaveProperty('graphql');
    expect(strapi.plugins).not.toHaveProperty('users-permissions');
    const answer = await request.get('/api/careers/guides').set(token).expect(200);
    expect(answer.body.data).toEqual([]);
    await request.get('/api/careers/guides?status=draft').set(token).expect(403);
  });
});
