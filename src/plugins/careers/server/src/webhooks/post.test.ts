import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { PUBLIC_NETWORK, type Network } from '../link-check/public-address';
import { post } from './post';

/** The world of these tests: names lead where they say, and everything may be asked. */
const here = (address = '127.0.0.1'): Network => ({
  resolve: () => Promise.resolve([{ address, family: 4 }]),
  isAllowed: () => true,
});

describe('posting to an endpoint', () => {
  const asked: string[] = [];
  const server = http.createServer((request, response) => {
    asked.push(String(request.url));
    if (request.url === '/hangs') return;
    if (request.url === '/moved') response.writeHead(302, { Location: '/ok' }).end();
    else if (request.url === '/refuses') response.writeHead(500).end(`no\u0000 ${'x'.repeat(5000)}`);
    else response.writeHead(204).end();
  });
  let port = 0;

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const send = (address: string, network = here()) =>
    post({
      url: new URL(address),
      headers: {},
      body: '{}',
      network,
      timeoutMs: 300,
      signal: new AbortController().signal,
    });

  it('goes to the address that was looked up, whatever the name leads to', async () => {
    expect(await send(`http://hooks.example:${port}/ok`)).toMatchObject({ status: 204, problem: null });
  });

  it('does not follow redirects, and counts them as failures', async () => {
    asked.length = 0;
    const problem = 'status 302: redirects are not followed';
    expect(await send(`http://hooks.example:${port}/moved`)).toMatchObject({ status: 302, problem });
    expect(asked).toEqual(['/moved']);
  });

  it('keeps the beginning of a refusal, without what cannot be stored', async () => {
    const { status, problem, response } = await send(`http://hooks.example:${port}/refuses`);
    expect({ status, problem }).toEqual({ status: 500, problem: 'status 500' });
    expect(response).toMatch(/^no {2}x{400,}$/);
    expect(response?.length).toBeLessThanOrEqual(500);
  });

  it('does not wait for ever', async () => {
    const { status, problem, durationMs } = await send(`http://hooks.example:${port}/hangs`);
    expect({ status, problem }).toEqual({ status: null, problem: 'no answer within 0.3 seconds' });
    expect(durationMs).toBeLessThan(2000);
  });

  it.each(['127.0.0.1', '169.254.169.254', '10.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '2130706433'])(
    'does not ask %s',
    async (host) => {
      asked.length = 0;
      const { problem } = await send(`http://${host}:${port}/ok`, PUBLIC_NETWORK);
      expect(problem).toContain('not public');
      expect(asked).toEqual([]);
    },
  );

  it('does not ask a name that leads to a private address, whichever else it leads to', async () => {
    asked.length = 0;
    const addresses = [
      { address: '93.184.216.34', family: 4 as const },
      { address: '127.0.0.1', family: 4 as const },
    ];
    const network: Network = { ...PUBLIC_NETWORK, resolve: () => Promise.resolve(addresses) };
    expect((await send(`http://rebound.example:${port}/ok`, network)).problem).toContain('not public');
    expect(asked).toEqual([]);
  });
});
