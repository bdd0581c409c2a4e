import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { answerNotFound, headersSoFar, readAnswer } from './answer';
import { cacheOf, type Cache } from './cache';
import { compress } from './compress';
import { dependenciesOf, type Dependency } from './dependencies';
import { createEntry, type Audience, type Entry, type Header } from './entry';
import { mergeVary, ownHeaders } from './heads';
import { chooseRepresentation, codingsOf, findKnown, isStorable, keyOf, tokenKeyOf } from './negotiate';
import { noteServed } from './served';
import { createPasses, type Passes } from './passes';

export interface CachedRead {
  readonly strapi: Core.Strapi;
  /**
   * Whether everybody who may read gets the same answer, as for pages; or one that depends on what else they may read,
   * as for Strapi's generated reads.
   */
  readonly sameForAll?: boolean;
  /** Whether the answer depends on whether `Accept` asks for Markdown. */
  readonly variesByAccept?: boolean;
  /** What an answer is made from, besides what the handler notes; nothing when it must not be stored. */
  readonly dependencies?: (ctx: Context, body: Buffer) => readonly Dependency[] | undefined;
}

/** What is known of a request before its handler runs. */
interface Plan {
  readonly key: string;
  readonly audience: Audience;
  /** When the request arrived, before anybody asked what the caller may read. */
  readonly moment: number;
}

interface ArrivalState {
  careersArrival?: number;
}

/** Notes when a request arrives: whatever is then read for it, permissions included, is at least that new. */
export const noteArrivals = (strapi: Core.Strapi) => {
  const { clock } = cacheOf(strapi);
  return (ctx: Context, next: Next): Promise<unknown> => {
    const state: ArrivalState = ctx.state;
    state.careersArrival = clock.now();
    return next();
  };
};

const arrivalOf = (ctx: Context): number | undefined => (ctx.state as ArrivalState).careersArrival;

interface AuthState {
  readonly auth?: { readonly credentials?: unknown };
}

const audienceOf = (ctx: Context, cache: Cache): Audience | undefined => {
  const { authorization } = ctx.req.headers;
  if (authorization !== undefined) return cache.tokens.admit(authorization, 'fill') ? 'token' : undefined;
  // Signed in by a strategy of the host's, without that header.
  const { auth }: AuthState = ctx.state;
  return auth?.credentials ? undefined : 'anonymous';
};

const planOf = (ctx: Context, cache: Cache, sameForAll: boolean): Plan | undefined => {
  const moment = arrivalOf(ctx);
  // A host that rewrites addresses answers another question than the one that was asked.
  if (moment === undefined || ctx.originalUrl !== ctx.req.url || !isStorable(ctx.originalUrl)) return undefined;
  const key = keyOf(ctx.originalUrl, ctx.req.headers.accept);
  const audience = audienceOf(ctx, cache);
  if (key === undefined || audience === undefined) return undefined;
  return { key: audience === 'token' && !sameForAll ? tokenKeyOf(key) : key, audience, moment };
};

/** Answers from a stored entry, in the form that the client takes. */
const answerFrom = (ctx: Context, { cache, entry, audience }: { cache: Cache; entry: Entry; audience: Audience }) => {
  const codings = codingsOf(ctx.req.headers['accept-encoding']);
  const chosen = chooseRepresentation(entry, codings);
  const ifNoneMatch = ctx.req.headers['if-none-match'];
  const known = ifNoneMatch === undefined || entry.status !== 200 ? undefined : findKnown(entry, chosen, ifNoneMatch);
  const representation = known ?? chosen;
  const isNotModified = known !== undefined;

  ctx.status = isNotModified ? 304 : entry.status;
  if (isNotModified) ctx.body = null;
  for (const [name, value] of ownHeaders({ entry, representation, audience, isNotModified }, cache.settings)) {
    ctx.set(name, value);
  }
  const vary = mergeVary([ctx.response.get('Vary')].filter(Boolean), entry.vary);
  ctx.set('Vary', vary);
  if (!isNotModified) ctx.body = representation.body;
};

/** Begins to compress an answer that somebody asked for again, in the form they would rather have. */
export const compressFor = (cache: Cache, entry: Entry, acceptEncoding: string | undefined): void => {
  const [coding] = codingsOf(acceptEncoding);
  if (coding === undefined || coding === 'identity' || entry.tried.has(coding)) return;
  compress(entry, coding).then((isNew) => {
    if (isNew) cache.store.weigh(entry);
  }, cache.reportFailure);
};

