import { LRUCache } from 'lru-cache';
import type { Header } from './entry';

/** What the rest of the app added to an answer for one origin. */
export interface AddedHeaders {
  readonly headers: readonly Header[];
  readonly learntAt: number;
}

/** How many origins a route remembers. */
const ORIGINS = 500;
/** No site has a longer one. */
const LONGEST_ORIGIN = 200;
/** After this, one answer for the origin goes through the whole app again: a host may decide about origins itself. */
const FRESH_MS = 60_000;

/** True for one answer only, or set anew by the server for each. */
const MOMENTARY =
  /^(set-cookie|date|connection|keep-alive|transfer-encoding|content-length|content-encoding|content-type|etag|age|trailer|cache-control|surrogate-key|cache-tag|server-timing|traceparent|tracestate|x-response-time|.*(request|correlation|trace)-id|(x-)?ratelimit.*|retry-after)$/;

/**
 * The headers that the app's own middlewares give to answers of one route: learnt, by origin, from answers that passed
 * through all of them.
 */
export interface Passes {
  /**
   * @param choice whether headers that were learnt long ago will do, because nothing can pass through the app now
   * @returns nothing for an origin whose answers are not known: its request has to pass through the app
   */
  readonly addedFor: (origin: string, choice?: { readonly isOldFine: boolean }) => AddedHeaders | undefined;
  readonly learn: (origin: string, headers: readonly Header[]) => void;
}

const isSame = (one: readonly Header[], other: readonly Header[]): boolean =>
  one.length === other.length && one.every(([name, value], at) => other[at]?.[0] === name && other[at][1] === value);

export const createPasses = (): Passes => {
  const byOrigin = new LRUCache<string, AddedHeaders>({ max: ORIGINS });
  /** For requests without an origin, apart: no flood of made-up origins pushes it out. */
  let withoutOrigin: AddedHeaders | undefined;
  /** Names whose value differed between two answers to the same origin: nobody can tell what comes next. */
  const changing = new Set<string>();

  return {
    addedFor: (origin, { isOldFine } = { isOldFine: false }) => {
      const added = origin === '' ? withoutOrigin : byOrigin.get(origin);
      return added && (isOldFine || Date.now() - added.learntAt < FRESH_MS) ? added : undefined;
    },
    learn: (origin, headers) => {
      if (origin.length > LONGEST_ORIGIN) return;
      const before = origin === '' ? withoutOrigin : byOrigin.peek(origin);
      const seen = new Map(before?.headers.map(([name, value]) => [name.toLowerCase(), value]));
      if (before && Date.now() - before.learntAt < FRESH_MS) {
        for (const [name, value] of headers) {
          const known = seen.get(name.toLowerCase());
          if (known !== undefined && known !== value) changing.add(name.toLowerCase());
        }
      }
      const kept = headers.filter(([name]) => !MOMENTARY.test(name.toLowerCase()) && !changing.has(name.toLowerCase()));
      const same = before && isSame(before.headers, kept) ? before.headers : kept;
      const learnt = { headers: same, learntAt: Date.now() };
      if (origin === '') withoutOrigin = learnt;
      else byOrigin.set(origin, learnt);
    },
  };
};
