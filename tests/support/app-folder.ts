import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export const projectRoot = path.resolve(__dirname, '..', '..');
const builtApp = path.join(projectRoot, 'dist');

/** What a test changes in the app's configuration, by file: `{ plugins: { careers: { config: { publicRead: false } } } }`. */
export type ConfigOverrides = Readonly<Record<string, object>>;

export interface AppFolder {
  readonly distDir: string;
  /** A free place in the folder, for a database file. */
  readonly pathTo: (name: string) => string;
  readonly remove: () => void;
}

const reexport = (file: string) => `module.exports = require(${JSON.stringify(file)});\n`;

/**
 * Makes a compiled app of its own for one suite, in the system's temporary folder: the project's configuration, the
 * suite's overrides as `config/env/test`, and the suite's own files.
 *
 * @param files extra files of the compiled app by their path in it, such as
 *   `src/extensions/careers/content-types/guide/schema.json`
 */
export const makeAppFolder = ({
  config,
  files,
}: {
  config: ConfigOverrides;
  files: Readonly<Record<string, string>>;
}): AppFolder => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'careers-test-'));
  const distDir = path.join(folder, 'dist');
  const publicDir = path.join(folder, 'public');
  const write = (name: string, text: string) => {
    const file = path.join(distDir, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  };

  mkdirSync(path.join(publicDir, 'uploads'), { recursive: true });
  for (const name of readdirSync(path.join(builtApp, 'config'))) {
    write(`config/${name}`, reexport(path.join(builtApp, 'config', name)));
  }
  write('src/index.js', reexport(path.join(builtApp, 'src', 'index.js')));
  const adminPanel = path.join(builtApp, 'build');
  if (existsSync(adminPanel)) symlinkSync(adminPanel, path.join(distDir, 'build'), 'junction');

  const overrides: ConfigOverrides = { ...config, server: { dirs: { public: publicDir }, ...config.server } };
  for (const [name, values] of Object.entries(overrides)) {
    write(`config/env/test/${name}.js`, `module.exports = ${JSON.stringify(values)};\n`);
  }
  for (const [name, text] of Object.entries(files)) write(name, text);

  return {
    distDir,
    pathTo: (name) => path.join(folder, name),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
