import type { Redis, RedisOptions } from 'ioredis';
import type { Core } from '@strapi/strapi';
import type { CareersConfig } from '../config';

const CONNECT_MS = 1000;
/** A Redis that takes longer is of no use to a request. */
const COMMAND_MS = 250;
const BEAT_MS = 1000;
/** Beats in a row without an answer: the connection is up, and nobody is there. */
const MOST_MISSED = 2;
const LONGEST_PAUSE_MS = 1000;

/**
 * No request waits for Redis: what cannot be asked at once is refused at once, and nothing is asked twice. Whoever asks
 * has another way.
 */
const OPTIONS: RedisOptions = {
  lazyConnect: true,
  enableOfflineQueue: false,
  maxRetriesPerRequest: 0,
  autoResendUnfulfilledCommands: false,
  autoResubscribe: false,
  connectTimeout: CONNECT_MS,
  commandTimeout: COMMAND_MS,
  retryStrategy: (times) => Math.min(times * 100, LONGEST_PAUSE_MS),
};

/** `off`: none is configured. */
export type RedisState = 'off' | 'up' | 'down';

/** The app's Redis. It may be away at any time, and comes back by itself. */
export interface RedisLink {
  readonly isUp: () => boolean;
  readonly prefix: string;
  /** For commands: rejects at once while Redis is away. */
  readonly client: Redis;
  /** Publishes; without effect while Redis is away. */
  readonly publish: (channel: string, message: string) => void;
  /** Calls for every message on a channel, and with nothing after a time in which some may have been lost. */
  readonly subscribe: (channel: string, listener: (message: string | undefined) => void) => void;
  readonly stop: () => void;
}

const reasonOf = (error: unknown): string => {
  const found: unknown = error instanceof AggregateError ? error.errors[0] : error;
  if (!(found instanceof Error)) return 'no answer';
  // Neither the address nor what stands in it.
  return 'code' in found ? String(found.code) : found.name === 'ReplyError' ? found.message : 'no answer';
};

const connect = async (strapi: Core.Strapi, { url, prefix }: { url: string; prefix: string }): Promise<RedisLink> => {
  // Only where it is used: it is large.
  const { Redis } = await import('ioredis');
  const client = new Redis(url, { ...OPTIONS, connectionName: 'careers' });
  const subscriber = new Redis(url, { ...OPTIONS, connectionName: 'careers-listens' });
  const listeners = new Map<string, (message: string | undefined) => void>();
  let isUp = false;
  let hasSaid = false;
  let missed = 0;
  let isStopped = false;
  let lastError: unknown;

  const say = (up: boolean): void => {
    if (isStopped) return;
    if (up && !isUp && hasSaid) strapi.log.info('careers: Redis answers again');
    if (!up && (isUp || !hasSaid)) {
      strapi.log.warn(
        `careers: Redis does not answer (${reasonOf(lastError)}): servers learn of changes by the database, within a ` +
          'second, and each counts rate limits by itself until it does',
      );
      hasSaid = true;
    }
    isUp = up;
  };

  const listen = async (): Promise<void> => {
    if (listeners.size > 0) await subscriber.subscribe(...listeners.keys());
    // What was said before that is lost.
    for (const listener of listeners.values()) listener(undefined);
  };

  /** Notices a Redis that holds its connections and does not answer any more. */
  const beat = async (): Promise<void> => {
    if (client.status !== 'ready' || subscriber.status !== 'ready') return;
    try {
      await Promise.all([client.ping(), subscriber.ping()]);
      missed = 0;
      say(true);
    } catch (error) {
      lastError = error;
      missed += 1;
      if (missed < MOST_MISSED || isStopped) return;
      say(false);
      for (const one of [client, subscriber]) one.disconnect(true);
    }
  };

  for (const one of [client, subscriber]) {
    one.on('error', (error: unknown) => {
      lastError = error;
    });
    one.on('close', () => {
      say(false);
    });
    one.on('ready', () => {
      void beat();
    });
  }
  subscriber.on('ready', () => {
    listen().catch((error: unknown) => {
      lastError = error;
      subscriber.disconnect(true);
    });
  });
  subscriber.on('message', (channel: string, message: string) => listeners.get(channel)?.(message));
  // Without an `await`: a Redis that is away keeps no server from starting.
  for (const one of [client, subscriber]) one.connect().catch(() => undefined);
  const timer = setInterval(() => void beat(), BEAT_MS);
  timer.unref();

  return {
    isUp: () => isUp,
    prefix,
    client,
    publish: (channel, message) => {
      client.publish(`${prefix}${channel}`, message).catch(() => undefined);
    },
    subscribe: (channel, listener) => {
      const name = `${prefix}${channel}`;
      listeners.set(name, listener);
      if (subscriber.status === 'ready') subscriber.subscribe(name).catch(() => undefined);
    },
    stop: () => {
      isStopped = true;
      clearInterval(timer);
      for (const one of [client, subscriber]) one.disconnect();
    },
  };
};

const links = new WeakMap<Core.Strapi, RedisLink>();

/** @returns nothing where no Redis is configured, or before `startNodes` */
export const redisOf = (strapi: Core.Strapi): RedisLink | undefined => links.get(strapi);

export const redisStateOf = (strapi: Core.Strapi): RedisState => {
  const link = links.get(strapi);
  if (link === undefined) return 'off';
  return link.isUp() ? 'up' : 'down';
};

/** In `bootstrap`, before anything asks for Redis; does not wait for its answer. */
export const connectRedis = async (strapi: Core.Strapi): Promise<void> => {
  const { active, redis } = strapi.config.get<CareersConfig>('plugin::careers');
  if (!active || redis.url === undefined || redis.url === '') return;
  links.set(strapi, await connect(strapi, { url: redis.url, prefix: redis.prefix }));
};

export const disconnectRedis = (strapi: Core.Strapi): void => {
  links.get(strapi)?.stop();
  links.delete(strapi);
};
