import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkLink } from './check';
import type { Network } from './public-address';

type Handler = Parameters<typeof createServer>[1];

describe('checking a link', () => {
  const servers: Server[] = [];
  const serve = async (handler: Handler): Promise<number> => {
    const server = createServer(handler ?? (() => undefined));
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  };
  afterEach(async () => {
    await Promise.all(
      servers.splice(0).map((server) => {
        server.closeAllConnections();
        return new Promise((resolve) => server.close(resolve));
      }),
    );
  });

  /** Names under `.test` are this machine, and allowed; nothing else is. */
  const local: Network = {
    resolve: (host) =>
      host.endsWith('.test')
        ? Promise.resolve([{ address: '127.0.0.1', family: 4 }])
        : Promise.reject(Object.assign(new Error(host), { code: 'ENOTFOUND' })),
    isAllowed: (address) => address === '127.0.0.1',
  };
  const check = (url: string, network = local, timeoutMs = 10_000) =>
    checkLink(url, {
      network,
      timeoutMs,
      userAgent: 'CareersLinkCheck/1.0 (+https://careers.test)',
      wait: () => Promise.resolve(),
    });

  const answering = (statuses: Readonly<Record<string, number>>) =>
    serve((request, response) => {
      response.writeHead(
        statuses[`${request.method ?? ''} ${request.url ?? ''}`] ?? statuses[request.url ?? ''] ?? 404,
      );
      response.end();
    });

  it.each([
    [200, 'ok'],
    [204, 'ok'],
    [404, 'broken'],
    [410, 'broken'],
    [403, 'blocked'],
    [429, 'blocked'],
    [500, 'failing'],
    [503, 'failing'],
  ])('takes %i for %s', async (status, state) => {
    const port = await answering({ '/': status });
    expect(await check(`http://site.test:${port}/`)).toEqual({
      state,
      httpStatus: status,
      reason: null,
      movedTo: null,
    });
  });

  it('asks with GET where HEAD is answered wrongly', async () => {
    const port = await answering({ 'HEAD /': 405, 'GET /': 200 });
    expect((await check(`http://site.test:${port}/`)).state).toBe('ok');
  });

  it('says who asks', async () => {
    const agents: (string | undefined)[] = [];
    const port = await serve((request, response) => {
      agents.push(request.headers['user-agent']);
      response.end();
    });
    await check(`http://site.test:${port}/`);
    expect(agents).toEqual(['CareersLinkCheck/1.0 (+https://careers.test)']);
  });

  it('tells where a page has moved for good', async () => {
    const port = await serve((request, response) => {
      if (request.url === '/old') response.writeHead(301, { Location: '/new' });
      response.end();
    });
    const found = await check(`http://site.test:${port}/old`);
    expect(found).toMatchObject({ state: 'moved', movedTo: `http://site.test:${port}/new` });
  });

  it('finds nothing wrong with a passing redirect, and gives up on an endless one', async () => {
    const port = await serve((request, response) => {
      if (request.url === '/a') response.writeHead(302, { Location: '/b' });
      if (request.url === '/round') response.writeHead(302, { Location: '/round' });
      response.end();
    });
    expect(await check(`http://site.test:${port}/a`)).toMatchObject({ state: 'ok', movedTo: null });
    expect(await check(`http://site.test:${port}/round`)).toMatchObject({ state: 'failing', reason: 'redirects' });
  });

  it('gives up on a site that does not answer', async () => {
    const port = await serve(() => undefined);
    expect(await check(`http://site.test:${port}/`, local, 50)).toMatchObject({
      state: 'failing',
      reason: 'ETIMEDOUT',
    });
  });

  it('takes a name that does not exist for broken', async () => {
    expect(await check('http://gone.invalid/')).toMatchObject({ state: 'broken', reason: 'ENOTFOUND' });
  });

  it.each(['ftp://site.test/', 'javascript:alert(1)', 'not an address', 'http://'])(
    'takes %s for no address',
    async (url) => {
      expect((await check(url)).state).toBe('invalid');
    },
  );

  describe('that leads into a private network', () => {
    it.each(['/redirect', '/direct'])('sends nothing there: %s', async (path) => {
      let asked = 0;
      const secret = await serve((_request, response) => {
        asked += 1;
        response.end();
      });
      const port = await serve((_request, response) => {
        response.writeHead(302, { Location: `http://127.0.0.2:${secret}/` });
        response.end();
      });
      const url = path === '/direct' ? `http://127.0.0.2:${secret}/` : `http://site.test:${port}/`;
      expect(await check(url)).toMatchObject({ state: 'private' });
      expect(asked).toBe(0);
    });

    it('connects to the address that was checked, though the name leads elsewhere the next time', async () => {
      let asked = 0;
      const port = await serve((_request, response) => {
        asked += 1;
        response.end();
      });
      let looks = 0;
      const rebinding: Network = {
        // The first answer is harmless, all later ones are the private address.
        resolve: () => {
          looks += 1;
          return Promise.resolve([{ address: looks === 1 ? '127.0.0.3' : '127.0.0.1', family: 4 }]);
        },
        isAllowed: (address) => address === '127.0.0.3',
      };
      const found = await check(`http://rebinding.test:${port}/`, rebinding);
      // Nothing listens on 127.0.0.3: connecting by name a second time would have reached the server.
      expect(found).toMatchObject({ state: 'failing', reason: 'ECONNREFUSED' });
      expect(asked).toBe(0);
    });
  });
});
