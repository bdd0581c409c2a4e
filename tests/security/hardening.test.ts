import net from 'node:net';
import { testAdministrator } from '../support/accounts';
import { startCareers, type CareersApp } from '../support/careers-app';
import { captureLog } from '../support/log';
import { signInAsVisitor } from './people';

jest.setTimeout(180_000);

const MATCHES = 5;
const SECRETS = [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'JWT_SECRET',
  'ENCRYPTION_KEY',
];

describe('the border of the server', () => {
  let app: CareersApp;
  let log: ReturnType<typeof captureLog>;

  beforeAll(async () => {
    app = await startCareers({
      config: {
        plugins: { careers: { config: { publicRead: true, match: { requests: MATCHES, seconds: 3600 } } } },
        server: { http: { serverOptions: { connectionsCheckingInterval: 100 } } },
      },
    });
    log = captureLog(app);
  });

  afterAll(async () => {
    log.stop();
    await app.stop();
  });

  const match = (headers: Readonly<Record<string, string>> = {}) =>
    app.request.post('/api/careers/match').set(headers).send({ text: 'SQL' });

  describe('counts clients', () => {
    const setProxy = (isProxied: boolean): void => {
      Object.assign(app.strapi.server.app, { proxy: isProxied });
    };
    const askManyTimes = async (
      headersOf: (n: number) => Readonly<Record<string, string>>,
    ): Promise<readonly number[]> => {
      const statuses: number[] = [];
      for (let n = 0; n < MATCHES + 2; n += 1) statuses.push((await match(headersOf(n))).status);
      return statuses;
    };
    const allThenNone = [...Array.from({ length: MATCHES }, () => 200), 429, 429];

    afterAll(() => {
      setProxy(false);
    });

    it('by their connection, whatever they say of themselves', async () => {
      setProxy(false);
      const forged = (n: number) => ({
        'X-Forwarded-For': `203.0.113.${n}`,
        'X-Real-IP': `203.0.113.${n}`,
        Forwarded: `for=203.0.113.${n}`,
      });
      expect(await askManyTimes(forged)).toEqual(allThenNone);
    });

    it('behind a proxy by what the proxy says, not by what the client had written before it', async () => {
      setProxy(true);
      const forged = (n: number) => ({ 'X-Forwarded-For': `203.0.113.${n}, 198.51.100.7` });
      expect(await askManyTimes(forged)).toEqual(allThenNone);
      const other = await match({ 'X-Forwarded-For': '203.0.113.1, 198.51.100.8' });
      expect(other.status).toBe(200);
    });

    it('in the form of the reader too', async () => {
      const from = { 'X-Forwarded-For': '198.51.100.7' };
      const { status } = await app.request.post('/guides/match').set(from).type('form').send({ text: 'SQL' });
      expect(status).toBe(429);
    });
  });

  describe('refuses to wait for', () => {
    /** What a server says to somebody who sends so much and then nothing, and for how long it listened. */
    const dribble = (start: string): Promise<{ readonly said: string; readonly ms: number }> =>
      new Promise((resolve, reject) => {
        const began = Date.now();
        const { port } = new URL(app.url);
        const socket = net.connect(Number(port), '127.0.0.1', () => socket.write(start));
        const pieces: string[] = [];
        // A byte now and then, so that the connection is never idle.
        const timer = setInterval(() => socket.write('a'), 50);
        socket.on('data', (piece) => pieces.push(piece.toString()));
        socket.on('error', () => undefined);
        socket.on('close', () => {
          clearInterval(timer);
          resolve({ said: pieces.join(''), ms: Date.now() - began });
        });
        setTimeout(() => {
          clearInterval(timer);
          socket.destroy();
          reject(new Error('The server waits.'));
        }, 20_000).unref();
      });

    it('clients that send a few bytes at a time', async () => {
      const { httpServer } = app.strapi.server;
      expect(httpServer.headersTimeout).toBeLessThanOrEqual(15_000);
      expect(httpServer.requestTimeout).toBeLessThanOrEqual(120_000);
      Object.assign(httpServer, { headersTimeout: 500, requestTimeout: 1000 });
      const head = await dribble('GET /guides HTTP/1.1\r\nHost: x\r\nX-Slow: ');
      expect(head.said).toMatch(/^HTTP\/1.1 408/);
      const body = await dribble(
        'POST /api/careers/match HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9999\r\n\r\n{"text":"',
      );
      expect(body.ms).toBeLessThan(10_000);
      Object.assign(httpServer, { headersTimeout: 15_000, requestTimeout: 120_000 });
    });

    it.each([
      ['/api/careers/guides', 413],
      ['/careers/guide-preview', 413],
      ['/graphql', 413],
    ])('a body of several megabytes at %s', async (path, status) => {
      const text = JSON.stringify({ data: { role: 'x'.repeat(6_000_000) }, query: 'x' });
      const answer = await app.request.post(path).set('Content-Type', 'application/json').send(text);
      expect(answer.status).toBe(status);
    });

    it('a query of GraphQL with a hundred aliases, or a hundred queries at once', async () => {
      const wide =
        'careersGuides { role summary skills { label skills { name } } faqs { question } relatedGuides { role } }';
      const query = `{ ${Array.from({ length: 100 }, (__, n) => `a${n}: ${wide}`).join(' ')} }`;
      expect(query.length).toBeGreaterThan(9000);
      const began = performance.now();
      const answer = await app.request.post('/graphql').send({ query });
      expect(answer.status).toBe(400);
      expect(answer.body.errors[0].extensions.error.details).toMatchObject({ limit: 'maxAliases' });
      const batch = await app.request
        .post('/graphql')
        .send(Array.from({ length: 100 }, () => ({ query: `{ a: ${wide} }` })));
      expect(JSON.stringify(batch.body)).toMatch(/maxAliases|Operation batching disabled/);
      expect(performance.now() - began).toBeLessThan(3000);
    });
  });

  describe('against other sites', () => {
    const evil = { Origin: 'https://evil.example', Referer: 'https://evil.example/', 'Sec-Fetch-Site': 'cross-site' };

    it('keeps the session of an administrator in cookies that go to no other site, and takes no deed by cookies alone', async () => {
      await app.asAdmin();
      const { email, password } = testAdministrator;
      const signedIn = await app.request.post('/admin/login').send({ email, password, rememberMe: true }).expect(200);
      const cookies = [signedIn.headers['set-cookie'] ?? []].flat();
      expect(cookies.length).toBeGreaterThan(0);
      for (const cookie of cookies) expect(cookie).toMatch(/samesite=(lax|strict)/i);
      expect(cookies.some((cookie) => cookie.includes('refresh') && /httponly/i.test(cookie))).toBe(true);
      const sent = cookies.map((cookie) => cookie.split(';')[0]).join('; ');
      for (const path of [
        '/careers/settings/clear-cache',
        '/careers/guides/publish',
        '/careers/imports/jobs',
        '/careers/link-check',
      ]) {
        await app.request.post(path).set(evil).set('Cookie', sent).send({}).expect(401);
      }
      await app.request
        .post('/api/careers/guides')
        .set(evil)
        .set('Cookie', sent)
        .send({ data: { role: 'x' } })
        .expect(403);
    });

    it('sets no cookie and lets no other site read with credentials in the form of the reader', async () => {
      const answer = await app.request.post('/guides/match').set(evil).type('form').send({ text: 'SQL' });
      expect(answer.headers['set-cookie']).toBeUndefined();
      expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
      expect(answer.headers['cache-control']).toContain('no-store');
    });
  });

  describe('tells browsers', () => {
    const everywhere = {
      'strict-transport-security': /max-age=\d{8,}/,
      'x-content-type-options': /^nosniff$/,
      'x-frame-options': /^(SAMEORIGIN|DENY)$/,
      'x-permitted-cross-domain-policies': /^none$/,
      'referrer-policy': /^(no-referrer|strict-origin-when-cross-origin|same-origin)$/,
      'content-security-policy': /default-src|connect-src/,
    };
    const inReader = {
      'content-security-policy': /default-src 'none'.*frame-ancestors 'self'.*base-uri 'none'/,
      'cross-origin-opener-policy': /^same-origin$/,
      'cross-origin-resource-policy': /^same-origin$/,
      'permissions-policy': /camera=\(\).*geolocation=\(\)/,
    };

    it.each([
      ['/guides', { ...everywhere, ...inReader }],
      ['/guides/nothing', { ...everywhere, ...inReader }],
      ['/guides/match', { ...everywhere, ...inReader }],
      ['/api/careers/guides', everywhere],
      ['/api/careers/pages/nothing', everywhere],
      ['/api/careers/feed.xml', everywhere],
      ['/careers/overview', everywhere],
      ['/nothing', everywhere],
    ])('what they may do with %s, twice, also when it comes from the cache', async (path, wanted) => {
      for (const time of [1, 2]) {
        const { headers } = await app.request.get(path);
        expect(time).toBeLessThan(3);
        for (const [name, pattern] of Object.entries(wanted))
          expect([name, headers[name]]).toEqual([name, expect.stringMatching(pattern)]);
        for (const name of ['x-powered-by', 'server', 'x-aspnet-version']) expect(headers).not.toHaveProperty(name);
      }
    });
  });

  it.each([
    ['picture.svg', 'image/svg+xml'],
    ['picture.svg', 'image/png'],
    ['page.html', 'text/html'],
    ['page.txt', 'image/svg+xml'],
  ])('keeps no file that a browser would run: %s as %s', async (filename, contentType) => {
    const svg = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><rect width="9" height="9"/></svg>',
    );
    const token = await app.apiToken({ type: 'full-access' });
    const ways = [
      ['/upload', await app.asAdmin()],
      ['/api/upload', token],
    ] as const;
    for (const [path, headers] of ways) {
      const answer = await app.request.post(path).set(headers).attach('files', svg, { filename, contentType });
      expect({ path, status: answer.status }).toEqual({ path, status: 400 });
    }
    expect(await app.strapi.db.query('plugin::upload.file').count()).toBe(0);
  });

  it('keeps secrets out of logs and answers, whatever goes wrong', async () => {
    const secrets = new Map<string, string>(
      SECRETS.flatMap((name) => (process.env[name] ?? '').split(',').map((key, at) => [`${name} ${at}`, key] as const)),
    );
    const answers: string[] = [];
    const admin = await app.asAdmin();
    const token = await app.apiToken({ type: 'full-access' });
    const member = await signInAsVisitor(app);
    const { email, password } = testAdministrator;
    const hash = async (uid: string) => String((await app.strapi.db.query(uid).findOne({ where: {} })).password);
    secrets.set('password', password);
    secrets.set('hash of an administrator', await hash('admin::user'));
    secrets.set('hash of a visitor', await hash('plugin::users-permissions.user'));
    secrets.set('API token', token.Authorization.slice('Bearer '.length));
    secrets.set('session of an administrator', admin.Authorization.slice('Bearer '.length));
    secrets.set('session of a visitor', member.Authorization.slice('Bearer '.length));

    const ask = async (
      method: 'get' | 'post',
      path: string,
      more: { headers?: object; body?: object | string } = {},
    ): Promise<void> => {
      const asked = app.request[method](path).set({ ...more.headers });
      const answer = await (more.body === undefined
        ? asked
        : asked.set('Content-Type', 'application/json').send(more.body));
      answers.push(`${path} ${JSON.stringify(answer.headers)} ${answer.text}`);
    };
    const broken = '{"data":';
    for (const headers of [{}, member, token, admin]) {
      for (const path of [
        'users/me?populate=*',
        'users?populate=*',
        'careers/guides?populate[createdBy]=*',
        'careers/guides?filters[createdBy][password][$startsWith]=$2',
      ]) {
        await ask('get', `/api/${path}`, { headers });
      }
      for (const path of [
        '/admin/users',
        '/admin/users/me',
        '/admin/api-tokens',
        '/admin/information',
        '/admin/init',
        '/careers/settings',
        '/careers/overview',
        '/careers/reviews',
        '/users-permissions/advanced',
        '/users-permissions/providers',
      ]) {
        await ask('get', path, { headers });
      }
      await ask('post', '/api/careers/guides', { headers, body: broken });
      await ask('post', '/api/careers/guides', { headers, body: { data: { role: { a: 1 } } } });
      await ask('post', '/graphql', { headers, body: { query: '{ usersPermissionsUsers { email } nothing }' } });
      await ask('get', '/api/careers/pages/x?status=draft&token=nonsense', { headers });
    }
    await ask('post', '/admin/login', { body: { email, password: 'wrong' } });
    await ask('post', '/admin/login', { body: `{"email":"${email}","password":"${password}"` });
    await ask('post', '/admin/login', { body: `{"password":"${password}" "email":1}` });
    await ask('post', '/api/auth/local', { body: { identifier: email, password } });
    await ask('post', '/admin/forgot-password', { body: { email: 'nobody@example.com' } });

    expect(answers.length).toBeGreaterThan(60);
    expect(log.text().length).toBeGreaterThan(1000);
    const leaks = [...secrets].flatMap(([name, secret]) => {
      expect(secret.length).toBeGreaterThan(10);
      const places = [
        ...(log.text().includes(secret)
          ? [`the log: …${log.text().slice(log.text().indexOf(secret) - 300, log.text().indexOf(secret))}`]
          : []),
        ...answers.filter((text) => text.includes(secret)).map((text) => text.slice(0, 60)),
      ];
      return places.map((place) => `${name} in ${place}`);
    });
    expect(leaks).toEqual([]);
  });
});
