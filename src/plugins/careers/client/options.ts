import type { EtagStore } from './etags';

/** What is handed to `fetch` as it stands. `next` is for Next.js; see its documentation of `fetch`. */
export type FetchInit = Omit<RequestInit, 'method' | 'body' | 'headers' | 'signal'> & {
  readonly headers?: Readonly<Record<string, string>>;
  readonly next?: { readonly revalidate?: number | false; readonly tags?: string[] };
};

export interface RetryOptions {
  /** How often to ask again after 502, 503, 504, no answer, or a timeout. */
  readonly times: number;
  /**
   * Milliseconds that a pause may last at most; 10,000 when absent. A server that asks for a longer one
   * (`Retry-After`) is not asked again: the error has `retryAfter`.
   */
  readonly longestPause?: number;
}

export interface CareersClientOptions {
  /** Where Strapi answers: `https://cms.example.org`. */
  readonly baseUrl: string;
  /** The plugin's place in the content API; `/api/careers` when absent. */
  readonly path?: string;
  /** An API token; without it only what is public is read. Never put one into a browser. */
  readonly token?: string | undefined;
  /** In place of the global `fetch`. */
  readonly fetch?: typeof fetch;
  /** Milliseconds for one attempt, until the whole answer is there; 10,000 when absent, 0 for no limit. */
  readonly timeout?: number;
  /** No retries when absent. */
  readonly retry?: RetryOptions;
  /** Where answers are kept for `If-None-Match`: 8 million characters of memory when absent; false for nowhere. */
  readonly etags?: EtagStore | false;
  /** For every request: `{ cache: 'no-store' }`, `{ next: { tags: ['careers'] } }`. */
  readonly init?: FetchInit;
}

/** For one request, in place of what the client was made with. */
export interface RequestOptions {
  readonly token?: string | undefined;
  readonly signal?: AbortSignal;
  readonly timeout?: number;
  /** Laid over the client's `init`, key by key. */
  readonly init?: FetchInit;
}

/** What belongs to the request itself, of the options of a call. */
export const requestOf = ({ token, signal, timeout, init }: RequestOptions): RequestOptions => ({
  token,
  signal,
  timeout,
  init,
});
