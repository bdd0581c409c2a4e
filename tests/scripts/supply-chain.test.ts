import { execFileSync } from 'node:child_process';
import { projectRoot } from '../support/app-folder';

/** Calls one function of scripts/lib/supply-chain, which are ES modules; what it throws comes back as its message. */
const call = (file: string, name: string, ...args: readonly unknown[]): unknown => {
  const script = `
    import('./scripts/lib/supply-chain/${file}.mjs').then(async (module) => {
      let said;
      try { said = { value: await module.${name}(...${JSON.stringify(args)}) }; }
      catch (error) { said = { thrown: [error.message, error.details].filter(Boolean).join(' ') }; }
      console.log(JSON.stringify(said));
    });`;
  const said = execFileSync(process.execPath, ['-e', script], { cwd: projectRoot, encoding: 'utf8' });
  return JSON.parse(said) as unknown;
};

const INTEGRITY = `sha512-${'A'.repeat(86)}==`;
const lock = (entry: object) => ({ '': {}, 'node_modules/a': { version: '1.0.0', integrity: INTEGRITY, ...entry } });

describe('the lockfile', () => {
  it.each([
    ['another host', { resolved: 'https://example.org/a.tgz' }, 'comes from https://example.org/a.tgz'],
    ['a host that only begins so', { resolved: 'https://registry.npmjs.org.example.org/a.tgz' }, 'comes from'],
    ['plain http', { resolved: 'http://registry.npmjs.org/a.tgz' }, 'comes from'],
    ['git', { resolved: 'git+ssh://git@github.com/a/a.git#1' }, 'comes from'],
    ['no checksum', { integrity: undefined }, 'has no SHA-512'],
    ['an old checksum', { integrity: 'sha1-AAAA' }, 'has no SHA-512'],
    ['no version', { version: 'latest' }, 'has the version latest'],
  ])('is refused with %s', (_, entry, problem) => {
    expect(call('lockfile', 'checkLockfile', lock(entry))).toMatchObject({ thrown: expect.stringContaining(problem) });
  });

  it('is taken from the registry with checksums', () => {
    const entry = { resolved: 'https://registry.npmjs.org/a/-/a-1.0.0.tgz' };
    expect(call('lockfile', 'checkLockfile', lock(entry))).toEqual({});
  });
});

describe('licences', () => {
  it.each([
    ['MIT', true],
    ['GPL-3.0-or-later', false],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['MIT AND GPL-3.0-or-later', false],
    ['UNLICENSED', false],
    [null, false],
  ])('%s', (license, value) => {
    expect(call('licences', 'isAllowed', license, ['MIT', 'ISC'])).toEqual({ value });
  });
});

describe('what npm audit reports', () => {
  const advisory = 'GHSA-aaaa-bbbb-cccc';
  const via = (severity: string) => ({
    name: 'a',
    severity,
    title: 'Bad',
    url: `https://github.com/advisories/${advisory}`,
  });
  const judge = (severity: string, exceptions: readonly object[]) =>
    call('audit', 'judgeAudit', {
      report: { vulnerabilities: { a: { via: [via(severity)] }, b: { via: ['a'] } } },
      exceptions,
      today: '2026-01-31',
    });
  const exception = { advisory, reason: 'The faulty function is never called here.', until: '2026-01-31' };

  it('fails for what is grave', () => {
    expect(judge('critical', [])).toEqual({ value: [`${advisory} (critical) a: Bad`] });
    expect(judge('moderate', [])).toEqual({ value: [] });
  });

  it('leaves out what is excepted in writing, until its day', () => {
    expect(judge('high', [exception])).toEqual({ value: [] });
    const thrown = (text: string) => ({ thrown: expect.stringContaining(text) });
    expect(judge('high', [{ ...exception, until: '2026-01-30' }])).toMatchObject(thrown('Look at it again'));
    expect(judge('high', [{ ...exception, reason: 'later' }])).toMatchObject(thrown('a reason of a sentence'));
    expect(judge('high', [{ ...exception, advisory: 'all' }])).toMatchObject(thrown('GHSA'));
  });

  it('names exceptions that nothing needs any more', () => {
    const other = { ...exception, advisory: 'GHSA-dddd-eeee-ffff' };
    expect(judge('high', [exception, other])).toMatchObject({ thrown: expect.stringContaining('GHSA-dddd-eeee-ffff') });
  });
});