/** Answers that only their reader may keep. */
const forbidKeeping = (ctx: Context): void => {
  if (ctx.status < 400 && ctx.response.get('Cache-Control') === '') ctx.set('Cache-Control', 'private, no-store');
};

/**
 * Answers reads of a route from the cache, and fills it. A route middleware: it runs when Strapi has found out that the
 * caller may read. An answer is stored when the handler has said what it was made from (`noteDependencies`), with status
 * 200, 301 or 404, to a visitor without credentials or a read-only API token. The handler may depend on the address and
 * on `Accept`, on no other header.
 */
export const cachedRead = ({ strapi, sameForAll = true, variesByAccept = false, dependencies }: CachedRead) => {
  const cache = cacheOf(strapi);
  if (!cache.settings.enabled) return (_: Context, next: Next): Promise<unknown> => next();
  const passes: Passes = createPasses();
  const varies = ['Accept-Encoding', ...(variesByAccept ? ['Accept'] : []), ...(sameForAll ? [] : ['Authorization'])];

  const toEntry = (ctx: Context, plan: Plan, before: readonly Header[]): Entry | undefined => {
    const answer = readAnswer(ctx, before);
    const noted = dependenciesOf(ctx);
    const found = answer && dependencies ? dependencies(ctx, answer.body) : noted && [];
    if (!answer || !found) return undefined;
    const entry = createEntry({
      answer: { ...answer, vary: [...new Set([...answer.vary, ...varies])] },
      key: plan.key,
      dependencies: new Set([...(noted ?? []), ...found]),
      passes,
      isShared: sameForAll,
    });
    entry.admits[plan.audience] = true;
    return entry;
  };

  const keep = (entry: Entry, moment: number): void => {
    // Permissions are read for the request too, and a change to them touches everything.
    if (cache.clock.isOutdated(moment, entry.dependencies)) return;
    if (cache.store.set(entry)) cache.counts.stored += 1;
  };

  /** Runs the handler. @returns what it answered, when that may be given to others */
  const compute = async (ctx: Context, next: Next, plan: Plan): Promise<Entry | undefined> => {
    cache.counts.misses += 1;
    const before = headersSoFar(ctx);
    try {
      await next();
    } catch (error) {
      answerNotFound(ctx, error);
    }
    try {
      const entry = toEntry(ctx, plan, before);
      if (!entry) return undefined;
      keep(entry, plan.moment);
      answerFrom(ctx, { cache, entry, audience: plan.audience });
      noteServed(ctx.res, { entry, before });
      return entry;
    } catch (error) {
      cache.reportFailure(error);
      return undefined;
    }
  };

  const lead = async (ctx: Context, next: Next, plan: Plan): Promise<void> => {
    const computed = compute(ctx, next, plan);
    const flight = { moment: plan.moment, entry: computed.catch(() => undefined) };
    cache.flights.set(plan.key, flight);
    try {
      await computed;
    } finally {
      if (cache.flights.get(plan.key) === flight) cache.flights.delete(plan.key);
    }
  };

  /** @returns a stored answer, or one that is being computed from nothing older than this moment */
  const find = async (plan: Plan): Promise<Entry | undefined> => {
    const stored = cache.store.get(plan.key);
    if (stored) {
      cache.counts.hits.route += 1;
      return stored;
    }
    const flight = cache.flights.get(plan.key);
    return flight?.moment === cache.clock.now() ? flight.entry : undefined;
  };

  return async (ctx: Context, next: Next): Promise<void> => {
    let plan: Plan | undefined;
    try {
      plan = planOf(ctx, cache, sameForAll);
    } catch (error) {
      cache.reportFailure(error);
    }
    if (!plan) {
      await next();
      forbidKeeping(ctx);
      return;
    }
    const entry = await find(plan);
    if (!entry) return lead(ctx, next, plan);
    const before = headersSoFar(ctx);
    // Strapi let this caller through; that holds for others like it, unless permissions changed meanwhile.
    if (!cache.clock.isOutdated(plan.moment, entry.dependencies)) entry.admits[plan.audience] = true;
    compressFor(cache, entry, ctx.req.headers['accept-encoding']);
    answerFrom(ctx, { cache, entry, audience: plan.audience });
    noteServed(ctx.res, { entry, before });
  };
};
