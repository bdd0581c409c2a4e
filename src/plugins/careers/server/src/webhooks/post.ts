import http from 'node:http';
import https from 'node:https';
import { onlyTo } from '../link-check/ask';
import { resolvePublicly, type Network } from '../link-check/public-address';

/** How much of an answer is read, for the log. */
const MOST_READ = 500;

export interface Posted {
  /** Null when there was no answer. */
  readonly status: number | null;
  readonly durationMs: number;
  /** Why it counts as failed; null when it does not. */
  readonly problem: string | null;
  /** How an answer that was no success began. */
  readonly response: string | null;
}

export interface Post {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly network: Network;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

interface Answer {
  readonly status: number;
  readonly begins: string;
}

const isSuccess = (status: number): boolean => status >= 200 && status < 300;

/** Control characters would spoil the log; PostgreSQL refuses to store a zero. */
const readable = (text: string): string => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufffd]/g, ' ').trim();

const send = async ({ url, headers, body, network, signal }: Post): Promise<Answer> => {
  const addresses = await resolvePublicly(url.hostname, network);
  signal.throwIfAborted();
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'Content-Length': String(Buffer.byteLength(body)) },
        // To the address that was looked at, whatever the name leads to by now.
        lookup: onlyTo(addresses),
        // A connection that is kept may lead to what the name meant before.
        agent: false,
        signal,
      },
      (answer) => {
        const status = answer.statusCode ?? 0;
        let begins = '';
        const end = () => {
          resolve({ status, begins });
          answer.destroy();
        };
        // Its words are of interest only when it refuses.
        if (isSuccess(status)) {
          end();
          return;
        }
        answer.setEncoding('utf8');
        answer.on('data', (piece: string) => {
          begins = (begins + piece).slice(0, MOST_READ);
          if (begins.length === MOST_READ) end();
        });
        answer.on('end', end);
        answer.on('close', end);
        answer.on('error', end);
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
};

const describe = (error: unknown, isTooLate: boolean, timeoutMs: number): string => {
  if (isTooLate) return `no answer within ${timeoutMs / 1000} seconds`;
  return error instanceof Error ? error.message || error.name : String(error);
};

/** Sends one request, follows no redirect, and never throws. */
export const post = async (what: Post): Promise<Posted> => {
  const { timeoutMs, signal } = what;
  const since = performance.now();
  const timeout = AbortSignal.timeout(timeoutMs);
  const taken = () => Math.round(performance.now() - since);
  try {
    const sent = send({ ...what, signal: AbortSignal.any([timeout, signal]) });
    // A look-up of the name cannot be aborted: nobody waits for it longer than for the rest.
    const late = new Promise<never>((_, reject) => {
      timeout.addEventListener('abort', () => {
        reject(new Error('timeout'));
      });
    });
    const { status, begins } = await Promise.race([sent, late]);
    if (isSuccess(status)) return { status, durationMs: taken(), problem: null, response: null };
    const problem = status >= 300 && status < 400 ? `status ${status}: redirects are not followed` : `status ${status}`;
    return { status, durationMs: taken(), problem, response: readable(begins) };
  } catch (error) {
    const problem = readable(describe(error, timeout.aborted, timeoutMs)).slice(0, MOST_READ);
    return { status: null, durationMs: taken(), problem, response: null };
  }
};
