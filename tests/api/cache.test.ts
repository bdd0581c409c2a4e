import { setTimeout as pause } from 'node:timers/promises';
import { cacheOf, hitsOf, POPULATE, read, UNCACHED, warm } from './cache-fixture';
import type { AuthHeaders } from '../support/accounts';
import { startCareers, type CareersApp } from '../support/careers-app';

jest.setTimeout(180_000);

const GUIDES = '/api/careers/guides';
const ORIGINS = [undefined, 'https://a.example', 'https://b.example', 'null'];

/** Headers that say when, which request it was, or how long the connection lives. */
const comparable = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) => !['date', 'x-request-id', 'connection', 'keep-alive', 'transfer-encoding'].includes(name),
    ),
  );

const customCors = [
  'plugin::careers.cache',
  'strapi::logger',
  'strapi::errors',
  { name: 'strapi::security', config: { frameguard: { action: 'deny' } } },
  {
    name: 'strapi::cors',
    config: { origin: ['https://a.example'], expose: ['X-Total'], credentials: false, keepHeadersOnError: true },
  },
  { name: 'strapi::poweredBy', config: { poweredBy: 'Somebody' } },
  'strapi::query',
  'strapi::body',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];

describe.each([
  ['in front of Koa', 'inFront', true, {}],
  ['in the first middleware, with a CORS configuration of the host', 'middleware', false, { middlewares: customCors }],
] as const)('the response cache %s', (_, layer, inFront, config) => {
  let app: CareersApp;
  let token: AuthHeaders;
  let documentId: string;
  let path: string;

  const post = async (plural: string, data: object): Promise<string> => {
    const answer = await app.request.post(`/api/careers/${plural}`).set(token).send({ data });
    expect(answer.body.error).toBeUndefined();
    return String(answer.body.data.documentId);
  };
  const hits = () => cacheOf(app).stats().hits[layer];

  beforeAll(async () => {
    app = await startCareers({
      config: { ...config, plugins: { careers: { config: { cache: { inFront, maxBytes: 3_000_000 } } } } },
    });
    token = await app.apiToken({ type: 'full-access' });
    documentId = await post('guides', { role: 'Welder', overview: 'Joins metal. '.repeat(300) });
    path = `${GUIDES}/${documentId}`;
  });

  afterAll(() => app.stop());

  it('answers a repeated read itself, and logs and counts it', async () => {
    const lines: string[] = [];
    const enabled = jest.spyOn(app.strapi.log, 'isLevelEnabled').mockImplementation((level) => level === 'http');
    const log = jest.spyOn(app.strapi.log, 'http').mockImplementation((line: unknown) => {
      lines.push(String(line));
      return app.strapi.log;
    });
    const first = await read(app, path);
    const before = hits();
    const second = await read(app, path);
    log.mockRestore();
    enabled.mockRestore();
    expect(second).toMatchObject({ status: 200, text: first.text });
    expect(hits()).toBe(before + 1);
    expect(lines.filter((line) => line.startsWith(`GET ${path} `))).toHaveLength(2);
  });

  it.each(ORIGINS)('sends origin %s the headers that Strapi would', async (origin) => {
    const headers: Record<string, string> = { 'Accept-Encoding': 'identity', ...(origin ? { Origin: origin } : {}) };
    for (const wanted of [path, `${GUIDES}/nobody`, `${GUIDES}?pagination[pageSize]=1`]) {
      const computed = await read(app, `${wanted}${wanted.includes('?') ? '&' : '?'}locale=en`, headers);
      const cached = await warm(app, wanted, headers);
      expect(cached.status).toBe(computed.status);
      const ours = ['content-length', 'etag', 'surrogate-key', 'cache-tag'];
      const without = (all: Readonly<Record<string, string>>) =>
        Object.fromEntries(Object.entries(comparable(all)).filter(([name]) => !ours.includes(name)));
      expect(without(cached.headers)).toEqual(without(computed.headers));
      const plain = await read(app, wanted, { ...headers, ...UNCACHED });
      for (const [name, value] of Object.entries(comparable(plain.headers))) {
        if (['vary', 'cache-control', 'content-length'].includes(name)) continue;
        expect([name, cached.headers[name]]).toEqual([name, value]);
      }
      expect(cached.headers.vary).toMatch(/Accept-Encoding/);
      expect(cached.headers.vary).toMatch(/Origin/);
    }
  });

  it('says who may keep an answer and what is in it', async () => {
    const { headers } = await warm(app, path);
    expect(headers['cache-control']).toBe('public, max-age=0, s-maxage=60, stale-while-revalidate=600');
    expect(headers['surrogate-key']?.split(' ')).toEqual(expect.arrayContaining(['careers', `guide:${documentId}`]));
    expect(headers['cache-tag']).toBe(headers['surrogate-key']?.replaceAll(' ', ','));
  });

  it('answers 304 to whoever has the answer, in any coding', async () => {
    const { headers } = await warm(app, path, { 'Accept-Encoding': 'identity' });
    const etag = String(headers.etag);
    expect(etag).toMatch(/^"[^"]+"$/);
    for (const tags of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const answer = await read(app, path, { 'If-None-Match': tags, 'Accept-Encoding': 'identity' });
      expect([tags, answer.status, answer.text, answer.headers.etag]).toEqual([tags, 304, '', etag]);
      expect(answer.headers).not.toHaveProperty('content-type');
      expect(answer.headers['cache-control']).toBe(headers['cache-control']);
    }
    expect((await read(app, path, { 'If-None-Match': '"other"' })).status).toBe(200);
  });

  it('compresses an answer once somebody asks again, each coding with a tag of its own', async () => {
    const plain = await warm(app, path, { 'Accept-Encoding': 'identity' });
    for (const coding of ['br', 'gzip']) {
      let answer = await read(app, path, { 'Accept-Encoding': coding });
      for (let attempt = 0; attempt < 100 && answer.headers['content-encoding'] !== coding; attempt += 1) {
        answer = await read(app, path, { 'Accept-Encoding': coding });
      }
      expect(answer.headers['content-encoding']).toBe(coding);
      expect(answer.text).toBe(plain.text);
      expect(answer.headers.etag).not.toBe(plain.headers.etag);
      expect(Number(answer.headers['content-length'])).toBeLessThan(plain.text.length / 2);
      expect((await read(app, path, { 'If-None-Match': String(answer.headers.etag) })).status).toBe(304);
    }
  });

  it('answers HEAD like GET, without a body', async () => {
    const full = await warm(app, path, { 'Accept-Encoding': 'identity' });
    const before = hits();
    const answer = await fetch(`${app.url}${path}`, { method: 'HEAD', headers: { 'Accept-Encoding': 'identity' } });
    expect(hits()).toBe(before + 1);
    expect(comparable(Object.fromEntries(answer.headers))).toEqual(comparable(full.headers));
    expect(await answer.text()).toBe('');
  });

  it('computes an answer once however many ask for it', async () => {
    await cacheOf(app).forget();
    const before = cacheOf(app).stats().misses;
    const wanted = `${GUIDES}?${POPULATE}`;
    const answers = await Promise.all(Array.from({ length: 50 }, () => read(app, wanted)));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(200);
    expect(cacheOf(app).stats().misses).toBe(before + 1);
  });

  it('never stores drafts, previews or what other credentials see', async () => {
    const custom = await app.apiToken({ type: 'custom', permissions: ['plugin::careers.guide.findOne'] });
    const before = cacheOf(app).stats().stored;
    const uncached: readonly [string, Record<string, string>][] = [
      [`${path}?status=draft`, token],
      [`${path}?%73tatus=draft`, token],
      [`${path}?status=published`, {}],
      [path, token],
      [path, custom],
      [path, { Authorization: 'Bearer nonsense' }],
      [`${path}?fields[0]=slug&${'x'.repeat(2100)}`, {}],
    ];
    for (const [wanted, headers] of uncached) {
      const once = hitsOf(app);
      await read(app, wanted, headers);
      const answer = await read(app, wanted, headers);
      expect([wanted, hitsOf(app)]).toEqual([wanted, once]);
      if (answer.status === 200 && headers.Authorization) {
        expect(answer.headers['cache-control']).toMatch(/private|no-store/);
      }
    }
    expect(cacheOf(app).stats().stored).toBe(before);
  });

  it('lets a read-only token read from the cache, privately, until it is revoked', async () => {
    const created = await app.request
      .post('/admin/api-tokens')
      .set(await app.asAdmin())
      .send({ name: `reader ${layer}`, description: '', lifespan: null, type: 'read-only', permissions: null })
      .expect(201);
    const headers = { Authorization: `Bearer ${String(created.body.data.accessKey)}` };
    await read(app, path, headers);
    const answer = await warm(app, path, headers);
    expect(answer.headers['cache-control']).toBe('private, max-age=0');
    await app.request
      .delete(`/admin/api-tokens/${String(created.body.data.id)}`)
      .set(await app.asAdmin())
      .expect(200);
    expect((await read(app, path, headers)).status).toBe(401);
  });

  it('never gives a visitor what only a token may read', async () => {
    const headers = await app.apiToken({ type: 'read-only' });
    await app.publicRole.revoke('plugin::careers.guide.findOne');
    expect((await read(app, path)).status).toBe(403);
    await read(app, path, headers);
    await warm(app, path, headers);
    expect((await read(app, path)).status).toBe(403);
    await app.publicRole.grant('plugin::careers.guide.findOne');
    expect((await read(app, path)).status).toBe(200);
    await warm(app, path);
  });

  it('shows each write in the first read after it', async () => {
    const skill = await post('skills', { name: `Brazing ${layer}` });
    const other = await post('guides', { role: `Solderer ${layer}` });
    const faq = await post('faqs', { question: 'Hot?' });
    const wanted = `${path}?${POPULATE}`;
    const put = (plural: string, id: string, data: object) =>
      app.request.put(`/api/careers/${plural}/${id}`).set(token).send({ data }).expect(200);
    const isCurrent = async (what: string) => {
      const answer = await read(app, wanted);
      const oracle = await read(app, wanted, UNCACHED);
      expect([what, answer.text]).toEqual([what, oracle.text]);
      await warm(app, wanted);
      return answer.text;
    };
    await isCurrent('at first');
    await put('guides', documentId, { skills: [{ label: 'Joining', skills: [skill] }] });
    expect(await isCurrent('a skill')).toContain('Brazing');
    await put('skills', skill, { name: `Soldering ${layer}` });
    expect(await isCurrent('its name')).toContain('Soldering');
    await put('faqs', faq, { guides: [documentId] });
    expect(await isCurrent('a FAQ from its side')).toContain('Hot?');
    await put('guides', other, { relatedFrom: [documentId], advancesFrom: [documentId] });
    expect(await isCurrent('links from the other side')).toContain('Solderer');
    await app.request.delete(`/api/careers/guides/${other}`).set(token).expect(204);
    expect(await isCurrent('a guide less')).not.toContain('Solderer');
  });

  it('neither stores nor shares what was read before a write that ended meanwhile', async () => {
    await cacheOf(app).forget();
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    let hasRead = (): void => undefined;
    const reading = new Promise<void>((resolve) => (hasRead = resolve));
    const { sanitize } = app.strapi.contentAPI;
    const output = sanitize.output.bind(sanitize);
    jest.spyOn(sanitize, 'output').mockImplementationOnce(async (...args) => {
      hasRead();
      await held;
      return output(...args);
    });
    const slow = read(app, path);
    await reading;
    const summary = `Written meanwhile, ${layer}.`;
    await app.request.put(path).set(token).send({ data: { summary } }).expect(200);
    const meanwhile = read(app, path);
    // It has no reason to wait for the slow one.
    await Promise.race([meanwhile, pause(3000)]);
    goOn();
    expect((await slow).status).toBe(200);
    expect((await meanwhile).text).toContain(summary);
    expect((await read(app, path)).text).toContain(summary);
  });

  it('stays within its bounds whatever is asked, and keeps the page that is read', async () => {
    await warm(app, path);
    for (let round = 0; round < 22; round += 1) {
      await Promise.all(
        Array.from({ length: 25 }, (_, at) =>
          read(app, `${GUIDES}/x${round}-${at}?locale=en`, { Origin: `https://o${round}-${at}.example` }),
        ),
      );
    }
    const { bytes, maxBytes } = cacheOf(app).stats();
    expect(bytes).toBeLessThanOrEqual(maxBytes);
    const before = hits();
    await read(app, path);
    expect(hits()).toBe(before + 1);
  });

  it('answers on when the cache itself fails', async () => {
    const failing = jest.spyOn(Buffer, 'allocUnsafeSlow').mockImplementation(() => {
      throw new Error('out of order');
    });
    const logged = jest.spyOn(app.strapi.log, 'error').mockImplementation(() => app.strapi.log);
    const answers = [await read(app, `${path}?fields[0]=slug`), await read(app, `${path}?fields[0]=role`)];
    failing.mockRestore();
    const reports = logged.mock.calls.length;
    logged.mockRestore();
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(reports).toBe(1);
  });
});
