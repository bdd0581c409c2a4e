import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { makeAppFolder, projectRoot, type ConfigOverrides } from './app-folder';
import { makeDatabase, type TestDatabase } from './database';

/** Long, for a first start that loads content on a busy machine; a process that ends is noticed at once. */
const START_TIMEOUT_MS = 150_000;
const POLL_MS = 100;

export interface AppProcess {
  /** Where the app answers: `http://127.0.0.1:<free port>`. */
  readonly url: string;
  /** What it has printed so far. */
  readonly output: () => string;
  /** For tests that kill it, or ask how it ended. */
  readonly child: ChildProcess;
  /** Bytes in use after a garbage collection. */
  readonly heap: () => Promise<number>;
  readonly routes: () => Promise<readonly AppRoute[]>;
  /** Stops it as an operator would, with SIGTERM, and removes its files and its database. */
  readonly stop: () => Promise<void>;
}

/** A route of the app's router, such as `/api/careers/guides/:id`. */
export interface AppRoute {
  readonly path: string;
  readonly methods: readonly string[];
}

export interface AppProcessOptions {
  readonly config?: ConfigOverrides;
  readonly env?: Readonly<Record<string, string>>;
  /** Extra files of the compiled app; see makeAppFolder. */
  readonly files?: Readonly<Record<string, string>>;
  /** Settings of a database that somebody else has made and drops; one of its own, that was started once, when absent. */
  readonly database?: TestDatabase['env'];
  /** A free one when absent. */
  readonly port?: number;
}

/** A port nobody listens on at this moment. */
export const freePort = async (): Promise<number> => {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

/** Polls until the server answers; @throws when the process ends first or the time is up, with what it printed */
export const waitUntilHealthy = async ({
  url,
  child,
  output,
}: {
  url: string;
  child: ChildProcess;
  output: () => string;
}): Promise<void> => {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The app ended with exit code ${child.exitCode}:\n${output()}`);
    const healthy = await fetch(`${url}/_health`).then(
      (answer) => answer.status === 204,
      () => false,
    );
    if (healthy) return;
    await pause(POLL_MS);
  }
  throw new Error(`The app did not answer at ${url} within ${START_TIMEOUT_MS / 1000} s:\n${output()}`);
};

/** Collects what a process prints, on both of its outputs unless told. */
export const collectOutput = (
  child: ChildProcess,
  outputs: readonly ('stdout' | 'stderr')[] = ['stdout', 'stderr'],
): (() => string) => {
  const pieces: string[] = [];
  for (const output of outputs) {
    child[output]?.setEncoding('utf8').on('data', (piece: string) => pieces.push(piece));
  }
  return () => pieces.join('');
};

export const stopProcess = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
};

/** Asks the process something that serve-app.cjs answers. */
const asker =
  (child: ChildProcess) =>
  <T>(question: 'heap' | 'routes'): Promise<T> =>
    new Promise((resolve, reject) => {
      const ended = (): void => {
        reject(new Error(`The app ended before it said anything about its ${question}.`));
      };
      const listen = (said: { readonly question: string; readonly answer: T }): void => {
        if (said.question !== question) return;
        child.off('message', listen).off('exit', ended);
        resolve(said.answer);
      };
      child.on('message', listen).once('exit', ended).send(question);
    });

/** Runs the whole built app, admin panel included, in a process of its own, on a free port and a database of its own. */
export const startApp = async ({
  config = {},
  env = {},
  files = {},
  database: shared,
  port: wanted,
}: AppProcessOptions = {}): Promise<AppProcess> => {
  const folder = makeAppFolder({ config, files });
  const database = shared
    ? { env: shared, drop: () => Promise.resolve() }
    : await makeDatabase(folder.pathTo('data.db'), { started: true });
  const port = wanted ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [path.join(__dirname, 'serve-app.cjs'), projectRoot, folder.distDir], {
    cwd: projectRoot,
    env: { ...process.env, STARTUP_MESSAGE: 'false', HOST: '127.0.0.1', PORT: String(port), ...database.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const output = collectOutput(child);
  const stop = async () => {
    await stopProcess(child);
    await database.drop();
    folder.remove();
  };

  try {
    await waitUntilHealthy({ url, child, output });
    const ask = asker(child);
    return {
      url,
      output,
      child,
      heap: () => ask<number>('heap'),
      routes: () => ask<readonly AppRoute[]>('routes'),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
};
