import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

export interface Received {
  readonly id: string;
  readonly path: string;
  readonly type: string;
  readonly data: { readonly documentId: string; readonly slug: string | null; readonly pages: readonly object[] };
  /** As it was sent. */
  readonly signature: string;
}

type Answer = (received: Received, response: ServerResponse) => void;

export interface Receiver {
  readonly url: string;
  /** Every message whose signature was right, in the order in which they came. */
  readonly received: Received[];
  /** How many were not. */
  readonly forged: () => number;
  /** Says how a path answers; 204 otherwise. */
  readonly on: (path: string, answer: Answer) => void;
  /** The secret of a path's webhook. */
  readonly trust: (path: string, secret: string) => void;
  readonly stop: () => Promise<void>;
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
};

/** A site that is told of events, and checks what it is told with the library that a real one would use. */
export const startReceiver = async (): Promise<Receiver> => {
  const secrets = new Map<string, string>();
  const answers = new Map<string, Answer>();
  const received: Received[] = [];
  let forged = 0;

  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = String(request.url);
    const body = await bodyOf(request);
    const headers = request.headers as Record<string, string>;
    try {
      const message = new Webhook(secrets.get(path) ?? '').verify(body, headers) as Received;
      const id = String(headers['webhook-id']);
      const one = { ...message, id, path, signature: String(headers['webhook-signature']) };
      received.push(one);
      const answer = answers.get(path);
      if (answer) answer(one, response);
      else response.writeHead(204).end();
    } catch {
      forged += 1;
      response.writeHead(401).end('wrong signature');
    }
  };

  const server = http.createServer((request, response) => void take(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    forged: () => forged,
    on: (path, answer) => answers.set(path, answer),
    trust: (path, secret) => secrets.set(path, secret),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
