import { once } from 'node:events';
import http from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import supertest from 'supertest';
import { createApiToken, signInAsAdmin } from '../support/accounts';
import { startApp, type AppProcess } from '../support/app-process';

jest.setTimeout(240_000);

const METRICS_TOKEN = 'only-for-this-suite-0123456789';
const DELAY_SECONDS = 2;
const LONGEST_MS = 5000;

interface LogLine {
  readonly time: string;
  readonly level: string;
  readonly message: string;
  readonly requestId?: string;
  readonly method?: string;
  readonly path?: string;
  readonly status?: number;
}

const isLine = (line: string): boolean => line.startsWith('{') && line.endsWith('}');

/** One server as an operator runs it: with a token for metrics, JSON logs and a delay before it stops. */
describe('a server in production', () => {
  let app: AppProcess;

  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${app.url}${path}`, { headers });
  const metrics = async (): Promise<string> => {
    const answer = await get('/api/careers/metrics', { Authorization: `Bearer ${METRICS_TOKEN}` });
    expect(answer.status).toBe(200);
    return answer.text();
  };
  const lines = (): readonly LogLine[] =>
    app
      .output()
      .split('\n')
      .filter(isLine)
      .map((line) => JSON.parse(line) as LogLine);
  /** What is logged of a request, which may come a moment after its answer. */
  const linesOf = async (requestId: string | null): Promise<readonly LogLine[]> => {
    const found = () => lines().filter((line) => line.requestId === requestId);
    for (const deadline = Date.now() + LONGEST_MS; found().length === 0 && Date.now() < deadline; ) await pause(20);
    return found();
  };

  beforeAll(async () => {
    app = await startApp({
      env: {
        CAREERS_METRICS_TOKEN: METRICS_TOKEN,
        CAREERS_LOG: 'json',
        LOG_LEVEL: 'http',
        SHUTDOWN_DELAY_SECONDS: String(DELAY_SECONDS),
      },
    });
    const request = supertest(app.url);
    const token = await createApiToken({
      request,
      admin: await signInAsAdmin(request),
      token: { type: 'full-access' },
    });
    const data = { role: 'Lamplighter', slug: 'lamplighter' };
    await request.post('/api/careers/guides').set(token).send({ data }).expect(201);
  });

  afterAll(async () => {
    await app.stop();
  });

  it('says that it lives and is ready, part by part, to anybody', async () => {
    const live = await get('/api/careers/health/live');
    expect([live.status, await live.json()]).toEqual([200, { status: 'up' }]);
    const ready = await get('/api/careers/health/ready');
    expect(ready.status).toBe(200);
    expect(ready.headers.get('Cache-Control')).toBe('no-store');
    expect(await ready.json()).toEqual({
      status: 'up',
      parts: {
        database: { status: 'up', milliseconds: expect.any(Number) },
        search: { status: 'up', isBuilt: expect.any(Boolean), documents: expect.any(Number) },
        outbox: { status: 'up', waiting: 0, oldestSeconds: 0, dead: 0, unsequenced: expect.any(Number) },
      },
    });
  });

  it('keeps an idle connection for longer than a proxy does', async () => {
    const { headers } = await get('/api/careers/health/live');
    const [, seconds] = /timeout=(\d+)/.exec(headers.get('Keep-Alive') ?? '') ?? [];
    // What nginx has unless told otherwise.
    expect(Number(seconds)).toBeGreaterThan(60);
  });

  it('shows its metrics to whoever has the token, and to nobody else', async () => {
    for (const headers of [{}, { Authorization: 'Bearer wrong' }, { Authorization: METRICS_TOKEN }]) {
      const refused = await get('/api/careers/metrics', headers as Record<string, string>);
      expect(refused.status).toBe(401);
      expect(await refused.text()).not.toContain('careers_cache');
    }
    await get('/api/careers/search?q=lamplighter');
    const text = await metrics();
    for (const name of [
      'careers_cache_entries',
      'careers_cache_max_bytes',
      'careers_import_jobs{state="queued"} 0',
      'careers_import_records_done 0',
      'careers_search_documents{locale="en"}',
      'careers_match_builds_total',
      'careers_webhook_lag_seconds 0',
      'careers_webhook_deliveries_dead 0',
      'careers_database_up 1',
      'nodejs_eventloop_lag_p99_seconds',
      'process_resident_memory_bytes',
    ]) {
      expect(text).toContain(name);
    }
    expect(text).not.toContain('careers_redis_up');
  });

  it('counts requests by route and status, and those that the cache answers ahead of them', async () => {
    const figure = (text: string, name: string): number => {
      const found = text.split('\n').find((line) => line.startsWith(`${name} `));
      return Number(found?.slice(name.length + 1) ?? 0);
    };
    const page =
      'careers_http_request_duration_seconds_count{method="GET",route="/api/careers/pages/:slug",status="200"}';
    const hits = 'careers_cache_hits_total{place="inFront"}';
    const before = await metrics();
    for (let at = 0; at < 10; at += 1) await (await get('/api/careers/pages/lamplighter')).text();
    await get('/api/careers/pages/nobody');
    await get('/no/such/address');
    const after = await metrics();
    const rise = (name: string): number => figure(after, name) - figure(before, name);
    expect(rise(page)).toBeGreaterThan(0);
    expect(rise(page) + rise(hits)).toBe(10);
    expect(rise(hits)).toBeGreaterThan(5);
    expect(rise('careers_cache_answers_total{status="200"}')).toBe(rise(hits));
    expect(rise('careers_cache_sent_bytes_total')).toBeGreaterThan(1000);
    expect(rise(page.replace('200', '404'))).toBe(1);
    // However many addresses somebody makes up, there are as many routes as the app has.
    expect(after).not.toContain('such');
  });

  it('gives each request an id, the one it has if it is well-formed, and writes it on its lines of the log', async () => {
    const own = await get('/api/careers/pages?pageSize=1', { 'X-Request-Id': 'proxy-0123.abc' });
    expect(own.headers.get('X-Request-Id')).toBe('proxy-0123.abc');
    const made = await get('/api/careers/skills');
    const id = made.headers.get('X-Request-Id');
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    const replaced = await get('/api/careers/fields', { 'X-Request-Id': 'two words' });
    expect(replaced.headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/);
    // Answered ahead of Koa, too.
    await get('/api/careers/pages/lamplighter', { 'X-Request-Id': 'hit-1' });
    const hit = await get('/api/careers/pages/lamplighter', { 'X-Request-Id': 'hit-2' });
    expect(hit.headers.get('X-Request-Id')).toBe('hit-2');

    expect(await linesOf('proxy-0123.abc')).toEqual([
      {
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        level: 'http',
        message: expect.any(String),
        requestId: 'proxy-0123.abc',
        method: 'GET',
        path: '/api/careers/pages?…',
        milliseconds: expect.any(Number),
        status: 200,
      },
    ]);
    expect(await linesOf(id)).toHaveLength(1);
    expect(await linesOf('hit-2')).toHaveLength(1);
  });

  it('writes nothing about persons into the log', async () => {
    await get('/api/careers/search?q=nurse+with+asthma');
    await get('/api/careers/pages/lamplighter?token=secret-token');
    await get('/api/careers/guides?filters[author][email]=jane.doe@example.org');
    await get('/api/careers/pages/jane.doe@example.org', { 'X-Forwarded-For': '203.0.113.7' });
    const output = app.output();
    for (const secret of ['asthma', 'secret-token', 'jane.doe', '203.0.113.7', METRICS_TOKEN]) {
      expect(output).not.toContain(secret);
    }
    // And every line is one that programs can read.
    const printed = output.split('\n').filter((line) => line.trim() !== '');
    expect(printed.filter((line) => !isLine(line))).toEqual([]);
  });

  it('is not ready as soon as it is told to stop, answers what is under way, and ends with 0', async () => {
    const port = Number(new URL(app.url).port);
    const ended = once(app.child, 'exit');
    // A request whose body comes slowly: it is under way when the server stops to listen.
    const slow = http.request({
      port,
      method: 'POST',
      path: '/api/careers/match',
      headers: { 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked', Expect: '100-continue' },
    });
    const answered = once(slow, 'response');
    slow.flushHeaders();
    // The server has it when it asks for the body.
    await once(slow, 'continue');
    slow.write('{"text":');

    const told = Date.now();
    app.child.kill('SIGTERM');
    let ready = await get('/api/careers/health/ready');
    while (ready.status === 200 && Date.now() - told < 1000) ready = await get('/api/careers/health/ready');
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ status: 'down' });
    // Until balancers have noticed, it still answers, and asks to be left.
    const page = await get('/api/careers/pages/lamplighter');
    expect([page.status, page.headers.get('Connection')]).toEqual([200, 'close']);

    const refused = async (): Promise<boolean> =>
      get('/api/careers/health/live').then(
        () => false,
        () => true,
      );
    while (!(await refused())) expect(Date.now() - told).toBeLessThan(DELAY_SECONDS * 1000 + 2000);
    expect(Date.now() - told).toBeGreaterThan(DELAY_SECONDS * 1000 - 100);
    // Longer than all the rest takes to stop: it is waited for.
    await pause(1500);
    slow.end('"Lamplighting"}');
    const [answer] = (await answered) as [http.IncomingMessage];
    expect(answer.statusCode).toBe(200);
    expect(answer.headers.connection).toBe('close');
    answer.resume();
    expect(await ended).toEqual([0, null]);
    expect(Date.now() - told).toBeLessThan(10_000);
  });
});
