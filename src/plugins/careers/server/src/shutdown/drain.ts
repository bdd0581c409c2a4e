import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

const SWEEP_MS = 25;

/** Answers that a server has begun and not yet ended. */
export type Running = ReadonlySet<ServerResponse>;

/** Follows what a server is answering; from the moment of the call on, so before the server listens. */
export const followRunning = (server: Server): Running => {
  const running = new Set<ServerResponse>();
  server.on('request', (_: IncomingMessage, response: ServerResponse) => {
    running.add(response);
    response.once('close', () => running.delete(response));
  });
  return running;
};

export interface DrainOptions {
  readonly server: Server;
  /** Asked to close their connections as well, since they were begun when nobody was sent away yet. */
  readonly running: Running;
  /** So long new requests are still taken, for balancers to notice that they should go elsewhere. */
  readonly delayMs: number;
  /** So long running requests may take from then on. */
  readonly timeoutMs: number;
}

/**
 * Lets an HTTP server finish what it has begun: for a while it answers as before, and asks every client to close its
 * connection; then it takes no new ones, and waits for the answers that are under way.
 *
 * @returns how many connections were still in use when the time was up
 */
export const drain = async ({ server, running, delayMs, timeoutMs }: DrainOptions): Promise<number> => {
  if (!server.listening) return 0;
  // Ahead of all others, cached answers included.
  const sendAway = (_: IncomingMessage, response: ServerResponse): void => {
    response.shouldKeepAlive = false;
  };
  server.prependListener('request', sendAway);
  for (const response of running) response.shouldKeepAlive = false;
  await wait(delayMs);

  const closed = new Promise<'closed'>((resolve) => {
    server.close(() => {
      resolve('closed');
    });
  });
  const deadline = Date.now() + timeoutMs;
  let state: 'closed' | 'open' = 'open';
  while (state === 'open' && Date.now() < deadline) {
    server.closeIdleConnections();
    state = await Promise.race([closed, wait(SWEEP_MS, 'open' as const)]);
  }
  server.off('request', sendAway);
  if (state === 'closed') return 0;
  return new Promise((resolve) => {
    server.getConnections((_, count) => {
      resolve(count);
    });
  });
};
