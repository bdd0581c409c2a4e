import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { redisOf } from './redis';

const CHANNEL = 'changes';

/**
 * Tells the other servers that the table `careers_changes` has new rows. A bell, not a message: what has changed stands in
 * the database, and a ring that is lost costs the wait for the next look.
 */
export interface Bell {
  readonly ring: () => void;
  /** Calls when another server has rung, or may have. @returns what ends it */
  readonly onRing: (listener: () => void) => () => void;
}

interface KeptBell extends Bell {
  /** Once Redis is there. */
  readonly hang: () => void;
}

const createBell = (strapi: Core.Strapi): KeptBell => {
  const self = randomBytes(9).toString('base64url');
  const listeners = new Set<() => void>();
  return {
    ring: () => redisOf(strapi)?.publish(CHANNEL, self),
    onRing: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    hang: () => {
      redisOf(strapi)?.subscribe(CHANNEL, (ringer) => {
        if (ringer !== self) for (const listener of listeners) listener();
      });
    },
  };
};

const bells = new WeakMap<Core.Strapi, KeptBell>();

const keptBellOf = (strapi: Core.Strapi): KeptBell => {
  const bell = bells.get(strapi) ?? createBell(strapi);
  bells.set(strapi, bell);
  return bell;
};

/** The app's bell; without Redis it rings nowhere. */
export const bellOf = (strapi: Core.Strapi): Bell => keptBellOf(strapi);

export const hangBell = (strapi: Core.Strapi): void => {
  keptBellOf(strapi).hang();
};
