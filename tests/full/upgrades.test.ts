import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { makeFolder } from '../api/imports-fixture';
import { projectRoot } from '../support/app-folder';
import { startCareers } from '../support/careers-app';
import { writeWholeContent } from './whole-content-fixture';

jest.setTimeout(240_000);

/**
 * A database of each release, as `writeWholeContent` fills it. Before a release:
 * `MAKE_RELEASE_DATABASE=0.2.0 npm test -- full upgrades`; never again after it.
 */
const releases = path.join(projectRoot, 'tests', 'fixtures', 'releases');
const SUFFIX = '.db.gz';
const wanted = process.env.MAKE_RELEASE_DATABASE;

/** Of the tables that hold content: what is tidied up with time, or written anew by each server. */
const PASSING = /^careers_(changes|leases|import_jobs|import_entries|outbox_events|webhook_(attempts|deliveries))(_|$)/;
const CONTENT = /^(careers|components|files|i18n_locale)/;

type Row = Readonly<Record<string, unknown>>;

const { folder, remove } = makeFolder();

const versionsThere = (): readonly string[] =>
  readdirSync(releases)
    .filter((name) => name.endsWith(SUFFIX))
    .map((name) => name.slice(0, -SUFFIX.length));

const withDatabase = <Made>(file: string, read: (db: Database.Database) => Made): Made => {
  const db = new Database(file);
  try {
    return read(db);
  } finally {
    db.close();
  }
};

const contentOf = (file: string): ReadonlyMap<string, readonly Row[]> =>
  withDatabase(file, (db) => {
    const tables = db.prepare("select name from sqlite_master where type = 'table' order by name").pluck().all();
    return new Map(
      (tables as readonly string[])
        .filter((name) => CONTENT.test(name) && !PASSING.test(name))
        .map((name) => [name, db.prepare(`select * from "${name}" order by id`).all() as readonly Row[]]),
    );
  });

/** Of rows that may have more columns by now, those that there were. */
const columnsOf = (rows: readonly Row[], like: readonly Row[]): readonly Row[] => {
  const names = Object.keys(like[0] ?? {});
  return rows.map((row) => Object.fromEntries(names.map((name) => [name, row[name]])));
};

const makeRelease = async (version: string): Promise<void> => {
  const file = path.join(folder, `made-${version}.db`);
  const app = await startCareers({ databaseFile: file });
  await writeWholeContent(app, folder);
  await app.stop();
  withDatabase(file, (db) => {
    // Nobody signs in to it, and what is not content is not looked at.
    db.exec('delete from admin_users; delete from admin_users_roles_lnk; delete from strapi_sessions;');
    db.pragma('journal_mode = DELETE');
    db.exec('vacuum');
  });
  writeFileSync(path.join(releases, `${version}${SUFFIX}`), gzipSync(readFileSync(file), { level: 9 }));
};

afterAll(remove);

it('has a database of every release that the changelog names', () => {
  const changelog = readFileSync(path.join(projectRoot, 'CHANGELOG.md'), 'utf8');
  const released = [...changelog.matchAll(/^## \[(\d+\.\d+\.\d+)\]/gm)].map(([, version]) => version);
  expect(versionsThere()).toEqual(expect.arrayContaining(released));
});

const making = wanted === undefined ? [] : [wanted];
if (making.length > 0) {
  it.each(making)('writes the database of %s', makeRelease);
}

describe.each([...new Set([...versionsThere(), ...making])])('a database of release %s', (version) => {
  it('is upgraded with no value changed, and serves what it served', async () => {
    const file = path.join(folder, `${version}.db`);
    writeFileSync(file, gunzipSync(readFileSync(path.join(releases, `${version}${SUFFIX}`))));
    const before = contentOf(file);
    expect(before.get('careers_guides')?.length).toBeGreaterThan(3);
    for (const name of ['careers_provenances', 'careers_reviews', 'careers_slug_reservations']) {
      expect([name, before.get(name) ?? []]).not.toEqual([name, []]);
    }

    // Twice: what a first start changes must not change again either.
    for (const start of ['first', 'second']) {
      const app = await startCareers({ databaseFile: file });
      const moved = await app.request.get('/api/careers/pages/ferry-pilot').expect(301);
      expect(moved.headers.location).toContain('harbour-pilot');
      await app.request.get('/api/careers/pages/harbour-pilot').expect(200);
      await app.stop();
      const after = contentOf(file);
      for (const [table, rows] of before) {
        expect({ start, table, rows: columnsOf(after.get(table) ?? [], rows) }).toEqual({ start, table, rows });
      }
    }
  });
});
