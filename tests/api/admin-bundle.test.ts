import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectRoot } from '../support/app-folder';

/** Bytes that the plugin may add to the first load of the admin panel, whatever screen is opened. */
const MOST = 120_000;
const built = path.join(projectRoot, 'src', 'plugins', 'careers', 'dist', 'admin');
const IMPORT = /(?:^|[;\n}])\s*(?:import|export)\s*(?:[^'"();]*?\bfrom\s*)?["']([^"']+)["']/g;
/** What Strapi's admin panel loads itself. */
const STRAPI = /^(@strapi\/|react\b|react-dom\b|react-intl$|react-router-dom$|styled-components$)/;

/** A file with all that it imports at once; what is imported later, on demand, is not among it. */
const importedAtOnce = (file: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(file)) return seen;
  seen.add(file);
  if (!file.startsWith(built)) return seen;
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
    importedAtOnce(name.startsWith('.') ? path.join(path.dirname(file), name) : name, seen);
  }
  return seen;
};

const sizeOf = (texts: readonly string[]): number => gzipSync(texts.join('\n')).length;

describe('the built admin panel', () => {
  it('loads little before one of its screens is opened', () => {
    const loaded = [...importedAtOnce(path.join(built, 'index.mjs'))];
    const own = loaded.filter((file) => file.startsWith(built));
    const others = loaded.filter((name) => !name.startsWith(built) && !STRAPI.test(name));
    expect(own.length).toBeGreaterThan(1);
    expect(others).toEqual(['zod']);
    // All of zod, more than a bundler leaves of it.
    const zod = path.join(path.dirname(require.resolve('zod')), 'v4');
    const sources = ['classic', 'core'].flatMap((folder) =>
      readdirSync(path.join(zod, folder))
        .filter((file) => file.endsWith('.js'))
        .map((file) => readFileSync(path.join(zod, folder, file), 'utf8')),
    );
    expect(sources.length).toBeGreaterThan(10);
    expect(sizeOf(own.map((file) => readFileSync(file, 'utf8'))) + sizeOf(sources)).toBeLessThan(MOST);
  });
});
