import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';

/** @returns whether the request was answered */
export type TryHit = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * Answers hits on the HTTP server's own `request` event, ahead of Koa and whatever else listens; a miss goes to them as
 * if nobody had been there. Nothing of the app runs for a hit: no IP list, no password of a test site, no log of the
 * host's own.
 *
 * @param onMiss called before the others, for requests that they will answer
 * @returns puts everything back
 */
export const answerInFront = ({
  server,
  tryHit,
  onMiss,
}: {
  readonly server: Server;
  readonly tryHit: TryHit;
  readonly onMiss: (request: IncomingMessage, response: ServerResponse) => void;
}): (() => void) => {
  const listeners = server.listeners('request') as RequestListener[];
  const inFront: RequestListener = (request, response) => {
    if (tryHit(request, response)) return;
    onMiss(request, response);
    for (const listener of listeners) listener.call(server, request, response);
  };
  server.removeAllListeners('request');
  server.on('request', inFront);
  return () => {
    server.off('request', inFront);
    for (const listener of listeners) server.on('request', listener);
  };
};
