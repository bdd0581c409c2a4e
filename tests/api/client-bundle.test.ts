import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import { projectRoot } from '../support/app-folder';

const LARGEST_GZIPPED = 6_000;

const bundle = (file: string) =>
  readFileSync(path.join(projectRoot, 'src', 'plugins', 'careers', 'dist', 'client', file), 'utf8');

describe('the built client', () => {
  it.each(['index.mjs', 'index.js'])('is small and needs no other package: %s', (file) => {
    const code = bundle(file);
    expect(code).not.toMatch(/\brequire\(|\bimport\b|\bfrom\s*['"]/);
    expect(gzipSync(code).length).toBeLessThan(LARGEST_GZIPPED);
  });

  it('runs where there is nothing but what browsers and edge runtimes have', async () => {
    const page = { slug: 'a' };
    const asked: string[] = [];
    const module = { exports: {} };
    const context = vm.createContext({
      module,
      exports: module.exports,
      URL,
      Headers,
      AbortController,
      setTimeout,
      clearTimeout,
      fetch: (url: string) => {
        asked.push(url);
        return Promise.resolve(new Response(JSON.stringify({ data: page })));
      },
    });
    vm.runInContext(bundle('index.js'), context);

    const reading: unknown = vm.runInContext(
      "exports.createCareersClient({ baseUrl: 'https://cms.example.org' }).pages.get('a')",
      context,
    );
    // What comes from another context is of no class of this one.
    expect(JSON.parse(JSON.stringify(await reading))).toEqual(page);
    expect(asked).toEqual(['https://cms.example.org/api/careers/pages/a']);
  });
});
