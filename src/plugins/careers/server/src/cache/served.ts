import type { ServerResponse } from 'node:http';
import type { Entry, Header } from './entry';

/** An answer that a route gave, or might have given, from the cache. */
export interface Served {
  readonly entry: Entry;
  /** The headers that the app had set before. */
  readonly before: readonly Header[];
}

const served = new WeakMap<ServerResponse, Served>();

export const noteServed = (response: ServerResponse, what: Served): void => {
  served.set(response, what);
};

const textOf = (value: string | number | readonly string[] | undefined): string =>
  Array.isArray(value) ? value.join(', ') : String(value);

/**
 * Learns what the app adds to answers for an origin, from a response that passed through all of it. Called by the
 * outermost layer of the cache, once the app has set all headers.
 */
export const learnFrom = (response: ServerResponse, origin: string | undefined): void => {
  const what = served.get(response);
  if (!what) return;
  const { entry, before } = what;
  const known = new Set([...before, ...entry.headers].map(([name]) => name)).add('vary');
  const later = response
    .getHeaderNames()
    .filter((name) => !known.has(name))
    .map((name): Header => [name, textOf(response.getHeader(name))]);
  entry.passes.learn(origin ?? '', [...before, ...later]);
};
