import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { validate } from 'dockerfile-utils';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectRoot } from '../support/app-folder';

/** Read and linted only: images are not built here, as most machines that run the tests have no Docker. */
const read = (name: string): string => readFileSync(path.join(projectRoot, name), 'utf8');

const serviceSchema = z.looseObject({
  image: z.string(),
  ports: z.array(z.string()).default([]),
  networks: z.array(z.string()),
  environment: z.record(z.string(), z.string()).default({}),
  volumes: z.array(z.string()).default([]),
  security_opt: z.array(z.string()),
  restart: z.literal('unless-stopped'),
  depends_on: z.record(z.string(), z.strictObject({ condition: z.literal('service_healthy') })).default({}),
});
const composeSchema = z.looseObject({
  services: z.record(z.string(), serviceSchema),
  networks: z.record(z.string(), z.strictObject({ internal: z.boolean().optional() })),
  volumes: z.record(z.string(), z.strictObject({})),
});

/** A version, not a name that means something else tomorrow. */
const isPinned = (image: string): boolean => /:\d+\.?\d*/.test(image) && !image.endsWith(':latest');

describe('the Dockerfile', () => {
  const text = read('Dockerfile');
  const lines = text.replace(/\\\n/g, ' ').split('\n');
  const of = (instruction: string) => lines.filter((line) => line.startsWith(`${instruction} `));

  it('is what the linter lets pass', () => {
    expect(validate(text).map(({ range, message }) => [range.start.line + 1, message])).toEqual([]);
    expect(validate('FROM node:20\nCOPPY a b\nUSER')).not.toEqual([]);
  });

  it('has two stages on one pinned, small image, and runs as an ordinary user', () => {
    const bases = of('FROM').map((line) => line.split(' ')[1] ?? '');
    expect(bases).toHaveLength(2);
    expect(new Set(bases).size).toBe(1);
    expect(bases.every((base) => isPinned(base) && base.endsWith('-slim'))).toBe(true);
    expect(of('USER').at(-1)).toBe('USER node');
    expect(lines.findIndex((line) => line.startsWith('USER '))).toBeLessThan(
      lines.findIndex((line) => line.startsWith('CMD ')),
    );
    expect(text).not.toMatch(/^(ARG|ENV) .*(SECRET|KEY|PASSWORD|TOKEN|SALT)/m);
  });

  it('starts Node.js itself, so that a stop reaches it, on a command that is there', () => {
    const [command] = of('CMD').map((line) => JSON.parse(line.slice('CMD '.length)) as readonly string[]);
    expect(command?.[0]).toBe('node');
    expect(existsSync(path.join(projectRoot, command?.[1] ?? ''))).toBe(true);
  });

  it('copies what is there, and .dockerignore lets it in, but no secrets', () => {
    const sources = of('COPY')
      .map((line) => line.split(/\s+/).slice(1))
      .flatMap((words) => (words[0]?.startsWith('--from') ? words.slice(1, -1) : words.slice(0, -1)))
      .map((source) => source.replace('/app/', ''));
    expect(sources.filter((source) => !existsSync(path.join(projectRoot, source)))).toEqual([]);
    const ignored = read('.dockerignore').split('\n');
    expect(ignored.find((line) => line !== '' && !line.startsWith('#'))).toBe('*');
    const allowed = ignored.flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));
    const plain = sources.filter((source) => !['node_modules', 'dist'].includes(source));
    expect(plain.filter((source) => !allowed.some((each) => source === each || source.startsWith(`${each}/`)))).toEqual(
      [],
    );
    expect(ignored).toContain('**/.env*');
  });
});

describe('compose.yaml', () => {
  const compose = composeSchema.parse(parse(read('compose.yaml'), { merge: true }));
  const { services } = compose;

  it('has two nodes, nginx, PostgreSQL and Redis, each of one pinned image', () => {
    expect(Object.keys(services)).toEqual(['node-1', 'node-2', 'nginx', 'postgres', 'redis']);
    const foreign = Object.values(services).filter(({ image }) => image !== 'careers-for-strapi');
    expect(foreign.every(({ image }) => isPinned(image))).toBe(true);
  });

  it('refers to what it has', () => {
    for (const { networks, depends_on, volumes } of Object.values(services)) {
      expect(Object.keys(compose.networks)).toEqual(expect.arrayContaining(networks));
      expect(Object.keys(services)).toEqual(expect.arrayContaining(Object.keys(depends_on)));
      for (const volume of volumes) {
        const source = volume.split(':')[0] ?? '';
        if (source.startsWith('./')) expect(existsSync(path.join(projectRoot, source))).toBe(true);
        else expect(Object.keys(compose.volumes)).toContain(source);
      }
    }
  });

  it('lets nobody in but through nginx, on this machine', () => {
    const open = Object.entries(services).filter(([, { ports }]) => ports.length > 0);
    expect(open.map(([name, { ports }]) => [name, ports])).toEqual([['nginx', ['127.0.0.1:8080:8080']]]);
    expect(compose.networks.data).toEqual({ internal: true });
    expect(services.postgres?.networks).toEqual(['data']);
    expect(services.redis?.networks).toEqual(['data']);
    expect(services.nginx?.networks).toEqual(['web']);
    for (const { security_opt } of Object.values(services)) expect(security_opt).toEqual(['no-new-privileges:true']);
  });

  it('has no secret in it, and asks for each that the app needs', () => {
    const environment = services['node-1']?.environment ?? {};
    const secret = /SECRET|KEY|PASSWORD|SALT/;
    const secrets = Object.entries(environment).filter(([name]) => secret.test(name));
    expect(secrets.filter(([name, value]) => value !== `\${${name}:?set it in .env}`)).toEqual([]);
    const config = ['admin', 'server'].map((name) => read(`config/${name}.ts`)).join('');
    const needed = [...config.matchAll(/env(?:\.array)?\('(\w+)'/g)].flatMap(([, name]) =>
      name !== undefined && secret.test(name) ? [name] : [],
    );
    expect(needed.length).toBeGreaterThan(3);
    expect(Object.keys(environment)).toEqual(expect.arrayContaining(needed));
    expect(environment.IS_PROXIED).toBe('true');
  });
});

describe('deploy/nginx.conf', () => {
  const text = read('deploy/nginx.conf');

  it('overwrites what clients say of where they come from', () => {
    expect(text).toContain('proxy_set_header X-Forwarded-For $remote_addr;');
    expect(text).not.toContain('$proxy_add_x_forwarded_for');
    expect(text).toMatch(/client_header_timeout 15s;\s+client_body_timeout 15s;/);
  });

  it('is what nginx takes', () => {
    expect(spawnSync('nginx', ['-v']).error).toBeUndefined();
    const folder = mkdtempSync(path.join(os.tmpdir(), 'careers-nginx-'));
    try {
      const file = path.join(folder, 'nginx.conf');
      // The names of the nodes exist within Docker only.
      const here = text.replace(/node-\d:/g, '127.0.0.1:').replace(/\/tmp\/|\/dev\/(?=std)/g, `${folder}/`);
      writeFileSync(file, here);
      execFileSync('nginx', ['-t', '-q', '-c', file], { stdio: 'pipe' });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
