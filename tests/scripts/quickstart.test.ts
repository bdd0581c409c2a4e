import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { collectOutput, freePort, stopProcess, waitUntilHealthy } from '../support/app-process';
import { startCareers } from '../support/careers-app';
import { BUILT, copyProject, type ProjectCopy } from './project-copy';

jest.setTimeout(240_000);
const SECOND_START_MS = 12_000;

describe('quickstart, on a machine where everything is built', () => {
  let project: ProjectCopy;
  let running: ChildProcess | undefined;

  beforeEach(() => {
    project = copyProject({ links: BUILT });
  });

  afterEach(async () => {
    if (running) await stopProcess(running);
    project.remove();
  });

  const database = () => path.join(project.folder, 'data.db');

  const start = async (env: Readonly<Record<string, string>> = {}) => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const child = project.start(['scripts/quickstart.mjs'], {
      env: { PORT: String(port), DATABASE_FILENAME: database(), ...env },
    });
    running = child;
    const output = collectOutput(child);
    await waitUntilHealthy({ url, child, output });
    while (!output().includes('Sign in')) await once(child.stdout ?? child, 'data');
    return { child, url, port, output: output() };
  };

  const login = ({ url, email, password }: { url: string; email: string; password: string }) =>
    fetch(`${url}/admin/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });

  /** As anybody who is not signed in sees it: published guides. */
  const countGuides = async (url: string): Promise<number> => {
    const answer = await fetch(`${url}/api/careers/guides`);
    expect(answer.status).toBe(200);
    const { meta } = (await answer.json()) as { meta: { pagination: { total: number } } };
    return meta.pagination.total;
  };

  it('brings content, an administrator and open reading, once; the second start answers within 12 s', async () => {
    const first = await start();
    expect(first.output).toContain(`http://localhost:${first.port}/admin`);
    expect(first.output).toContain(`http://localhost:${first.port}/api/careers/guides`);
    expect(first.output).toContain(`http://localhost:${first.port}/graphql`);

    const [, email = '', password = ''] = /administrator: (\S+), password (\S+) /.exec(first.output) ?? [];
    expect(email).toBe('admin@example.com');
    expect(password).toMatch(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d).{16,}$/);
    expect((await login({ url: first.url, email, password })).status).toBe(200);

    const guides = await countGuides(first.url);
    expect(guides).toBeGreaterThanOrEqual(24);
    expect((await fetch(`${first.url}/admin`)).status).toBe(200);

    await stopProcess(first.child);
    expect(first.child.exitCode).toBe(0);

    const began = Date.now();
    const second = await start();
    expect(Date.now() - began).toBeLessThan(SECOND_START_MS);
    expect(second.output).toContain('with the account you made');
    expect(second.output).not.toContain('password ');
    expect((await login({ url: second.url, email, password })).status).toBe(200);
    expect(await countGuides(second.url)).toBe(guides);
  });

  it('makes the administrator that the environment names, and adds nothing to content that is there already', async () => {
    const app = await startCareers({ databaseFile: database() });
    await app.strapi.documents('plugin::careers.guide').create({ data: { role: 'Lighthouse Keeper' } });
    await app.stop();

    const email = 'editor@careers.example';
    const password = 'Chosen-by-me-1';
    const { url, output } = await start({ CAREERS_ADMIN_EMAIL: email, CAREERS_ADMIN_PASSWORD: password });
    expect(output).toContain(email);
    expect(output).not.toContain(password);
    expect((await login({ url, email, password })).status).toBe(200);
    expect(await countGuides(url)).toBe(0);
  });

  it('says what is wrong with a chosen password, and makes no administrator', async () => {
    const { code, stderr } = await project.run(['scripts/quickstart.mjs'], {
      env: { PORT: String(await freePort()), DATABASE_FILENAME: database(), CAREERS_ADMIN_PASSWORD: 'short' },
    });
    expect(stderr).toBe('CAREERS_ADMIN_PASSWORD needs at least 8 characters, an upper-case letter, a digit.\n');
    expect(code).toBe(1);
  });

  it('says that a database file is damaged when only its beginning is right', async () => {
    writeFileSync(database(), Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(8192, 7)]));
    const { code, stderr } = await project.run(['scripts/quickstart.mjs'], {
      env: { PORT: String(await freePort()), DATABASE_FILENAME: database() },
    });
    expect(stderr).toMatch(/^The database is (damaged|not an SQLite file): restore .*\n$/);
    expect(code).toBe(1);
  });
});
