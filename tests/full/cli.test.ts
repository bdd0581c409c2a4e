import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { makeCommandLine, page, type CommandLine } from '../api/cli-fixture';

jest.setTimeout(180_000);

describe('the command line', () => {
  let line: CommandLine;

  beforeAll(async () => {
    line = await makeCommandLine();
  });

  afterAll(() => line.remove());

  it('lists and exports what was imported, and the export imports as unchanged', async () => {
    expect((await line.importJson(page, '--publish')).code).toBe(0);
    const list = await line.careers('list');
    expect(list.stdout).toMatch(/data-engineer +en +published +Data Engineer Career Guide/);

    const out = path.join(line.folder, 'export');
    expect(await line.careers('export', 'data-engineer', 'nobody', '--out', out)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('There is no guide "nobody"') as string,
    });
    expect(readdirSync(out)).toEqual(['data-engineer.md']);
    expect(readFileSync(path.join(out, 'data-engineer.md'), 'utf8')).toContain('role: Data Engineer');

    const { report } = await line.importJson(path.join(out, 'data-engineer.md'));
    expect(report.files[0]).toMatchObject({ status: 'unchanged', unplaced: [], warnings: [] });
  });

  it('tells people what happened in words', async () => {
    const { code, stdout } = await line.careers('import', page, '--dry-run');
    expect(code).toBe(0);
    expect(stdout).toContain('data-engineer (en)');
    expect(stdout).toContain('6 skill requirements, 3 steps, 2 certifications (1 conditional), 2 FAQs');
    expect(stdout).toContain('Dry run, nothing was written');
  });
});
