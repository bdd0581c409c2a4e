import os from 'node:os';
import path from 'node:path';
import { makeCommandLine, page, type CommandLine } from './cli-fixture';

// Each command loads the whole app in a process of its own.
jest.setTimeout(120_000);

describe('the command line', () => {
  let line: CommandLine;

  beforeAll(async () => {
    line = await makeCommandLine();
  });

  afterAll(() => line.remove());

  it('imports a page, says what it recognised, and nothing but JSON on standard output', async () => {
    const { code, report } = await line.importJson(page, '--publish');
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
    const { code, stderr, report } = await line.importJson(
      page,
      line.writeFile('empty.md', ''),
      line.writeFile('picture.md', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0xff, 0xfe, 0])),
      line.writeFile('huge.txt', 'Beekeepers keep bees. '.repeat(2_400_000)),
      line.writeFile('no-heading.txt', 'just a line of text without any heading at all\n'),
      line.writeFile('broken.md', '---\nrole: [Baker\n---\n\nBakes.\n'),
      line.folder,
      path.join(line.folder, 'missing.md'),
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

  it.each([
    [['frobnicate'], 'There is no command "frobnicate"'],
    [['import'], 'Name at least one file'],
    [['import', '--out', 'x', 'y.md'], 'has no option --out'],
    [['export'], '--out DIR'],
    [['list', '--app', os.tmpdir()], 'No Strapi app'],
    [['--frobnicate'], '--frobnicate'],
  ])('answers %j with a hint and exit code 2', async (args, hint) => {
    const { code, stdout, stderr } = await line.careers(...args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(hint);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('explains itself', async () => {
    const { code, stdout } = await line.careers('--help');
    expect(code).toBe(0);
    expect(stdout).toContain('careers import FILE…');
  });
});
