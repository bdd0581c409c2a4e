import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startApp, type AppProcess } from '../support/app-process';
import { startCareers, type CareersApp } from '../support/careers-app';
import { documentsOf, find, publish } from '../api/search-fixture';

jest.setTimeout(240_000);

const WITHIN_MS = 1000;

describe('the search of another process on the same database', () => {
  let folder: string;
  let app: CareersApp;
  let other: AppProcess;

  /** What the other process answers, until it is what is expected or the time is up. */
  const findThere = async (q: string, expected: readonly string[]): Promise<readonly string[]> => {
    const deadline = Date.now() + WITHIN_MS;
    for (;;) {
      const answer = await fetch(`${other.url}/api/careers/search?q=${encodeURIComponent(q)}`);
      const { data } = (await answer.json()) as { readonly data: readonly { readonly title: string }[] };
      const titles = data.map(({ title }) => title);
      if (JSON.stringify(titles) === JSON.stringify(expected) || Date.now() > deadline) return titles;
    }
  };

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'careers-search-'));
    const databaseFile = path.join(folder, 'data.db');
    app = await startCareers({ databaseFile });
    await publish(app, 'guide', { role: 'Welder', slug: 'welder' });
    other = await startApp({ env: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: databaseFile } });
    expect(await findThere('welder', ['Welder'])).toEqual(['Welder']);
  });

  afterAll(async () => {
    await other.stop();
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('has within a second what this one publishes, changes and takes down', async () => {
    const guides = documentsOf(app, 'guide');
    for (let round = 0; round < 5; round += 1) {
      const role = `Falconer q${round}`;
      const { documentId } = await publish(app, 'guide', { role, slug: `falconer-${round}` });
      expect(await find(app, role)).toEqual([`guide:${role}`]);
      expect(await findThere(role, [role])).toEqual([role]);
      await guides.update({ documentId, data: { role: `Hawker q${round}` }, status: 'published' });
      expect(await findThere(`hawker q${round}`, [`Hawker q${round}`])).toEqual([`Hawker q${round}`]);
      await guides.unpublish({ documentId });
      expect(await find(app, `hawker q${round}`)).toEqual([]);
      expect(await findThere(`hawker q${round}`, [])).toEqual([]);
    }
  });
});
