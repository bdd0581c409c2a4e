import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { isFields } from '../../../core/rules';
import { uidOf } from '../content-model';
import type { Dependency } from './dependencies';

const UID = uidOf('change');
const POLL_MS = 300;
const PAGE = 1000;
const PRUNE_MS = 600_000;
const KEEP_MS = 30 * 24 * 3_600_000;
/** These stay whatever their age, so that whoever follows finds the last row it saw. */
const KEEP_ROWS = 1000;
/** On PostgreSQL and MySQL a row may appear after rows with higher ids: its transaction took longer. */
const GAP_MS = 600_000;
const MOST_GAPS = 1000;

export interface Change {
  /** Singular name of a careers type, `file`, `api-token`, the uid of a host's type; `*` for anything. */
  readonly kind: string;
  /** `*` for any document. */
  readonly documentId: string;
  /** What else shows it. */
  readonly also: readonly Dependency[];
}

export const asDependency = (kind: string, documentId: string): Dependency =>
  kind === '*' ? '*' : `${kind}:${documentId}`;

const isDependency = (text: string): text is Dependency => text === '*' || text.includes(':');

interface Row extends Change {
  readonly id: number;
  readonly writer: string;
}

const toRow = (row: unknown): readonly Row[] => {
  if (!isFields(row) || typeof row.changedType !== 'string' || typeof row.changedDocumentId !== 'string') return [];
  const also = typeof row.alsoAffected === 'string' ? row.alsoAffected.split(' ').filter(isDependency) : [];
  const writer = typeof row.writer === 'string' ? row.writer : '';
  return [{ id: Number(row.id), kind: row.changedType, documentId: row.changedDocumentId, also, writer }];
};

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
  /** The newest row seen. */
  let last = 0;
  /** Ids below it that were not there, and since when. */
  const gaps = new Map<number, number>();
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

  const noteGaps = (from: number, to: number): void => {
    for (let id = Math.max(from, to - MOST_GAPS); id < to; id += 1) gaps.set(id, Date.now());
    for (const [id, since] of gaps) {
      if (gaps.size <= MOST_GAPS && Date.now() - since < GAP_MS) break;
      gaps.delete(id);
    }
  };

  const readRows = async (): Promise<readonly Row[]> => {
    const where =
      gaps.size === 0 ? { id: { $gte: last } } : { $or: [{ id: { $gte: last } }, { id: { $in: [...gaps.keys()] } }] };
    const rows: readonly unknown[] = await table().findMany({ where, orderBy: { id: 'asc' }, limit: PAGE });
    return rows.flatMap(toRow);
  };

  const findLast = async (): Promise<number> => {
    const rows: readonly unknown[] = await table().findMany({ orderBy: { id: 'desc' }, limit: 1 });
    return rows.flatMap(toRow)[0]?.id ?? 0;
  };

  const open = async (): Promise<void> => {
    if ((await findLast()) === 0) await append({ kind: '*', documentId: '*', also: [] });
    last = await findLast();
    gaps.clear();
    const start = Math.max(1, last - 200);
    const recent: readonly unknown[] = await table().findMany({ select: ['id'], where: { id: { $gte: start } } });
    const there = new Set(recent.filter(isFields).map(({ id }) => Number(id)));
    for (let id = start; id < last; id += 1) if (!there.has(id)) gaps.set(id, Date.now());
  };

  /** @returns whether there may be more rows */
  const look = async ({ onChanges, onReset }: Follower): Promise<boolean> => {
    const rows = await readRows();
    if (!rows.some(({ id }) => id === last)) {
      await open();
      onReset();
      return false;
    }
    const fresh = rows.filter(({ id }) => id !== last);
    for (const { id } of fresh) {
      gaps.delete(id);
      if (id <= last) continue;
      if (id > last + 1) noteGaps(last + 1, id);
      last = id;
    }
    const others = fresh.filter((row) => row.writer !== writer);
    if (others.length > 0) onChanges(others);
    return rows.length === PAGE;
  };

  const prune = async (): Promise<void> => {
    if (Date.now() - prunedAt < PRUNE_MS) return;
    prunedAt = Date.now();
    const before = new Date(Date.now() - KEEP_MS);
    await table().deleteMany({ where: { id: { $lt: last - KEEP_ROWS }, createdAt: { $lt: before } } });
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
