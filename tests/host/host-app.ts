import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from '../support/app-folder';
import { linkDependencies, readManifest } from './dependency-tree';

export const pluginFolder = path.join(projectRoot, 'src', 'plugins', 'careers');
export const fixture = path.join(projectRoot, 'tests', 'fixtures', 'host-app');

/** Packs the built plugin as `npm publish` would. @returns the tarball */
export const packPlugin = (into: string): string => {
  const answer = execFileSync('npm', ['pack', '--silent', '--pack-destination', into], {
    cwd: pluginFolder,
    encoding: 'utf8',
  });
  // Scripts of the package print first.
  return path.join(into, answer.trim().split('\n').at(-1) ?? '');
};

/** Compiles a project of the app's. @throws Error with what the compiler says */
export const runCompiler = (root: string, project: string): void => {
  const compiler = path.join(projectRoot, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', project], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${project} does not compile:\n${stdout}`);
};

/** What a host has beside the fixture's files, by path under its root. TypeScript files are compiled. */
export type HostFiles = Readonly<Record<string, string>>;

export interface HostApp {
  readonly root: string;
  /** Writes source files and compiles the app, as `strapi build` does but for the admin panel. */
  readonly write: (files: HostFiles) => void;
  readonly remove: (file: string) => void;
  readonly installPlugin: () => void;
  readonly uninstallPlugin: () => void;
  /**
   * Boots as `strapi start` does, or with the Content-Type Builder open, as `strapi develop` has it.
   *
   * @throws Error with the log when the app stops instead of answering
   */
  readonly start: (mode?: 'start' | 'develop') => Promise<RunningHost>;
  /** Boots an app that is expected to stop by itself. */
  readonly startInVain: () => Promise<{ readonly code: number | null; readonly log: string }>;
  /** Runs a script in the app's folder; its standard output comes back. */
  readonly run: (script: string) => Promise<string>;
  readonly dispose: () => void;
}

export interface RunningHost {
  readonly url: string;
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

/** What `strapi develop` runs in its worker, without the compiler and the file watcher around it. */
const startWithBuilder = `
  const { createStrapi } = require('@strapi/strapi');
  createStrapi({ appDir: process.cwd(), distDir: 'dist', autoReload: true, serveAdminPanel: false }).start();
`;

const secrets = Object.fromEntries(
  ['APP_KEYS', 'API_TOKEN_SALT', 'ADMIN_JWT_SECRET', 'TRANSFER_TOKEN_SALT', 'JWT_SECRET', 'ENCRYPTION_KEY'].map(
    (name) => [name, `only-for-tests-${name.toLowerCase()}-0123456789`],
  ),
);

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });

const write = (root: string, files: HostFiles): void => {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
};

/** How long a boot may take on a busy machine. */
const PATIENCE = 120_000;

/** No test leaves an app running, not even one that failed half-way. */
const children = new Set<ChildProcess>();
process.once('exit', () => {
  children.forEach((child) => child.kill('SIGKILL'));
});

/** Everything that a boot prints, with the exit code once there is one. */
const launch = ({
  root,
  env,
  args,
}: {
  root: string;
  env: Readonly<Record<string, string>>;
  args: readonly string[];
}) => {
  // By the links, not by where they lead: else Strapi looks for plugins in this repository instead of in the app.
  const byLinks = ['--preserve-symlinks', '--preserve-symlinks-main'];
  const child = spawn(process.execPath, [...byLinks, ...args], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      HOME: root,
      NODE_ENV: 'production',
      STRAPI_TELEMETRY_DISABLED: 'true',
      ...secrets,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  const impatience = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  let output = '';
  let errors = '';
  const listeners = new Set<() => void>();
  const tell = () => {
    listeners.forEach((listener) => {
      listener();
    });
  };
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    tell();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
    tell();
  });
  const exited = new Promise<number | null>((resolve) =>
    child.once('close', (code) => {
      clearTimeout(impatience);
      children.delete(child);
      resolve(code);
    }),
  );
  return {
    child,
    exited,
    output: () => output,
    log: () => output + errors,
    /** Resolves when the log says so, or when the process ends without. */
    says: (text: string) =>
      Promise.race([
        new Promise<void>((resolve) => {
          const listener = () => {
            if ((output + errors).includes(text)) {
              clearTimeout(impatience);
              resolve();
            }
          };
          listeners.add(listener);
          listener();
        }),
        exited,
      ]),
  };
};

