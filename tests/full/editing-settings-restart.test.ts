import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startCareers, type CareersApp } from '../support/careers-app';

describe('the reader’s settings after a restart', () => {
  let folder: string;
  let app: CareersApp | undefined;

  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'careers-settings-'));
  });

  afterAll(async () => {
    await app?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const statusesOf = async (running: CareersApp) =>
    Promise.all(['/jobs', '/guides'].map(async (address) => (await running.request.get(address)).status));

  it('hold from the next start on', async () => {
    const databaseFile = path.join(folder, 'data.db');
    app = await startCareers({ databaseFile });
    const admin = await app.asAdmin();
    const { body } = await app.request.get('/careers/settings').set(admin).expect(200);
    const { revision } = body.data as { readonly revision: number };
    await app.request
      .put('/careers/settings')
      .set(admin)
      .send({ revision, settings: { reader: { path: '/jobs' } } })
      .expect(200);
    expect(await statusesOf(app)).toEqual([404, 200]);
    await app.stop();
    app = await startCareers({ databaseFile });
    expect(await statusesOf(app)).toEqual([200, 404]);
  });
});
