import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort, stopProcess } from './app-process';

const START_MS = 10_000;

/** A Redis of a suite's own, which it may stop and start again. Nothing of it is kept. */
export interface RedisServer {
  readonly url: string;
  readonly port: number;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Keeps its connections, and answers nothing until `thaw`. */
  readonly freeze: () => void;
  readonly thaw: () => void;
  /** Stops it and removes its folder. */
  readonly remove: () => Promise<void>;
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    socket.once('data', (reply) => {
      resolve(reply.toString().startsWith('+PONG'));
      socket.destroy();
    });
    socket.once('error', () => {
      resolve(false);
    });
  });

/** @throws when `redis-server` is not installed, or does not start */
export const startRedis = async (): Promise<RedisServer> => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'careers-redis-'));
  const port = await freePort();
  let child: ChildProcess | undefined;

  const start = async (): Promise<void> => {
    const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder];
    const started = spawn('redis-server', args, { stdio: 'ignore' });
    child = started;
    await Promise.race([
      once(started, 'spawn'),
      once(started, 'error').then(([error]: unknown[]) => Promise.reject(error as Error)),
    ]);
    const deadline = Date.now() + START_MS;
    while (!(await answers(port))) {
      if (started.exitCode !== null || Date.now() > deadline) throw new Error('redis-server did not start.');
      await pause(20);
    }
  };
  const stop = async (): Promise<void> => {
    child?.kill('SIGCONT');
    if (child) await stopProcess(child);
  };

  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    start,
    stop,
    freeze: () => {
      child?.kill('SIGSTOP');
    },
    thaw: () => {
      child?.kill('SIGCONT');
    },
    remove: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
