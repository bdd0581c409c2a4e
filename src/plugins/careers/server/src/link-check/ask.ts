import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { resolvePublicly, type Address, type Network } from './public-address';

/** The head of an answer; nobody reads the body. */
export interface Answer {
  readonly status: number;
  readonly location: string | undefined;
  /** Seconds, or the date, of `Retry-After`. */
  readonly retryAfter: string | undefined;
}

const HEADERS = {
  Accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8',
  'Accept-Language': 'en,*;q=0.5',
};

/** How a question is asked. */
export interface Manner {
  readonly network: Network;
  readonly timeoutMs: number;
  /** Says who asks and for which site, as polite robots do. */
  readonly userAgent: string;
}

export class TimeoutError extends Error {
  readonly code = 'ETIMEDOUT';
}

/** Gives the socket the addresses that were checked, whatever the name leads to by now. */
export const onlyTo =
  (addresses: readonly Address[]): LookupFunction =>
  (_host, options, done) => {
    const [first] = addresses;
    if (first === undefined) return;
    if (options.all === true) done(null, [...addresses]);
    else done(null, first.address, first.family);
  };

/**
 * Asks one address, without following redirects.
 *
 * @throws PrivateAddressError before anything is sent; TimeoutError; what Node.js says of DNS, sockets and TLS
 */
export const ask = async (
  url: URL,
  { method, network, timeoutMs, userAgent }: Manner & { readonly method: 'HEAD' | 'GET' },
): Promise<Answer> => {
  const addresses = await resolvePublicly(url.hostname, network);
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      {
        method,
        headers: { ...HEADERS, 'User-Agent': userAgent },
        lookup: onlyTo(addresses),
        // A connection that is kept may lead to what the name meant before.
        agent: false,
        // A password in the address is for readers.
        auth: undefined,
      },
      (answer) => {
        clearTimeout(deadline);
        resolve({
          status: answer.statusCode ?? 0,
          location: answer.headers.location,
          retryAfter: answer.headers['retry-after'],
        });
        // The head was all that was wanted.
        answer.destroy();
      },
    );
    const deadline = setTimeout(() => asked.destroy(new TimeoutError('timeout')), timeoutMs);
    asked.on('error', (error) => {
      clearTimeout(deadline);
      reject(error);
    });
    asked.end();
  });
};
