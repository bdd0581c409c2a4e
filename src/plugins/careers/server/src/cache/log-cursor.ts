import type { Core } from '@strapi/strapi';
import { isFields } from '../../../core/rules';
import { uidOf } from '../content-model';
import type { Dependency } from './dependencies';

const UID = uidOf('change');
const PAGE = 1000;
/** On PostgreSQL and MySQL a row may appear after rows with higher ids: its transaction took longer. */
const GAP_MS = 600_000;
const MOST_GAPS = 1000;
/** So many rows before the last one are looked through for gaps at the start. */
const LOOKED_BACK = 200;

export interface Change {
  /** Singular name of a careers type, `file`, `api-token`, the uid of a host's type; `*` for anything. */
  readonly kind: string;
  /** `*` for any document. */
  readonly documentId: string;
  /** What else shows it. */
  readonly also: readonly Dependency[];
}

export interface LoggedChange extends Change {
  readonly id: number;
  readonly writer: string;
}

const isDependency = (text: string): text is Dependency => text === '*' || text.includes(':');

const toChange = (row: unknown): readonly LoggedChange[] => {
  if (!isFields(row) || typeof row.changedType !== 'string' || typeof row.changedDocumentId !== 'string') return [];
  const also = typeof row.alsoAffected === 'string' ? row.alsoAffected.split(' ').filter(isDependency) : [];
  const writer = typeof row.writer === 'string' ? row.writer : '';
  return [{ id: Number(row.id), kind: row.changedType, documentId: row.changedDocumentId, also, writer }];
};

/** A place in the table `careers_changes`. */
export interface LogCursor {
  /** Goes to where the log ends now. @returns whether it has any rows */
  readonly open: () => Promise<boolean>;
  /**
   * Goes on by a page of rows that were not there the last time, whatever their place.
   *
   * @returns nothing when the log is another one: somebody has restored or replaced the data
   */
  readonly next: () => Promise<{ readonly changes: readonly LoggedChange[]; readonly hasMore: boolean } | undefined>;
  /** Id of the newest row seen. */
  readonly last: () => number;
}

/** Outside of transactions only: the rows of one that is rolled back leave their ids to others. */
export const createLogCursor = (strapi: Core.Strapi): LogCursor => {
  const table = () => strapi.db.query(UID);
  let last = 0;
  /** Ids below it that were not there, and since when. */
  const gaps = new Map<number, number>();

  const noteGaps = (from: number, to: number): void => {
    for (let id = Math.max(from, to - MOST_GAPS); id < to; id += 1) gaps.set(id, Date.now());
    for (const [id, since] of gaps) {
      if (gaps.size <= MOST_GAPS && Date.now() - since < GAP_MS) break;
      gaps.delete(id);
    }
  };

  const open = async (): Promise<boolean> => {
    const newest: readonly unknown[] = await table().findMany({ orderBy: { id: 'desc' }, limit: 1 });
    last = newest.flatMap(toChange)[0]?.id ?? 0;
    gaps.clear();
    const start = Math.max(1, last - LOOKED_BACK);
    const recent: readonly unknown[] = await table().findMany({ select: ['id'], where: { id: { $gte: start } } });
    const there = new Set(recent.filter(isFields).map(({ id }) => Number(id)));
    for (let id = start; id < last; id += 1) if (!there.has(id)) gaps.set(id, Date.now());
    return last > 0;
  };

  const next: LogCursor['next'] = async () => {
    const where =
      gaps.size === 0 ? { id: { $gte: last } } : { $or: [{ id: { $gte: last } }, { id: { $in: [...gaps.keys()] } }] };
    const rows: readonly unknown[] = await table().findMany({ where, orderBy: { id: 'asc' }, limit: PAGE });
    const found = rows.flatMap(toChange);
    // Of an empty log there is nothing to miss.
    if (last > 0 && !found.some(({ id }) => id === last)) return undefined;
    const changes = found.filter(({ id }) => id !== last);
    for (const { id } of changes) {
      gaps.delete(id);
      if (id <= last) continue;
      if (id > last + 1) noteGaps(last + 1, id);
      last = id;
    }
    return { changes, hasMore: rows.length === PAGE };
  };

  return { open, next, last: () => last };
};
