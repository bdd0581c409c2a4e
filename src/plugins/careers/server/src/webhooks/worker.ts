import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { createNap } from '../nodes';
import { isAnythingWaiting, onEvents, sequence } from '../outbox';
import { deliver } from './deliver';
import { findDue } from './due';
import { createLease, ALIVE_MS } from './lease';
import { pruneDeliveries } from './prune';
import { listWebhooks, type WebhookRow } from './rows';

/** How often it looks for events that other processes have committed. */
const POLL_MS = 500;
/** Three times before others take the process for dead. */
const HOLD_EVERY_MS = ALIVE_MS / 4;
/** Requests to one endpoint at a time: one that hangs holds up nobody else. */
const AT_ONCE = 4;
const PRUNE_EVERY_MS = 600_000;
/** What is on its way when the server stops may take so long; then it is broken off, and sent again later. */
const GRACE_MS = 3000;

export interface DeliveryWorker {
  readonly start: () => void;
  /** There may be something to send: looks at once. */
  readonly wake: () => void;
  readonly stop: () => Promise<void>;
}

export const createDeliveryWorker = (strapi: Core.Strapi): DeliveryWorker => {
  const lease = createLease(strapi, randomBytes(12).toString('base64url'));
  const nap = createNap(POLL_MS);
  const stopping = new AbortController();
  const ending = new AbortController();
  const isStopping = (): boolean => stopping.signal.aborted;
  /** Deliveries on their way, by the endpoint's id. */
  const onTheWay = new Map<number, Map<number, Promise<void>>>();
  let heldAt = -Infinity;
  let prunedAt = Date.now();
  let current: Promise<void> = Promise.resolve();
  let ignoreEvents = (): void => undefined;
  let hasFailed = false;

  const warn = (error: unknown): void => {
    // A database that is busy or away for a moment: the next look goes on.
    if (!hasFailed && !isStopping()) strapi.log.warn(`careers: webhooks cannot be sent: ${String(error)}`);
    hasFailed = true;
  };

  const sendDue = async (webhook: WebhookRow): Promise<void> => {
    const own = onTheWay.get(webhook.id) ?? new Map<number, Promise<void>>();
    onTheWay.set(webhook.id, own);
    const limit = AT_ONCE - own.size;
    if (limit === 0) return;
    const due = await findDue(strapi, { webhook: webhook.id, except: [...own.keys()], limit });
    for (const delivery of due) {
      const sent = deliver(strapi, { webhook, delivery, signal: ending.signal })
        .catch(warn)
        .finally(() => {
          own.delete(delivery.id);
          nap.wake();
        });
      own.set(delivery.id, sent);
    }
  };

  const hold = async (): Promise<boolean> => {
    const now = Date.now();
    if (now - heldAt < HOLD_EVERY_MS) return true;
    const isMine = await lease.hold();
    heldAt = isMine ? now : -Infinity;
    return isMine;
  };

  const look = async (): Promise<void> => {
    const webhooks = await listWebhooks(strapi);
    // An app without webhooks writes nothing to its database while nobody else does.
    if (webhooks.length === 0 && !(await isAnythingWaiting(strapi))) return;
    if (!(await hold())) return;
    await sequence(strapi);
    for (const webhook of webhooks) if (webhook.enabled && !isStopping()) await sendDue(webhook);
    if (Date.now() - prunedAt < PRUNE_EVERY_MS) return;
    prunedAt = Date.now();
    await pruneDeliveries(strapi);
  };

  const work = async (): Promise<void> => {
    while (!isStopping()) {
      nap.begin();
      try {
        await look();
        hasFailed = false;
      } catch (error) {
        warn(error);
        // Whoever wakes it meanwhile does not make it ask a database that is away without a pause.
        await pause(POLL_MS, undefined, { ref: false });
      }
      if (!isStopping()) await nap.rest();
    }
  };

  const settled = (): Promise<unknown> => Promise.all([...onTheWay.values()].flatMap((own) => [...own.values()]));

  return {
    start: () => {
      if (isStopping()) return;
      ignoreEvents = onEvents(strapi, nap.wake);
      current = work();
    },
    wake: nap.wake,
    stop: async () => {
      ignoreEvents();
      stopping.abort();
      nap.wake();
      await current;
      await Promise.race([settled(), pause(GRACE_MS, undefined, { ref: false })]);
      ending.abort();
      await settled();
      if (heldAt > 0) await lease.release().catch(() => undefined);
    },
  };
};
