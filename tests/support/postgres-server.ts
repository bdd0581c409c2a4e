import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from './app-process';

const START_MS = 30_000;
const DEBIAN = '/usr/lib/postgresql';

/** A PostgreSQL of a suite's own, which it may stop and start again. Its data stay until `remove`. */
export interface PostgresServer {
  /** Settings that point an app at it. */
  readonly env: Readonly<Record<string, string>>;
  readonly start: () => Promise<void>;
  /** As an operator stops it at once: sessions are ended, what is committed stays. */
  readonly stop: () => Promise<void>;
  readonly query: (sql: string) => Promise<readonly Record<string, unknown>[]>;
  readonly remove: () => Promise<void>;
}

const findProgram = (name: string): string => {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const newest = versions.sort((one, other) => Number(other) - Number(one));
  const found = newest.map((version) => path.join(DEBIAN, version, 'bin', name)).find(existsSync);
  // Elsewhere it is on the path.
  return found ?? name;
};

/** PostgreSQL refuses to run as root: as the user that its package makes, there. */
const chooseUser = (): { readonly uid: number; readonly gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
};

/** @throws when PostgreSQL is not installed, or does not start */
export const startPostgres = async (): Promise<PostgresServer> => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'careers-postgres-'));
  const data = path.join(folder, 'data');
  const port = await freePort();
  const user = chooseUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const options = { ...user, cwd: folder };
  let child: ChildProcess | undefined;

  const query = async (sql: string): Promise<readonly Record<string, unknown>[]> => {
    const client = new pg.Client({ host: '127.0.0.1', port, user: 'careers', database: 'postgres' });
    client.on('error', () => undefined);
    await client.connect();
    const { rows } = await client.query<Record<string, unknown>>(sql).finally(() => client.end());
    return rows;
  };

  const start = async (): Promise<void> => {
    const args = ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-k', folder];
    const started = spawn(findProgram('postgres'), args, { ...options, stdio: 'ignore' });
    child = started;
    const deadline = Date.now() + START_MS;
    for (;;) {
      const answers = await query('select 1').then(
        () => true,
        () => false,
      );
      if (answers) return;
      if (started.exitCode !== null || Date.now() > deadline) throw new Error('PostgreSQL did not start.');
      await pause(50);
    }
  };

  const stop = async (): Promise<void> => {
    if (child?.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGINT');
    await ended;
  };

  const initArgs = ['-D', data, '-U', 'careers', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(findProgram('initdb'), initArgs, { ...options, stdio: 'ignore' });
  await start();
  return {
    env: {
      DATABASE_CLIENT: 'postgres',
      DATABASE_HOST: '127.0.0.1',
      DATABASE_PORT: String(port),
      DATABASE_NAME: 'postgres',
      DATABASE_USERNAME: 'careers',
      DATABASE_PASSWORD: 'careers',
    },
    start,
    stop,
    query,
    remove: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
