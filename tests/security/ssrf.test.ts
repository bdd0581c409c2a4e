import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { projectRoot } from '../support/app-folder';
import type { AuthHeaders } from '../support/accounts';
import { startCareers, type CareersApp } from '../support/careers-app';

jest.setTimeout(120_000);

interface LinkRow {
  readonly url: string;
  readonly state: string | null;
}

describe('what the server asks other servers', () => {
  let app: CareersApp;
  let admin: AuthHeaders;
  const asked: string[] = [];
  /** Something within the network that answers whoever asks: nobody may. */
  const inner = http.createServer((request, answer) => {
    asked.push(request.url ?? '');
    answer.end('a secret');
  });
  let port: number;

  beforeAll(async () => {
    inner.listen(0, '127.0.0.1');
    await once(inner, 'listening');
    ({ port } = inner.address() as AddressInfo);
    app = await startCareers();
    admin = await app.asAdmin();
  });

  afterAll(async () => {
    inner.close();
    await app.stop();
  });

  const addresses = (): readonly string[] => [
    `http://127.0.0.1:${port}/plain`,
    `http://localhost:${port}/name`,
    `http://127.1:${port}/short`,
    `http://2130706433:${port}/decimal`,
    `http://0177.0.0.1:${port}/octal`,
    `http://0x7f.1:${port}/hexadecimal`,
    `http://[::1]:${port}/six`,
    `http://[::ffff:127.0.0.1]:${port}/mapped`,
    `http://[::ffff:7f00:1]:${port}/mapped-hexadecimal`,
    `http://[64:ff9b::7f00:1]:${port}/translated`,
    `http://0.0.0.0:${port}/any`,
    `http://user:password@127.0.0.1:${port}/credentials`,
    `http://127.0.0.1.:${port}/dot`,
    `http://①②⑦.⓪.⓪.①:${port}/circled`,
    'http://169.254.169.254/latest/meta-data/',
    'http://[fd00:ec2::254]/latest/meta-data/',
    'http://10.0.0.1/',
    'http://192.168.1.1/',
    'http://172.16.0.1/',
    'http://100.64.0.1/',
  ];

  it('is nothing within its own network, however the address is written, by the check of links', async () => {
    const token = await app.apiToken({ type: 'full-access' });
    const refused: string[] = [];
    for (const [at, url] of addresses().entries()) {
      const data = { name: `Certificate ${at}`, url };
      const { status } = await app.request.post('/api/careers/certifications').set(token).send({ data });
      if (status !== 201) refused.push(url);
    }
    await app.request.post('/careers/link-check').set(admin).send({}).expect(202);
    const rows = async (): Promise<readonly LinkRow[]> => {
      const { body } = await app.request.get('/careers/link-check?show=all&pageSize=100').set(admin).expect(200);
      return (body.data.rows ?? body.data.results) as readonly LinkRow[];
    };
    let found = await rows();
    while (found.some(({ state }) => state === null)) {
      await pause(200);
      found = await rows();
    }
    expect(asked).toEqual([]);
    expect(found.length + refused.length).toBe(addresses().length);
    expect(found.filter(({ state }) => state !== 'private').map(({ url, state }) => `${url} ${String(state)}`)).toEqual(
      [],
    );
    expect(found.length).toBeGreaterThan(15);
  });

  it('is nothing within its own network by a webhook, also not by one that was stored when it was allowed', async () => {
    const hook = { name: 'Site', url: 'https://example.org/hook', events: [], enabled: false };
    const { body } = await app.request.post('/careers/webhooks').set(admin).send(hook).expect(201);
    const id = Number(body.data.webhook.id);
    for (const address of addresses()) {
      const url = address.replace('http:', 'https:');
      await app.strapi.db.query('plugin::careers.webhook').updateMany({ where: { id }, data: { url } });
      const { body: sent } = await app.request.post(`/careers/webhooks/${id}/test`).set(admin).expect(200);
      expect({ url, ...sent.data }).toMatchObject({
        url,
        status: null,
        problem: expect.stringContaining('not public'),
      });
    }
    expect(asked).toEqual([]);
  });

  it('goes through the one place that looks at addresses first', () => {
    const opens = /from 'node:(https?|net|tls|dgram|http2)'|\bfetch\(|\bfrom '(undici|axios|got|node-fetch)'/;
    const folders = ['server/src', 'core', 'cli'].map((name) => path.join(projectRoot, 'src/plugins/careers', name));
    const found = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
        .filter((file) => {
          const code = readFileSync(path.join(folder, file), 'utf8').replace(/import type [^;]+;/g, '');
          return opens.test(code);
        }),
    );
    expect(found.filter((file) => !MAY_CONNECT.includes(file.replaceAll('\\', '/')))).toEqual([]);
    expect(found).not.toEqual([]);
  });
});

/** Each asks `resolvePublicly` before it connects, and has a test of that; see link-check/check.test.ts. */
const MAY_CONNECT: readonly string[] = ['link-check/ask.ts', 'link-check/public-address.ts', 'webhooks/post.ts'];
