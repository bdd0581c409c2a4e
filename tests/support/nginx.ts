import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { collectOutput, freePort, stopProcess } from './app-process';

const START_MS = 10_000;

export interface Nginx {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/**
 * As `docs/operating.md` says: a GET that a server did not answer goes to the next one; a write, which may have been done,
 * does not.
 */
const configOf = ({ port, ports, folder }: { port: number; ports: readonly number[]; folder: string }) => `
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log stderr error;
events { worker_connections 512; }
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  upstream careers {
    ${ports.map((one) => `server 127.0.0.1:${one} max_fails=1 fail_timeout=1s;`).join('\n    ')}
    keepalive 16;
  }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://careers;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header X-Request-Id $request_id;
      proxy_connect_timeout 1s;
      proxy_next_upstream error timeout;
      proxy_next_upstream_tries 3;
    }
  }
}
`;

/** An nginx in front of servers on these ports. @throws when it is not installed, or does not start */
export const startNginx = async (ports: readonly number[]): Promise<Nginx> => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'careers-nginx-'));
  const port = await freePort();
  const file = path.join(folder, 'nginx.conf');
  writeFileSync(file, configOf({ port, ports, folder }));
  const child = spawn('nginx', ['-p', folder, '-c', file, '-e', 'stderr'], { stdio: ['ignore', 'pipe', 'pipe'] });
  const output = collectOutput(child);
  let failure = '';
  child.once('error', (error) => {
    failure = String(error);
  });
  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + START_MS;
  const answers = () =>
    fetch(url).then(
      () => true,
      () => false,
    );
  while (!(await answers())) {
    if (failure !== '' || child.exitCode !== null || Date.now() > deadline) {
      throw new Error(`nginx did not start: ${failure}\n${output()}`);
    }
    await pause(20);
  }
  return {
    url,
    stop: async () => {
      await stopProcess(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
