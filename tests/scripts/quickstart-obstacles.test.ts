import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import path from 'node:path';
import { freePort } from '../support/app-process';
import { copyProject, type Finished, type ProjectCopy } from './project-copy';

const NOBODY = 65534;

/** One line that says what to do, no stack trace, and failure. */
const expectOneLine = ({ code, stderr }: Finished, words: RegExp) => {
  expect(stderr).toMatch(words);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(code).toBe(1);
};

describe('quickstart, when something is in the way', () => {
  let project: ProjectCopy;
  let port: string;

  beforeEach(async () => {
    project = copyProject();
    port = String(await freePort());
  });

  afterEach(() => {
    project.remove();
  });

  const quickstart = (env: Readonly<Record<string, string>> = {}) =>
    project.run(['scripts/quickstart.mjs'], { env: { PORT: port, ...env } });

  const onTakenPort = async <T>(use: (taken: number) => Promise<T>): Promise<T> => {
    const server = net.createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    // Chosen anew while the other is held: the one from before is free, and may just have been handed out as that other.
    port = String(await freePort());
    const result = await use((server.address() as AddressInfo).port);
    server.close();
    return result;
  };

  it('names the port that is taken and how to choose another', async () => {
    const [taken, finished] = await onTakenPort(async (number) => [number, await quickstart({ PORT: String(number) })]);
    expectOneLine(
      finished,
      new RegExp(`Port ${taken} on 127\\.0\\.0\\.1 is taken.*PORT=${taken + 1} npm run quickstart`),
    );
  });

  it('asks for a port number when PORT is none', async () => {
    expectOneLine(await quickstart({ PORT: 'http' }), /PORT is "http"; set it to a whole number from 1 to 65535/);
  });

  it('asks for an address of this machine when HOST is none', async () => {
    expectOneLine(await quickstart({ HOST: '203.0.113.7' }), /Cannot listen on HOST=203\.0\.113\.7/);
  });

  it.each(['14.21.3', '20.18.3', '21.7.3', '22.11.0'])('tells a Node.js %s that it is too old', async (version) => {
    const pretend = path.join(project.folder, 'old-node.cjs');
    writeFileSync(
      pretend,
      `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`,
    );
    for (const script of ['scripts/quickstart.mjs', 'scripts/test.mjs']) {
      const finished = await project.run(['--require', pretend, script]);
      expectOneLine(finished, new RegExp(`needs Node\\.js 20\\.19 or later.*this is ${version}.*nodejs\\.org`));
    }
  });

  it('says that the folder is not writable', async () => {
    const asRoot = process.getuid?.() === 0;
    chmodSync(project.folder, 0o555);
    const finished = await project.run(['scripts/quickstart.mjs'], { uid: asRoot ? NOBODY : undefined });
    chmodSync(project.folder, 0o755);
    expectOneLine(finished, /Cannot write to .* \(EACCES\)\. Make the folder writable/);
  });

  it('says that the database server cannot be reached, and at which address', async () => {
    const closed = String(await freePort());
    for (const client of ['postgres', 'mysql']) {
      const finished = await quickstart({
        DATABASE_CLIENT: client,
        DATABASE_HOST: '127.0.0.1',
        DATABASE_PORT: closed,
      });
      expectOneLine(finished, new RegExp(`Cannot reach the ${client} database at 127\\.0\\.0\\.1:${closed}`));
    }
  });

  it('says that the host of DATABASE_URL does not exist', async () => {
    const finished = await quickstart({
      DATABASE_CLIENT: 'postgres',
      DATABASE_URL: 'postgres://careers:secret@database.invalid/careers',
    });
    expectOneLine(finished, /Cannot reach the postgres database at database\.invalid:5432.*correct DATABASE_URL/);
    expect(finished.stderr).not.toContain('secret');
  });

  it('lists the databases there are when DATABASE_CLIENT is another', async () => {
    expectOneLine(await quickstart({ DATABASE_CLIENT: 'oracle' }), /"oracle"; set it to sqlite, postgres or mysql/);
  });

  it('says that a database file is not SQLite, and leaves it as it is', async () => {
    const file = path.join(project.folder, 'notes.db');
    writeFileSync(file, 'shopping list, not a database');
    expectOneLine(await quickstart({ DATABASE_FILENAME: file }), /notes\.db is not a whole SQLite database/);
    expect(readFileSync(file, 'utf8')).toBe('shopping list, not a database');
  });

  it('says that the database file cannot be written', async () => {
    const folder = path.join(project.folder, 'data.db');
    mkdirSync(folder);
    expectOneLine(await quickstart({ DATABASE_FILENAME: folder }), /data\.db cannot be written/);
    expectOneLine(
      await quickstart({ DATABASE_FILENAME: path.join(project.folder, 'package.json', 'data.db') }),
      /data\.db cannot be written/,
    );
  });

  describe('the .env file', () => {
    const secrets = [
      'APP_KEYS',
      'API_TOKEN_SALT',
      'ADMIN_JWT_SECRET',
      'TRANSFER_TOKEN_SALT',
      'JWT_SECRET',
      'ENCRYPTION_KEY',
    ];
    const envFile = () => path.join(project.folder, '.env');
    const valueOf = (name: string) =>
      new RegExp(`^${name}=(.*)$`, 'm').exec(readFileSync(envFile(), 'utf8'))?.[1] ?? '';
    /** Stops after .env is there and before anything gets installed. */
    const stopEarly = () => quickstart({ DATABASE_CLIENT: 'none' });

    it('is made with random secrets, different ones each time', async () => {
      expect(existsSync(envFile())).toBe(false);
      await stopEarly();
      const first = secrets.map(valueOf);
      const other = copyProject();
      await other.run(['scripts/quickstart.mjs'], { env: { PORT: port, DATABASE_CLIENT: 'none' } });
      const text = readFileSync(path.join(other.folder, '.env'), 'utf8');
      other.remove();

      expect(new Set(first).size).toBe(secrets.length);
      for (const value of first) {
        expect(value.length).toBeGreaterThanOrEqual(32);
        expect(text).not.toContain(value);
      }
      expect(valueOf('PORT')).toBe('1337');
    });

    it('is left alone when it has all that is needed', async () => {
      const text = secrets.map((name) => `${name}=mine\n`).join('');
      writeFileSync(envFile(), text);
      await stopEarly();
      expect(readFileSync(envFile(), 'utf8')).toBe(text);
    });

    it('keeps what it has and gains the secrets that it lacks', async () => {
      writeFileSync(envFile(), 'PORT=4000\nJWT_SECRET=mine\nAPP_KEYS=');
      await stopEarly();
      expect(valueOf('PORT')).toBe('4000');
      expect(valueOf('JWT_SECRET')).toBe('mine');
      expect(valueOf('ADMIN_JWT_SECRET')).not.toBe('');
      expect(readFileSync(envFile(), 'utf8').match(/^APP_KEYS=.+,.+$/gm)).toHaveLength(1);
    });

    it('says which port to use, unless the environment says another', async () => {
      await onTakenPort(async (taken) => {
        writeFileSync(envFile(), `PORT=${taken}\n`);
        const finished = await project.run(['scripts/quickstart.mjs']);
        expectOneLine(finished, new RegExp(`Port ${taken} on`));
        expectOneLine(await stopEarly(), /DATABASE_CLIENT/);
      });
    });
  });
});
