import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort, startApp, type AppProcess } from '../support/app-process';
import { makeDatabase, type TestDatabase } from '../support/database';
import { closeConnections, percentile } from '../support/load';
import { makeSite, readAll, startMixedLoad, type Site } from './mixed-load';

/** `.ci/run` has two minutes of it. */
const SECONDS = Number(process.env.TEST_SOAK_SECONDS ?? 1200);
const LOOKS = 40;
/** Of the time, until caches, pools and compiled code have their size. */
const WARM_UP = 0.4;
const MAY_GROW = 1.05;
/** Until every cache has seen the last change. */
const SETTLED_MS = 2000;

/** What a server prints that it should not: Strapi's own errors, and what Node.js says of a rejection nobody took. */
const COMPLAINTS = /^.*(error:|Unhandled|unhandled|ECONN|MaxListeners).*$/gm;

/**
 * Reads, edits, publishes, imports and searches at once, and nothing goes wrong, grows, or is out of date at the end.
 *
 * @param place makes the database where it is wanted; an SQLite file when absent
 */
export const describeSoak = (
  title: string,
  place: (make: () => Promise<TestDatabase>) => Promise<TestDatabase> = (make) => make(),
): void => {
  describe(`${SECONDS} s of everything at once on ${title}`, () => {
    jest.setTimeout((SECONDS + 400) * 1000);
    let folder: string;
    let database: TestDatabase;
    let app: AppProcess;
    let site: Site;
    let port: number;
    const heaps: number[] = [];

    const start = () =>
      startApp({
        database: database.env,
        port,
        env: { LOG_LEVEL: 'warn' },
        config: {
          plugins: {
            careers: {
              config: {
                publicRead: true,
                match: { requests: 1_000_000 },
                imports: { folder: path.join(folder, 'imports') },
                // As many as fit while it warms up: it then holds as much as it may.
                cache: { maxBytes: 3_000_000 },
              },
            },
          },
        },
      });

    beforeAll(async () => {
      folder = mkdtempSync(path.join(os.tmpdir(), 'careers-soak-'));
      database = await place(() => makeDatabase(path.join(folder, 'data.db')));
      port = await freePort();
      app = await start();
      site = await makeSite(app);
    });

    afterAll(async () => {
      closeConnections();
      await app.stop();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    });

    it('answers everything', async () => {
      const load = startMixedLoad(app, site);
      for (let look = 0; look < LOOKS; look += 1) {
        await pause((SECONDS * 1000) / LOOKS);
        heaps.push(await app.heap());
      }
      const { counts, failures } = await load.stop();
      const told = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
      process.stderr.write(`    ${title}: ${told.join(', ')}\n`);
      // What the server said of them comes along.
      const complaints = app.output().match(COMPLAINTS) ?? [];
      expect({ failures, complaints }).toEqual({ failures: [], complaints: [] });
      for (const what of ['reads', 'queries', 'searches', 'matches', 'edits', 'publishes', 'imports']) {
        expect(counts[what]).toBeGreaterThan(3);
      }
      expect(app.child.exitCode).toBeNull();
    });

    it('needs no more memory at the end than when it was warm', () => {
      const warm = heaps.slice(Math.floor(LOOKS * WARM_UP));
      const third = Math.floor(warm.length / 3);
      const [before, after] = [percentile(warm.slice(0, third), 0.5), percentile(warm.slice(-third), 0.5)];
      const growth = after / before;
      const inMegabytes = heaps.map((bytes) => Math.round(bytes / 1e6)).join(' ');
      process.stderr.write(`    ${title}: heap grew ${growth.toFixed(3)} times; MB: ${inMegabytes}\n`);
      expect(growth).toBeLessThan(MAY_GROW);
    });

    it('serves from its caches what a server reads that has just started', async () => {
      await pause(SETTLED_MS);
      const served = await readAll(app, site);
      await app.stop();
      app = await start();
      expect(await readAll(app, site)).toEqual(served);
    });
  });
};
