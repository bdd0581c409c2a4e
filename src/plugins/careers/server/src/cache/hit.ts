import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import type { Cache, Layer } from './cache';
import { databaseWatchOf } from '../outage';
import { givenRequestId } from '../request-log';
import { compressFor } from './cached-read';
import type { Audience, Entry, Representation } from './entry';
import { rawHead } from './heads';
import { chooseRepresentation, codingsOf, findKnown, keyOf, tokenKeyOf } from './negotiate';
import type { AddedHeaders } from './passes';

/** Headers as they were last sent, by form of the answer: nearly all readers of a page have the same origin. */
interface Prepared {
  readonly added: AddedHeaders['headers'];
  readonly heads: Map<string, string[]>;
}

interface Found {
  readonly entry: Entry;
  readonly audience: Audience;
}

/**
 * Answers requests from the cache without Koa, straight on Node's response.
 *
 * @param layer which layer's hits these are
 * @returns whether it answered
 */
export const createHit = ({
  strapi,
  cache,
  layer,
}: {
  readonly strapi: Core.Strapi;
  readonly cache: Cache;
  readonly layer: Layer;
}) => {
  const prepared = new WeakMap<Entry, Prepared>();
  const { isGone: isAlone } = databaseWatchOf(strapi);

  const find = ({ url = '', headers }: IncomingMessage): Found | undefined => {
    const key = keyOf(url, headers.accept);
    if (key === undefined) return undefined;
    const entry = cache.store.get(key);
    if (headers.authorization === undefined) {
      return entry?.admits.anonymous === true && entry.key === key ? { entry, audience: 'anonymous' } : undefined;
    }
    const own = entry?.isShared ? entry : cache.store.get(tokenKeyOf(key));
    if (!own?.admits.token || !cache.tokens.admit(headers.authorization, 'hit')) return undefined;
    return { entry: own, audience: 'token' };
  };

  const headOf = (
    { entry, audience }: Found,
    added: AddedHeaders,
    { representation, isNotModified }: { readonly representation: Representation; readonly isNotModified: boolean },
  ): string[] => {
    let mine = prepared.get(entry);
    if (mine?.added !== added.headers) {
      mine = { added: added.headers, heads: new Map() };
      prepared.set(entry, mine);
    }
    const form = `${audience} ${representation.coding} ${isNotModified ? 304 : 200}`;
    let head = mine.heads.get(form);
    if (!head) {
      head = rawHead({ entry, representation, audience, isNotModified, added }, cache.settings);
      mine.heads.set(form, head);
    }
    return head;
  };

  const answer = (request: IncomingMessage, response: ServerResponse): boolean => {
    const { headers, method } = request;
    if (method !== 'GET' && method !== 'HEAD') return false;
    const found = find(request);
    if (!found) return false;
    const { entry } = found;
    const added = entry.passes.addedFor(headers.origin ?? '', { isOldFine: isAlone() });
    if (!added) return false;

    const chosen = chooseRepresentation(entry, codingsOf(headers['accept-encoding']));
    const ifNoneMatch = headers['if-none-match'];
    const known = ifNoneMatch === undefined || entry.status !== 200 ? undefined : findKnown(entry, chosen, ifNoneMatch);
    const isNotModified = known !== undefined;
    const status = isNotModified ? 304 : entry.status;
    const head = headOf(found, added, { representation: known ?? chosen, isNotModified });
    const requestId = givenRequestId(headers['x-request-id']);
    response.writeHead(status, requestId === undefined ? head : [...head, 'X-Request-Id', requestId]);
    if (isNotModified || method === 'HEAD') {
      response.end();
    } else {
      response.end(chosen.body);
      cache.counts.sentBytes += chosen.body.length;
    }

    cache.counts.hits[layer] += 1;
    cache.counts.statuses[status] = (cache.counts.statuses[status] ?? 0) + 1;
    compressFor(cache, entry, headers['accept-encoding']);
    if (strapi.log.isLevelEnabled('http'))
      strapi.log.http(`${method} ${request.url ?? ''} (0 ms) ${status}`, { requestId });
    return true;
  };

  return (request: IncomingMessage, response: ServerResponse): boolean => {
    try {
      return answer(request, response);
    } catch (error) {
      cache.reportFailure(error);
      return response.headersSent;
    }
  };
};
