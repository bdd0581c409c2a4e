import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from '../support/app-folder';
import { makeDatabase, type TestDatabase } from '../support/database';
import type { ImportReport } from '../../src/plugins/careers/core/imports/report';

const BIN = path.join(projectRoot, 'src', 'plugins', 'careers', 'bin', 'careers.js');
const page = path.join(projectRoot, 'tests', 'fixtures', 'documents', 'data-engineer.txt');

interface Answer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

// Each command loads the whole app in a process of its own.
jest.setTimeout(120_000);

describe('the command line', () => {
  let folder: string;
  let database: TestDatabase;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'careers-cli-'));
    database = await makeDatabase(path.join(folder, 'data.db'));
  });

  afterAll(async () => {
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const careers = (...args: readonly string[]) =>
    new Promise<Answer>((resolve) => {
      const options = { cwd: projectRoot, env: { ...process.env, ...database.env } };
      execFile(process.execPath, [BIN, ...args], options, (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
      });
    });

  const importJson = async (...args: readonly string[]) => {
    const answer = await careers('import', ...args, '--json');
    return { ...answer, report: JSON.parse(answer.stdout) as ImportReport };
  };

  const file = (name: string, content: string | Uint8Array) => {
    const target = path.join(folder, name);
    writeFileSync(target, content);
    return target;
  };

  it('imports a page, says what it recognised, and nothing but JSON on standard output', async () => {
    const { code, report } = await importJson(page, '--publish');
    expect(code).toBe(0);
    expect(report.files).toHaveLength(1);
    expect(report.files[0]).toMatchObject({
      file: page,
      status: 'created',
      guide: { slug: 'data-engineer', locale: 'en' },
      recognised: { skills: 6, steps: 3, certifications: 2, conditions: 1, faqs: 2 },
    });
  });

  it('gives each bad file a clear message, imports the good one, and ends with exit code 1', async () => {
    const { code, stderr, report } = await importJson(
      page,
      file('empty.md', ''),
      file('picture.md', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0xff, 0xfe, 0])),
      file('huge.txt', 'Beekeepers keep bees. '.repeat(2_400_000)),
      file('no-heading.txt', 'just a line of text without any heading at all\n'),
      file('broken.md', '---\nrole: [Baker\n---\n\nBakes.\n'),
      folder,
      path.join(folder, 'missing.md'),
    );
    expect(code).toBe(1);
    expect(report.files.map(({ status }) => status)).toEqual(['unchanged', ...Array<string>(7).fill('failed')]);
    const message = (index: number) => report.files[index]?.error?.message;
    expect(message(1)).toMatch(/empty/i);
    expect(message(2)).toMatch(/not text/i);
    expect(message(3)).toMatch(/too long/i);
    expect(message(4)).toMatch(/heading|role/i);
    expect(message(5)).toMatch(/front matter/i);
    expect(report.files[5]?.error?.line).toBeGreaterThan(0);
    expect(message(6)).toMatch(/folder/i);
    expect(message(7)).toMatch(/no such file/i);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('lists and exports what was imported, and the export imports as unchanged', async () => {
    const list = await careers('list');
    expect(list.stdout).toMatch(/data-engineer +en +published +Data Engineer Career Guide/);

    const out = path.join(folder, 'export');
    expect(await careers('export', 'data-engineer', 'nobody', '--out', out)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('There is no guide "nobody"') as string,
    });
    expect(readdirSync(out)).toEqual(['data-engineer.md']);
    expect(readFileSync(path.join(out, 'data-engineer.md'), 'utf8')).toContain('role: Data Engineer');

    const { report } = await importJson(path.join(out, 'data-engineer.md'));
    expect(report.files[0]).toMatchObject({ status: 'unchanged', unplaced: [], warnings: [] });
  });

  it('tells people what happened in words', async () => {
    const { code, stdout } = await careers('import', page, '--dry-run');
    expect(code).toBe(0);
    expect(stdout).toContain('data-engineer (en)');
    expect(stdout).toContain('6 skill requirements, 3 steps, 2 certifications (1 conditional), 2 FAQs');
    expect(stdout).toContain('Dry run, nothing was written');
  });

  it.each([
    [['frobnicate'], 'There is no command "frobnicate"'],
    [['import'], 'Name at least one file'],
    [['import', '--out', 'x', 'y.md'], 'has no option --out'],
    [['export'], '--out DIR'],
    [['list', '--app', os.tmpdir()], 'No Strapi app'],
    [['--frobnicate'], '--frobnicate'],
  ])('answers %j with a hint and exit code 2', async (args, hint) => {
    const { code, stdout, stderr } = await careers(...args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(hint);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('explains itself', async () => {
    const { code, stdout } = await careers('--help');
    expect(code).toBe(0);
    expect(stdout).toContain('careers import FILE…');
  });
});
