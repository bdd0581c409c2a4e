import { errorOfStatus, NetworkError, Timeout, UnexpectedAnswer } from './errors';
import { createEtagStore, type EtagStore } from './etags';
import type { CareersClientOptions, RequestOptions } from './options';
import { signalFor, wait } from './timing';

const RETRIED_STATUSES: readonly number[] = [502, 503, 504];
const FIRST_PAUSE_MS = 250;
const DEFAULT_TIMEOUT_MS = 10_000;
const DEFAULT_LONGEST_PAUSE_MS = 10_000;

export interface Wanted extends RequestOptions {
  readonly url: string;
  readonly accept: string;
  /** JSON to send by POST; a GET when absent. */
  readonly body?: string;
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** Gives the text of an answer. @throws CareersError, or the reason of an aborted signal */
export type Read = (wanted: Wanted) => Promise<string>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const parse = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};

/** `Retry-After` is a number of seconds or a date. @returns seconds */
const retryAfterOf = (headers: Headers): number | undefined => {
  const written = headers.get('retry-after');
  if (!written) return undefined;
  const seconds = /^\d+$/.test(written) ? Number(written) : (Date.parse(written) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
};

const failure = (url: string, { status, headers, body }: Answer) => {
  const answered = parse(body);
  const error = isRecord(answered) && isRecord(answered.error) ? answered.error : {};
  const message = typeof error.message === 'string' && error.message ? error.message : 'The server gives no reason';
  return errorOfStatus({
    url,
    status,
    message: `${message} (${status}, ${url})`,
    details: error.details,
    retryAfter: retryAfterOf(headers),
  });
};

/**
 * A browser has an HTTP cache of its own, and a header of ours would cost a CORS preflight. A framework that was told
 * how to cache this request keys its cache by the headers.
 */
const keepsEtags = (init: RequestOptions['init']): boolean =>
  !('document' in globalThis) && init?.next === undefined && init?.cache === undefined;

/** Makes the function that all reads of a client go through: tokens, ETags, timeouts, retries and errors. */
export const createRead = (options: CareersClientOptions): Read => {
  const doFetch: typeof fetch = options.fetch ?? ((input, init) => globalThis.fetch(input, init));
  const stored: EtagStore | undefined = options.etags === false ? undefined : (options.etags ?? createEtagStore());
  const longestPause = options.retry?.longestPause ?? DEFAULT_LONGEST_PAUSE_MS;
  const retries = options.retry?.times ?? 0;

  const ask = async (
    { url, signal, timeout = options.timeout ?? DEFAULT_TIMEOUT_MS, init, body }: Wanted,
    headers: Headers,
  ) => {
    const limited = signalFor({ signal, timeout });
    try {
      const response = await doFetch(url, {
        ...options.init,
        ...init,
        ...(body === undefined ? { method: 'GET' } : { method: 'POST', body }),
        headers,
        signal: limited.signal,
      });
      return { status: response.status, headers: response.headers, body: await response.text() };
    } catch (cause) {
      if (signal?.aborted) throw signal.reason;
      if (limited.timedOut()) throw new Timeout({ url, message: `No answer within ${timeout} ms (${url})`, cause });
      throw new NetworkError({ url, message: `No answer (${url})`, cause });
    } finally {
      limited.release();
    }
  };

  const askUntilAnswered = async (wanted: Wanted, headers: Headers): Promise<Answer> => {
    for (let attempt = 0; ; attempt += 1) {
      const outcome = await ask(wanted, headers).catch((error: unknown) => {
        if (attempt >= retries || !(error instanceof NetworkError || error instanceof Timeout)) throw error;
      });
      if (outcome && (attempt >= retries || !RETRIED_STATUSES.includes(outcome.status))) return outcome;
      const asked = outcome && retryAfterOf(outcome.headers);
      // Who is told to come back much later is not kept waiting: the error says when.
      if (outcome && asked !== undefined && asked * 1000 > longestPause) return outcome;
      const pause = asked === undefined ? Math.min(FIRST_PAUSE_MS * 2 ** attempt, longestPause) : asked * 1000;
      await wait(pause, wanted.signal);
    }
  };

  return async (wanted) => {
    const { url, accept, token = options.token } = wanted;
    wanted.signal?.throwIfAborted();
    const headers = new Headers({ ...options.init?.headers, ...wanted.init?.headers, accept });
    if (token) headers.set('authorization', `Bearer ${token}`);
    if (wanted.body !== undefined) headers.set('content-type', 'application/json');
    const store = wanted.body === undefined && keepsEtags({ ...options.init, ...wanted.init }) ? stored : undefined;
    // What one caller may read is not another's.
    const key = [accept, headers.get('authorization') ?? '', url].join(' ');
    const before = await store?.get(key);
    if (before) headers.set('if-none-match', before.etag);

    const answer = await askUntilAnswered(wanted, headers);
    if (answer.status === 304 && before) return before.body;
    if (answer.status !== 200) throw failure(url, answer);
    const etag = answer.headers.get('etag');
    if (etag && store && !/\bno-store\b/.test(answer.headers.get('cache-control') ?? '')) {
      await store.set(key, { etag, body: answer.body });
    }
    return answer.body;
  };
};

/**
 * Reads JSON. What it holds is the server's word: the caller names the type that the address is documented to give.
 *
 * @throws UnexpectedAnswer when the answer is no JSON or has no `data`
 */
export const readJson = async <T extends { readonly data: unknown }>(
  read: Read,
  { url, ...wanted }: Omit<Wanted, 'accept'>,
): Promise<T> => {
  const answered = parse(await read({ ...wanted, url, accept: 'application/json' }));
  const isAnswer = (value: unknown): value is T => isRecord(value) && 'data' in value;
  if (isAnswer(answered)) return answered;
  throw new UnexpectedAnswer({ url, status: 200, message: `The answer is no JSON with "data" (${url})` });
};
