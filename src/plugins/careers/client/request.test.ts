import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createCareersClient, createEtagStore, type CareersClientOptions } from './index';
import * as errors from './errors';

interface Seen {
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
}
type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const page = { slug: 'backend-developer', locale: 'en', title: 'Backend Developer Career Guide' };
const json = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
};
const givesPage: Handler = (_request, response) => {
  json(response, 200, { data: page });
};

describe('the client, against a server', () => {
  let url: string;
  let answers: Handler[];
  let seen: Seen[];
  const server = createServer((request, response) => {
    seen.push({ url: request.url ?? '', headers: request.headers });
    (answers.length > 1 ? answers.shift() : answers[0])?.(request, response);
  });
  const client = (options: Partial<CareersClientOptions> = {}) => createCareersClient({ baseUrl: url, ...options });
  const failureOf = async (promise: Promise<unknown>): Promise<unknown> =>
    promise.then(
      () => undefined,
      (error: unknown) => error,
    );

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    answers = [givesPage];
    seen = [];
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('reads a page from its address, with what was asked for', async () => {
    const found = await client({ token: 'secret' }).pages.get('c++ developer', {
      locale: 'es',
      fallback: ['fr', 'en'],
      sections: ['skills', 'steps'],
      body: 'html',
    });

    expect(found).toEqual(page);
    expect(seen).toHaveLength(1);
    expect(seen[0]?.url).toBe(
      '/api/careers/pages/c%2B%2B%20developer?locale=es&fallback=fr%2Cen&sections=skills%2Csteps&body=html',
    );
    expect(seen[0]?.headers).toMatchObject({ accept: 'application/json', authorization: 'Bearer secret' });
  });

  it('asks below the path of the base address, and under another path of the plugin', async () => {
    await client({ baseUrl: `${url}/cms/`, path: '/content/jobs/' }).pages.get('a');
    expect(seen[0]?.url).toBe('/cms/content/jobs/pages/a');
  });

  it.each(['cms.example.org', 'ftp://cms.example.org', ''])('refuses "%s" as a base address', (baseUrl) => {
    expect(() => createCareersClient({ baseUrl })).toThrow(/baseUrl is .*https:/);
  });

  it('sends no token of its own', async () => {
    await client().pages.get('a');
    expect(seen[0]?.headers.authorization).toBeUndefined();
  });

  it('reads Markdown', async () => {
    answers = [(_request, response) => response.writeHead(200, { 'content-type': 'text/markdown' }).end('# Guide\n')];
    expect(await client().pages.getMarkdown('backend-developer', { locale: 'es' })).toBe('# Guide\n');
    expect(seen[0]).toMatchObject({
      url: '/api/careers/pages/backend-developer.md?locale=es',
      headers: { accept: 'text/markdown' },
    });
  });

  it('reads a draft with a preview token', async () => {
    await client().pages.get('a', { status: 'draft', previewToken: 'p.q.r' });
    expect(seen[0]?.url).toBe('/api/careers/pages/a?status=draft&token=p.q.r');
  });

  it('writes queries of the generated reads as Strapi reads them', async () => {
    answers = [
      (_request, response) => {
        json(response, 200, { data: [] });
      },
    ];
    await client().skills.find({
      filters: { $or: [{ name: { $contains: 'C#' } }, { slug: { $in: ['a', 'b'] } }] },
      populate: { broader: { fields: ['name'] } },
      sort: ['name:desc'],
      pagination: { page: 2, pageSize: 10 },
    });
    expect(decodeURIComponent(seen[0]?.url ?? '')).toBe(
      '/api/careers/skills?filters[$or][0][name][$contains]=C#&filters[$or][1][slug][$in][0]=a' +
        '&filters[$or][1][slug][$in][1]=b&populate[broader][fields][0]=name&sort[0]=name:desc' +
        '&pagination[page]=2&pagination[pageSize]=10',
    );
  });

  it('follows a list to its end', async () => {
    answers = [1, 2, 3].map((at) => (_request, response) => {
      json(response, 200, {
        data: [{ slug: `guide-${at}` }],
        meta: { pagination: { page: at, pageSize: 1, pageCount: 3, total: 3 } },
      });
    });
    const slugs: string[] = [];
    for await (const { slug } of client().pages.all({ locale: 'en', pageSize: 1 })) slugs.push(slug);
    expect(slugs).toEqual(['guide-1', 'guide-2', 'guide-3']);
    expect(seen.map((request) => request.url)).toEqual(
      [1, 2, 3].map((at) => `/api/careers/pages?locale=en&page=${at}&pageSize=1`),
    );
  });

  it('asks for no further page when the reader stops', async () => {
    answers = [
      (_request, response) => {
        json(response, 200, { data: [page, page], meta: { pagination: { pageCount: 9 } } });
      },
    ];
    for await (const whole of client().pages.allWhole({ sections: ['skills'] })) {
      expect(whole.slug).toBe('backend-developer');
      break;
    }
    expect(seen.map((request) => request.url)).toEqual([
      '/api/careers/pages?view=full&page=1&pageSize=100&sections=skills',
    ]);
  });

  describe('with a slug that was changed', () => {
    beforeEach(() => {
      answers = [
        (_request, response) => response.writeHead(301, { location: '/api/careers/pages/backend-developer' }).end(),
        givesPage,
      ];
    });

    it('gives the page, which names its new slug', async () => {
      expect(await client().pages.get('old-slug')).toEqual(page);
    });

    it('tells the new slug, for a frontend that wants to redirect', async () => {
      const error = await failureOf(client().pages.get('old-slug', { whenMoved: 'throw' }));
      expect(error).toBeInstanceOf(errors.Moved);
      expect(error).toMatchObject({ slug: 'backend-developer', locale: 'en', status: 301 });
    });
  });

  describe('with ETags', () => {
    const tagged: Handler = (request, response) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304, { etag: '"1"' }).end();
      else json(response, 200, { data: page }, { etag: '"1"' });
    };
    beforeEach(() => {
      answers = [tagged];
    });
    const tagsSent = () => seen.map(({ headers }) => headers['if-none-match']);

    it('sends what it has, and gives the stored body on 304', async () => {
      const reader = client();
      await reader.pages.get('a');
      expect(await reader.pages.get('a')).toEqual(page);
      expect(tagsSent()).toEqual([undefined, '"1"']);
    });

    it('keeps what one token reads from the other, and one address from the next', async () => {
      const reader = client();
      await reader.pages.get('a');
      await reader.pages.get('a', { token: 'other' });
      await reader.pages.get('a', { locale: 'es' });
      expect(tagsSent()).toEqual([undefined, undefined, undefined]);
    });

    it('keeps none when told so, and leaves it to a framework that caches', async () => {
      const without = client({ etags: false });
      const framework = client({ init: { next: { tags: ['careers'] } } });
      for (const reader of [without, without, framework, framework]) await reader.pages.get('a');
      expect(tagsSent()).toEqual([undefined, undefined, undefined, undefined]);
    });

    it('stores nothing that the server forbids to store', async () => {
      answers = [
        (_request, response) => {
          json(response, 200, { data: page }, { etag: '"1"', 'cache-control': 'private, no-store' });
        },
      ];
      const reader = client();
      await reader.pages.get('a', { status: 'draft' });
      await reader.pages.get('a', { status: 'draft' });
      expect(tagsSent()).toEqual([undefined, undefined]);
    });

    it('takes a store of the caller', async () => {
      const etags = new Map();
      await client({ etags }).pages.get('a');
      expect(await client({ etags }).pages.get('a')).toEqual(page);
      expect(tagsSent()).toEqual([undefined, '"1"']);
    });

    it('drops what was not used for longest when the store is full', () => {
      const store = createEtagStore({ maxCharacters: 26 });
      const answer = { etag: 'e', body: 'x'.repeat(8) };
      ['a', 'b'].forEach((key) => store.set(key, answer));
      expect(store.get('a')).toBe(answer);
      store.set('c', answer);
      expect(['a', 'b', 'c'].map((key) => store.get(key) !== undefined)).toEqual([true, false, true]);
      store.set('c', { etag: 'e', body: 'x'.repeat(100) });
      expect(['a', 'c'].map((key) => store.get(key) !== undefined)).toEqual([true, false]);
    });
  });

  describe('with an answer that is no page', () => {
    const refuses = (status: number, headers: Record<string, string> = {}): Handler => {
      const error = { status, message: 'No.', details: { parameter: 'body', found: 'pdf', allowed: 'html' } };
      return (_request, response) => {
        json(response, status, { data: null, error }, headers);
      };
    };

    it.each([
      [400, errors.BadRequest, 'bad-request'],
      [401, errors.Unauthorized, 'unauthorized'],
      [403, errors.Forbidden, 'forbidden'],
      [404, errors.NotFound, 'not-found'],
      [429, errors.RateLimited, 'rate-limited'],
      [500, errors.ServerError, 'server-error'],
      [418, errors.UnexpectedAnswer, 'unexpected-answer'],
    ])('turns %i into an error of its own, with the details', async (status, kind, code) => {
      answers = [refuses(status, { 'retry-after': '7' })];
      const error = await failureOf(client().pages.get('a'));
      expect(error).toBeInstanceOf(kind);
      expect(error).toBeInstanceOf(errors.CareersError);
      expect(error).toMatchObject({
        code,
        status,
        retryAfter: 7,
        url: `${url}/api/careers/pages/a`,
        message: `No. (${status}, ${url}/api/careers/pages/a)`,
        details: { parameter: 'body', found: 'pdf', allowed: 'html' },
      });
    });

    it.each(['<!doctype html>', '', 'null', '{"pages":[]}'])('says that %j is none', async (body) => {
      answers = [(_request, response) => response.writeHead(200).end(body)];
      expect(await failureOf(client().pages.get('a'))).toBeInstanceOf(errors.UnexpectedAnswer);
    });

    it('says so when the error has no readable body', async () => {
      answers = [(_request, response) => response.writeHead(502).end('<h1>Bad Gateway</h1>')];
      expect(await failureOf(client().pages.get('a'))).toMatchObject({ code: 'server-error', status: 502 });
    });
  });

  describe('with a server that does not answer well', () => {
    const hangsUp: Handler = (request) => request.socket.destroy();
    const busy: Handler = (_request, response) => response.writeHead(503, { 'retry-after': '0' }).end();

    it('tells that there was no answer', async () => {
      answers = [hangsUp];
      const error = await failureOf(client().pages.get('a'));
      expect(error).toBeInstanceOf(errors.NetworkError);
      expect(error).toHaveProperty('cause');
    });

    it('asks again as often as told', async () => {
      answers = [hangsUp, busy, givesPage];
      expect(await client({ retry: { times: 2, longestPause: 1 } }).pages.get('a')).toEqual(page);
      expect(seen).toHaveLength(3);
    });

    it('gives up in the end, and asks once by default', async () => {
      answers = [busy];
      expect(await failureOf(client({ retry: { times: 1 } }).pages.get('a'))).toBeInstanceOf(errors.ServerError);
      expect(seen).toHaveLength(2);
      expect(await failureOf(client().pages.get('a'))).toBeInstanceOf(errors.ServerError);
      expect(seen).toHaveLength(3);
    });

    it('does not ask again what was refused', async () => {
      answers = [(_request, response) => response.writeHead(500).end()];
      await failureOf(client({ retry: { times: 3 } }).pages.get('a'));
      expect(seen).toHaveLength(1);
    });

    it('does not wait longer than told, and says when to come back', async () => {
      answers = [(_request, response) => response.writeHead(503, { 'retry-after': '3600' }).end(), givesPage];
      const error = await failureOf(client({ retry: { times: 3 } }).pages.get('a'));
      expect(error).toMatchObject({ code: 'server-error', retryAfter: 3600 });
      expect(seen).toHaveLength(1);
    });

    it('gives up after the timeout, also when only the beginning came', async () => {
      answers = [(_request, response) => response.writeHead(200).write('{')];
      const error = await failureOf(client({ timeout: 50 }).pages.get('a'));
      expect(error).toBeInstanceOf(errors.Timeout);
    });

    it('stops when the caller aborts, with the reason', async () => {
      const controller = new AbortController();
      const reason = new Error('the visitor left');
      answers = [
        () => {
          controller.abort(reason);
        },
      ];
      expect(await failureOf(client().pages.get('a', { signal: controller.signal }))).toBe(reason);
      expect(await failureOf(client().pages.get('a', { signal: controller.signal }))).toBe(reason);
      expect(seen).toHaveLength(1);
    });

    it('stops between two attempts when the caller aborts', async () => {
      const controller = new AbortController();
      answers = [
        (_request, response) => {
          response.writeHead(503, { 'retry-after': '5' }).end(() => {
            setImmediate(() => {
              controller.abort(new Error('enough'));
            });
          });
        },
      ];
      const reading = client({ retry: { times: 5 } }).pages.get('a', { signal: controller.signal });
      expect(await failureOf(reading)).toMatchObject({ message: 'enough' });
      expect(seen).toHaveLength(1);
    });
  });

  it('hands options of a framework to fetch, those of the call over those of the client', async () => {
    const given: unknown[] = [];
    const reader = client({
      fetch: (input, init) => {
        given.push(init);
        return fetch(input, init);
      },
      init: { next: { tags: ['careers'] }, headers: { 'x-a': '1', 'x-b': '1' } },
    });
    await reader.pages.get('a', { init: { next: { revalidate: 60 }, headers: { 'x-b': '2' } } });
    expect(given).toMatchObject([{ next: { revalidate: 60 }, method: 'GET' }]);
    expect(seen[0]?.headers).toMatchObject({ 'x-a': '1', 'x-b': '2' });
  });

  it('knows the addresses of feeds', () => {
    const { feeds } = client({ baseUrl: 'https://cms.example.org/' });
    expect([feeds.sitemap, feeds.atom({ locale: 'es' }), feeds.llms(), feeds.markdown('a')]).toEqual([
      'https://cms.example.org/api/careers/sitemap.xml',
      'https://cms.example.org/api/careers/feed.xml?locale=es',
      'https://cms.example.org/api/careers/llms.txt',
      'https://cms.example.org/api/careers/pages/a.md',
    ]);
  });
});
