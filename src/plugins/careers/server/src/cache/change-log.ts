import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../content-model';
import type { Dependency } from './dependencies';
import { createLogCursor, type Change } from './log-cursor';

const UID = uidOf('change');
const POLL_MS = 300;
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
  /** Adds a row; within a transaction it is part of it. */
  readonly append: (change: Change) => Promise<void>;
  /** Notes where the log ends now: what comes later is told to the follower. */
  readonly open: () => Promise<void>;
  /** Looks for new rows from now on, about three times a second. */
  readonly follow: (follower: Follower) => void;
  readonly stop: () => void;
}

export const createChangeLog = (strapi: Core.Strapi): ChangeLog => {
  const writer = randomBytes(9).toString('base64url');
  const table = () => strapi.db.query(UID);
  const cursor = createLogCursor(strapi);
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let prunedAt = Date.now();
  let hasFailed = false;

  const append = async ({ kind, documentId, also }: Change): Promise<void> => {
    const now = new Date();
    await strapi.db
      .queryBuilder(UID)
      .insert({
        documentId: `c${randomBytes(12).toString('hex').slice(1)}`,
        changedType: kind,
        changedDocumentId: documentId,
        alsoAffected: also.length === 0 ? null : also.join(' '),
        writer,
        createdAt: now,
        updatedAt: now,
        publishedAt: now,
      })
      .execute();
  };

  const open = async (): Promise<void> => {
    if (await cursor.open()) return;
    await append({ kind: '*', documentId: '*', also: [] });
    await cursor.open();
  };

  /** @returns whether there may be more rows */
  const look = async ({ onChanges, onReset }: Follower): Promise<boolean> => {
    const found = await cursor.next();
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
    const before = new Date(Date.now() - KEEP_MS);
    await table().deleteMany({ where: { id: { $lt: cursor.last() - KEEP_ROWS }, createdAt: { $lt: before } } });
  };

  const poll = async (follower: Follower): Promise<void> => {
    try {
      while (!isStopped && (await look(follower)));
      if (!isStopped) await prune();
      hasFailed = false;
    } catch (error) {
      // A database that is busy or away for a moment: the next look catches up.
      if (!hasFailed && !isStopped) strapi.log.warn(`careers: the log of changes cannot be read: ${String(error)}`);
      hasFailed = true;
    }
    schedule(follower);
  };

  const schedule = (follower: Follower): void => {
    if (isStopped) return;
    timer = setTimeout(() => void poll(follower), POLL_MS);
    timer.unref();
  };

  return {
    append,
    open,
    follow: schedule,
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
};
