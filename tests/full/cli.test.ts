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

  it('exports everything, or some guides with what they name, to one file', async () => {
    const all = path.join(line.folder, 'out', 'all.jsonl');
    const answer = await line.careers('export', '--format', 'json', '--out', all, '--json');
    expect(answer).toMatchObject({ code: 0, stderr: '' });
    const { file, entries, missing } = JSON.parse(answer.stdout) as {
      file: string;
      entries: number;
      missing: string[];
    };
    expect({ file, missing }).toEqual({ file: all, missing: [] });
    const lines = readFileSync(all, 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(entries);
    expect(lines.filter((text) => text.startsWith('{"kind":"guide"'))).toHaveLength(1);

    const zip = path.join(line.folder, 'out');
    const some = await line.careers('export', '--format', 'csv', '--guides', 'data-engineer,nobody', '--out', zip);
    expect(some.code).toBe(1);
    expect(some.stdout).toMatch(/There is no guide "nobody"\n\d+ entries written to .*careers-csv\.zip/);
    expect(readFileSync(path.join(zip, 'careers-csv.zip')).subarray(0, 2).toString()).toBe('PK');
  });

  it.each([
    [['export', '--format', 'xml', '--out', 'x'], 'There is no format "xml"; there are markdown, json, csv.'],
    [['export', '--format', 'json'], '--out FILE'],
    [['export', '--format', 'json', '--out', 'x.json'], '.jsonl'],
  ])('refuses %j', async (args, message) => {
    expect(await line.careers(...args)).toMatchObject({ code: 2, stderr: expect.stringContaining(message) as string });
  });

  it('tells people what happened in words', async () => {
    const { code, stdout } = await line.careers('import', page, '--dry-run');
    expect(code).toBe(0);
    expect(stdout).toContain('data-engineer (en)');
    expect(stdout).toContain('6 skill requirements, 3 steps, 2 certifications (1 conditional), 2 FAQs');
    expect(stdout).toContain('Dry run, nothing was written');
  });
});
