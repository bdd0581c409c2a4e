import { mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyProject, type ProjectCopy } from './project-copy';

/** Stands in for npm and for the compiler: notes that it was called and leaves what they would leave. */
const recorder = (outputs: string) => `
  const fs = require('node:fs');
  const path = require('node:path');
  const write = (file, text) => {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  };
  fs.appendFileSync('calls.log', process.argv.slice(2).join(' ') + '\\n');
  ${outputs}
`;

const fakeNpm = recorder(`
  const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'));
  for (const location of Object.keys(packages)) fs.mkdirSync(location || '.', { recursive: true });
  write('node_modules/.package-lock.json', JSON.stringify({ packages }));
`);

describe('before a command runs', () => {
  let project: ProjectCopy;

  beforeEach(() => {
    project = copyProject();
  });

  afterEach(() => {
    project.remove();
  });

  const inCopy = (name: string) => path.join(project.folder, name);

  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(inCopy(name)), { recursive: true });
    writeFileSync(inCopy(name), text);
  };

  const calls = () => readFileSync(inCopy('calls.log'), 'utf8').trimEnd().split('\n');

  const touch = (name: string) => {
    const later = new Date(Date.now() + 60_000);
    utimesSync(inCopy(name), later, later);
  };

  describe('dependencies', () => {
    beforeEach(() => {
      write('scripts/suites.mjs', "export const suites = [{ name: 'none', run: 'test', checks: [] }];");
      write('npm-cli.js', fakeNpm);
    });

    const run = () => project.run(['scripts/test.mjs'], { env: { npm_execpath: inCopy('npm-cli.js') } });

    it('are installed when they are missing, and again only when the lockfile asks for others', async () => {
      await run();
      expect(calls()).toEqual(['ci --no-audit --no-fund']);

      touch('package-lock.json');
      await run();
      expect(calls()).toHaveLength(1);

      const lock = readFileSync(inCopy('package-lock.json'), 'utf8');
      writeFileSync(inCopy('package-lock.json'), lock.replace('"version": "5.54.0"', '"version": "5.54.1"'));
      await run();
      expect(calls()).toHaveLength(2);

      rmSync(inCopy('node_modules/react'), { recursive: true });
      await run();
      expect(calls()).toHaveLength(3);

      await run();
      expect(calls()).toHaveLength(3);
    });

    it('that cannot be installed stop the command with the reason and where the log is', async () => {
      write('npm-cli.js', "console.error('npm error network unreachable'); process.exit(7);");
      const { code, stderr } = await run();
      expect(stderr).toContain('npm error network unreachable');
      expect(stderr).toContain('Installing dependencies failed. The whole log is in .tmp/logs/install.log.');
      expect(code).toBe(1);
    });
  });

  describe('a build', () => {
    beforeEach(() => {
      write('config/server.ts', 'export default {};');
      write('src/index.ts', 'export default {};');
      write('src/plugins/careers/server/src/index.ts', 'export default {};');
      write(
        'node_modules/typescript/bin/tsc',
        recorder("for (const name of ['src/index.js', 'config/server.js']) write(path.join('dist', name), '');"),
      );
    });

    const build = () => project.run(['scripts/build.mjs', 'app']);

    const expectRebuild = async (expected: boolean) => {
      const before = calls().length;
      await build();
      expect(calls().length - before).toBe(expected ? 1 : 0);
    };

    it('is made when there is none, and again only when a source has other words in it', async () => {
      await build();
      expect(calls()).toHaveLength(1);
      await expectRebuild(false);

      touch('config/server.ts');
      await expectRebuild(false);

      write('config/server.ts', 'export default { port: 1 };');
      await expectRebuild(true);
      await expectRebuild(false);

      write('src/extensions/careers/content-types/guide/schema.json', '{}');
      await expectRebuild(true);
    });

    it('is not made again for tests, or for sources of something else', async () => {
      await build();
      write('src/index.test.ts', "it('is a test', () => {});");
      write('src/plugins/careers/server/src/index.ts', 'export default { other: true };');
      await expectRebuild(false);
    });

    it('is made again when its result is gone or was written by something else since', async () => {
      await build();
      rmSync(inCopy('dist/config/server.js'));
      await expectRebuild(true);
      touch('dist/src/index.js');
      await expectRebuild(true);
    });

    it('that fails is shown, and tried again the next time', async () => {
      write('node_modules/typescript/bin/tsc', "console.log('server.ts(1,1): error TS1005'); process.exit(2);");
      const { code, stderr } = await build();
      expect(stderr).toContain('server.ts(1,1): error TS1005');
      expect(stderr).toContain('Compiling the app failed.');
      expect(code).toBe(1);
      expect((await build()).code).toBe(1);
    });

    it('that fails is a failure of each suite that needs it, and the other suites still run', async () => {
      const checked = { name: 'lint', run: 'test', checks: [{ title: 'fine', args: ['-e', '0'] }] };
      const needy = { name: 'api', run: 'test', project: 'api', builds: ['app'] };
      write('scripts/suites.mjs', `export const suites = ${JSON.stringify([checked, needy])};`);
      write('tests/api/some.test.ts', '');
      write('npm-cli.js', fakeNpm);
      write('node_modules/typescript/bin/tsc', 'process.exit(2);');

      const { code, stdout } = await project.run(['scripts/test.mjs'], { env: { npm_execpath: inCopy('npm-cli.js') } });
      expect(stdout.trimEnd().split('\n').at(-1)).toBe('1 passed, 1 failed');
      expect(code).toBe(1);
    });
  });
});
