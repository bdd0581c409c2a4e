import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type * as StrapiPackage from '@strapi/strapi';

const SKIPPED = new Set(['node_modules', 'admin', 'plugins']);

/** Newest change among the files of a folder, in milliseconds since 1970; 0 when there are none. */
const newestIn = (folder: string, extensions: readonly string[]): number => {
  if (!existsSync(folder)) return 0;
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!SKIPPED.has(entry.name)) newest = Math.max(newest, newestIn(file, extensions));
    } else if (extensions.some((extension) => entry.name.endsWith(extension))) {
      newest = Math.max(newest, statSync(file).mtimeMs);
    }
  }
  return newest;
};

/** Strapi's default `outDir`; an app with another one is compiled every time. */
const OUT = 'dist';

const isCompiled = (appDir: string): boolean => {
  const parts = ['config', 'src'];
  const sources = Math.max(...parts.map((part) => newestIn(path.join(appDir, part), ['.ts', '.js', '.json'])));
  const compiled = Math.max(...parts.map((part) => newestIn(path.join(appDir, OUT, part), ['.js', '.json'])));
  return compiled > sources;
};

/**
 * Where the app's compiled files are; compiles a TypeScript app first when its sources changed. A server may be running
 * from the same files, so they are left alone otherwise.
 */
export const compiledApp = async (
  appDir: string,
  { compileStrapi }: Pick<typeof StrapiPackage, 'compileStrapi'>,
): Promise<{ readonly appDir: string; readonly distDir?: string | undefined }> =>
  existsSync(path.join(appDir, 'tsconfig.json')) && isCompiled(appDir)
    ? { appDir, distDir: path.join(appDir, OUT) }
    : compileStrapi({ appDir });
