import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startCareers, type CareersApp } from '../support/careers-app';
import { outcomeOf, uidOf } from '../api/rules-fixture';

jest.setTimeout(120_000);

const GUIDE = uidOf('guide');

describe('a database from before the rules', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'careers-slugs-'));
  const databaseFile = path.join(folder, 'data.db');
  const withApp = async <T>(active: boolean, run: (app: CareersApp) => Promise<T>): Promise<T> => {
    const app = await startCareers({ databaseFile, config: { plugins: { careers: { config: { active } } } } });
    try {
      return await run(app);
    } finally {
      await app.stop();
    }
  };
  const listReservations = async ({ strapi }: CareersApp): Promise<readonly object[]> => {
    const rows: object[] = await strapi.db
      .query('plugin::careers.slug-reservation')
      .findMany({ orderBy: { id: 'asc' } });
    return rows;
  };

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('has its slugs reserved at the first start and no others', async () => {
    const twins = await withApp(false, async (app) => {
      const documents = app.strapi.documents(GUIDE);
      await documents.create({ data: { role: 'Smith', slug: 'smith' }, status: 'published' });
      await documents.create({ data: { role: 'No slug yet' } });
      const twin = await documents.create({ data: { role: 'Twin', slug: 'twin' } });
      const publishedTwin = await documents.create({ data: { role: 'Twin', slug: 'twin' }, status: 'published' });
      await app.strapi.documents(uidOf('skill')).create({ data: { name: 'Smith', slug: 'smith' } });
      expect(await listReservations(app)).toEqual([]);
      return { draft: twin.documentId, published: publishedTwin.documentId };
    });

    const first = await withApp(true, async (app) => {
      const refused = await outcomeOf(app.strapi.documents(GUIDE).create({ data: { role: 'Other', slug: 'smith' } }));
      expect([refused.status, refused.paths]).toEqual([400, ['slug']]);
      return listReservations(app);
    });
    expect(first).toHaveLength(3);
    expect(first).toContainEqual(
      expect.objectContaining({
        holderType: 'guide',
        holderLocale: 'en',
        slug: 'smith',
        current: true,
        wasPublished: true,
      }),
    );
    expect(first).toContainEqual(expect.objectContaining({ holderType: 'skill', holderLocale: '', slug: 'smith' }));
    // Of two that share a slug, the one that readers know keeps it.
    expect(first).toContainEqual(expect.objectContaining({ slug: 'twin', holderDocumentId: twins.published }));

    const second = await withApp(true, async (app) => {
      const reservations = await listReservations(app);
      const documents = app.strapi.documents(GUIDE);
      const saved = await outcomeOf(documents.update({ documentId: twins.draft, data: { summary: 'New' } }));
      expect([saved.status, saved.paths]).toEqual([400, ['slug']]);
      expect((await outcomeOf(documents.update({ documentId: twins.draft, data: { slug: 'twin-2' } }))).status).toBe(
        200,
      );
      return reservations;
    });
    expect(second).toEqual(first);
  });
});