/**
 * Makes a copy of the plain Strapi app in `tests/fixtures/host-app`, in the system's temporary folder, with links to
 * this repository's Strapi. The plugin is not in it until `installPlugin`, which unpacks the tarball.
 *
 * @param packages what the host has beside the fixture's dependencies, such as `@strapi/plugin-graphql`
 * @param strapiFrom the folder whose installed Strapi it gets
 * @param env where its database is; see the fixture's `config/database.ts`. An SQLite file of its own by default
 */
export const makeHostApp = ({
  tarball,
  packages = [],
  strapiFrom = projectRoot,
  env = {},
}: {
  tarball: string;
  packages?: readonly string[];
  strapiFrom?: string;
  env?: Readonly<Record<string, string>>;
}): HostApp => {
  const root = mkdtempSync(path.join(os.tmpdir(), 'careers-host-'));
  const database = { DATABASE_FILENAME: path.join(root, 'data.db'), ...env };
  const manifest = readManifest(fixture);
  const dependencies = { ...manifest.dependencies, ...Object.fromEntries(packages.map((name) => [name, '*'])) };
  const plugin = path.join(root, 'node_modules', 'strapi-plugin-careers');
  const strapi = path.join(root, 'node_modules', '@strapi', 'strapi', 'bin', 'strapi.js');

  const saveManifest = (all: Readonly<Record<string, string>>) => {
    write(root, { 'package.json': JSON.stringify({ ...manifest, dependencies: all }, null, 2) });
  };
  const compile = () => {
    rmSync(path.join(root, 'dist'), { recursive: true, force: true });
    runCompiler(root, 'tsconfig.json');
    // Stands for the admin panel, whose build takes a minute and is no part of these tests.
    write(root, { 'dist/build/index.html': '<!doctype html><title>Admin</title>' });
  };

  cpSync(fixture, root, { recursive: true });
  mkdirSync(path.join(root, 'public', 'uploads'), { recursive: true });
  saveManifest(dependencies);
  linkDependencies({
    into: root,
    from: strapiFrom,
    wants: [
      ...Object.keys(dependencies),
      '@types/node',
      'typescript',
      ...Object.keys(readManifest(pluginFolder).dependencies ?? {}),
    ],
  });

  return {
    root,
    write: (files) => {
      write(root, files);
      compile();
    },
    remove: (file) => {
      rmSync(path.join(root, file), { recursive: true, force: true });
      compile();
    },
    installPlugin: () => {
      mkdirSync(plugin, { recursive: true });
      execFileSync('tar', ['xzf', tarball, '--strip-components=1', '-C', plugin]);
      saveManifest({ ...dependencies, 'strapi-plugin-careers': `file:${tarball}` });
    },
    uninstallPlugin: () => {
      rmSync(plugin, { recursive: true, force: true });
      saveManifest(dependencies);
    },
    start: async (mode = 'start') => {
      const port = await freePort();
      const { child, exited, says, log } = launch({
        root,
        env: { ...database, PORT: String(port) },
        args: mode === 'start' ? [strapi, 'start'] : ['-e', startWithBuilder],
      });
      await says('Strapi started successfully');
      if (child.exitCode !== null) {
        throw new Error(`The app stopped:\n${log()}`);
      }
      return {
        url: `http://127.0.0.1:${port}`,
        log,
        stop: async () => {
          child.kill('SIGTERM');
          await exited;
        },
      };
    },
    startInVain: async () => {
      const { exited, log, says, child } = launch({
        root,
        env: { ...database, PORT: String(await freePort()) },
        args: [strapi, 'start'],
      });
      await says('Strapi started successfully');
      child.kill('SIGTERM');
      return { code: await exited, log: log() };
    },
    run: async (script) => {
      write(root, { 'script.cjs': script });
      const { exited, output, log } = launch({ root, env: database, args: ['script.cjs'] });
      const code = await exited;
      if (code !== 0) {
        throw new Error(`The script ended with ${String(code)}:\n${log()}`);
      }
      return output();
    },
    dispose: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
};
