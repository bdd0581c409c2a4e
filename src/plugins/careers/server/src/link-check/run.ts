import type { Core } from '@strapi/strapi';
import type { LinkRun } from '../../../core/taxonomy';
import { takeLease, type Lease } from '../nodes';
import { checkLink } from './check';
import { POLITE, visitPolitely, type Politeness } from './politeness';
import { PUBLIC_NETWORK, type Network } from './public-address';
import { forgetOthers, storeResult } from './results';
import { listTargets } from './targets';

/** A run that has said nothing for so long was ended with its process. */
const SILENCE_MS = 120_000;
const WORK = 'link-check';
const REPORT_EVERY_MS = 1000;

export interface LinkCheckOptions {
  readonly network?: Network;
  readonly politeness?: Politeness;
  readonly timeoutMs?: number;
}

interface StoredRun {
  readonly total: number;
  readonly done: number;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly reportedAt: string;
}

/** In the database, so that every server of an app shows the same. */
const store = (strapi: Core.Strapi) => strapi.store({ type: 'type', name: 'careers-link-check', key: 'run' });

const isLive = (run: StoredRun | null): run is StoredRun =>
  run !== null && run.finishedAt === null && Date.now() - Date.parse(run.reportedAt) < SILENCE_MS;

const readRun = async (strapi: Core.Strapi): Promise<StoredRun | null> =>
  ((await store(strapi).get({})) as StoredRun | null | undefined) ?? null;

export const describeRun = async (strapi: Core.Strapi): Promise<LinkRun> => {
  const run = await readRun(strapi);
  return {
    isRunning: isLive(run),
    total: run?.total ?? 0,
    done: run?.done ?? 0,
    startedAt: run?.startedAt ?? null,
    finishedAt: run?.finishedAt ?? null,
  };
};

const userAgentOf = (strapi: Core.Strapi): string => {
  const url = strapi.config.get('server.absoluteUrl');
  return `CareersLinkCheck/1.0 (${typeof url === 'string' ? `+${url}; ` : ''}checks the links of a careers site)`;
};

const running = new WeakMap<Core.Strapi, { readonly stop: () => Promise<void>; readonly ended: Promise<void> }>();

const runAll = async (
  strapi: Core.Strapi,
  { network = PUBLIC_NETWORK, politeness = POLITE, timeoutMs = 15_000 }: LinkCheckOptions,
  {
    urls,
    startedAt,
    signal,
  }: { readonly urls: readonly string[]; readonly startedAt: string; readonly signal: AbortSignal },
): Promise<void> => {
  let done = 0;
  let reportedAt = Date.now();
  const report = async (finishedAt: string | null): Promise<void> => {
    reportedAt = Date.now();
    const value: StoredRun = { total: urls.length, done, startedAt, finishedAt, reportedAt: new Date().toISOString() };
    await store(strapi).set({ value });
  };
  const userAgent = userAgentOf(strapi);
  await visitPolitely(urls, {
    politeness,
    signal,
    visit: async (url, wait) => {
      const found = await checkLink(url, { network, timeoutMs, userAgent, wait });
      if (signal.aborted) return;
      await storeResult(strapi, url, found);
      done += 1;
      if (Date.now() - reportedAt >= REPORT_EVERY_MS) await report(null);
    },
  });
  if (signal.aborted) return;
  await forgetOthers(strapi, urls);
  await report(new Date().toISOString());
};

const runWith = async (strapi: Core.Strapi, options: LinkCheckOptions, lease: Lease): Promise<LinkRun> => {
  const stopping = new AbortController();
  const signal = AbortSignal.any([stopping.signal, lease.signal]);
  const startedAt = new Date().toISOString();
  const begin = async (): Promise<readonly string[]> => {
    const urls = [...(await listTargets(strapi)).keys()];
    const value: StoredRun = { total: urls.length, done: 0, startedAt, finishedAt: null, reportedAt: startedAt };
    await store(strapi).set({ value });
    return urls;
  };
  const begun = begin();
  const ended = begun
    .then((urls) => runAll(strapi, options, { urls, startedAt, signal }))
    .finally(async () => {
      running.delete(strapi);
      // Already given back.
      if (!stopping.signal.aborted) await lease.release();
    })
    .catch((error: unknown) => {
      if (!signal.aborted) strapi.log.error(`careers: the link check ended early: ${String(error)}`);
    });
  const stop = async (): Promise<void> => {
    stopping.abort();
    await lease.release();
  };
  running.set(strapi, { stop, ended });
  await begun;
  return describeRun(strapi);
};

/**
 * Starts to check every address in the background; does nothing while a check is going on, here or on another server.
 *
 * @returns how far it is
 */
export const startRun = async (strapi: Core.Strapi, options: LinkCheckOptions = {}): Promise<LinkRun> => {
  const lease = running.has(strapi) ? undefined : await takeLease(strapi, WORK);
  if (lease === undefined) return describeRun(strapi);
  return runWith(strapi, options, lease);
};

/** In `destroy`: no further address is asked. */
export const stopRun = async (strapi: Core.Strapi): Promise<void> => running.get(strapi)?.stop();

/** For tests: resolves when what is going on has ended. */
export const runEnded = async (strapi: Core.Strapi): Promise<void> => running.get(strapi)?.ended;
