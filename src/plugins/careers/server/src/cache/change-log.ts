import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../content-model';
import { bellOf, takeTurn } from '../nodes';
import { databaseWatchOf } from '../outage';
import type { Dependency } from './dependencies';
import { createLogCursor, type Change } from './log-cursor';
import { newDocumentId } from '../strapi/document-id';

const UID = uidOf('change');
const POLL_MS = 300;
/** Between two looks that another server has rung for: it may write a hundred times a second. */
const RUNG_MS = 20;
const PRUNE_MS = 600_000;
const KEEP_MS = 30 * 24 * 3_600_000;
/** These stay whatever their age, so that whoever follows finds the last row it saw. */
const KEEP_ROWS = 1000;

export type { Change } from './log-cursor';

export const asDependency = (kind: string, documentId: string): Dependency =>
  kind === '*' ? '*' : `${kind}:${documentId}`;

export interface Follower {
  /** Changes by other processes. */
  readonly onChanges: (changes: readonly Change[]) => void;
  /** The log is another one: somebody has restored or replaced the data. */
  readonly onReset: () => void;
}

/** The table `careers_changes`. */
export interface ChangeLog {
  /** Adds a row; within a transaction it is part of it. Rings for the other servers, once they can see it. */
  readonly append: (change: Change) => Promise<void>;
  /** Notes where the log ends now: what comes later is told to the follower. */
  readonly open: () => Promise<void>;
  /** Looks for new rows from now on, about three times a second, and whenever another server has rung. */
  readonly follow: (follower: Follower) => void;
  readonly stop: () => void;
}

interface CurrentTransaction {
  readonly trx: object;
  readonly onCommit: (run: () => void) => void;
}

export const createChangeLog = (strapi: Core.Strapi): ChangeLog => {
  const writer = randomBytes(9).toString('base64url');
  const table = () => strapi.db.query(UID);
  const cursor = createLogCursor(strapi);
  const bell = bellOf(strapi);
  /** Transactions that ring when they are committed. */
  const ringing = new WeakSet<object>();
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let isLooking = false;
  let rings = 0;
  let unhang = (): void => undefined;
  let prunedAt = Date.now();
  let hasFailed = false;

  const ring = async (): Promise<void> => {
    if (!strapi.db.inTransaction()) {
      bell.ring();
      return;
    }
    await strapi.db.transaction(({ trx, onCommit }: CurrentTransaction) => {
      if (ringing.has(trx)) return;
      ringing.add(trx);
      onCommit(bell.ring);
    });
  };

  const append = async ({ kind, documentId, also }: Change): Promise<void> => {
    const now = new Date();
    await strapi.db
      .queryBuilder(UID)
      .insert({
        documentId: newDocumentId('c'),
        changedType: kind,
        changedDocumentId: documentId,
        alsoAffected: also.length === 0 ? null : also.join(' '),
        writer,
        createdAt: now,
        updatedAt: now,
        publishedAt: now,
      })
      .execute();
    await ring();
  };

  const open = async (): Promise<void> => {
    if (await cursor.open()) return;
    await append({ kind: '*', documentId: '*', also: [] });
    await cursor.open();
  };

  /** @returns whether there may be more rows */
  const look = async ({ onChanges, onReset }: Follower): Promise<boolean> => {
    const found = await cursor.next();
    databaseWatchOf(strapi).heard();
    if (found === undefined) {
      await open();
      onReset();
      return false;
    }
    const others = found.changes.filter((change) => change.writer !== writer);
    if (others.length > 0) onChanges(others);
    return found.hasMore;
  };

  const prune = async (): Promise<void> => {
    if (Date.now() - prunedAt < PRUNE_MS) return;
    prunedAt = Date.now();
    if (!(await takeTurn(strapi, { work: 'prune-changes', everyMs: PRUNE_MS / 2 }))) return;
    const before = new Date(Date.now() - KEEP_MS);
    await table().deleteMany({ where: { id: { $lt: cursor.last() - KEEP_ROWS }, createdAt: { $lt: before } } });
  };

  const lookForAll = async (follower: Follower): Promise<void> => {
    const rungBefore = rings;
    while (!isStopped && (await look(follower)));
    if (rings === rungBefore || isStopped) return;
    await wait(RUNG_MS, undefined, { ref: false });
    await lookForAll(follower);
  };

  const poll = async (follower: Follower): Promise<void> => {
    isLooking = true;
    try {
      await lookForAll(follower);
      if (!isStopped) await prune();
      hasFailed = false;
    } catch (error) {
      // A database that is busy or away for a moment: the next look catches up.
      if (!hasFailed && !isStopped) strapi.log.warn(`careers: the log of changes cannot be read: ${String(error)}`);
      hasFailed = true;
    }
    isLooking = false;
    schedule(follower);
  };

  const schedule = (follower: Follower): void => {
    if (isStopped) return;
    timer = setTimeout(() => void poll(follower), POLL_MS);
    timer.unref();
  };

  const follow = (follower: Follower): void => {
    unhang = bell.onRing(() => {
      rings += 1;
      if (isLooking || isStopped) return;
      clearTimeout(timer);
      void poll(follower);
    });
    schedule(follower);
  };

  return {
    append,
    open,
    follow,
    stop: () => {
      isStopped = true;
      unhang();
      clearTimeout(timer);
    },
  };
};
