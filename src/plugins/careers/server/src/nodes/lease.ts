import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../content-model';
import { isContention, isUniqueViolation } from '../strapi/database-errors';
import { newDocumentId } from '../strapi/document-id';

/**
 * Work that one server at a time does, agreed on in the table `careers_leases`: a single conditional statement, so that of
 * several who try at once one succeeds. In the database rather than in Redis, which may be away. Servers compare times with
 * their own clocks: these should agree within some seconds. Outside of transactions only.
 */
const UID = uidOf('lease');
export const HOLD_MS = 30_000;
/** Three times before others take the holder for dead. */
const RENEW_MS = 10_000;

type Changes = Readonly<Record<string, unknown>>;

const insert = async (strapi: Core.Strapi, row: Changes): Promise<void> => {
  const now = new Date();
  const documentId = newDocumentId('l');
  await strapi.db
    .queryBuilder(UID)
    .insert({ documentId, ...row, createdAt: now, updatedAt: now, publishedAt: now })
    .execute();
};

/** @returns whether there was a row that met the condition */
const change = async (strapi: Core.Strapi, where: object, changes: Changes): Promise<boolean> => {
  const statement = strapi.db
    .queryBuilder(UID)
    .where(where)
    .update({ ...changes, updatedAt: new Date() });
  return (await statement.execute<number>()) === 1;
};

/** Changes the row of some work where the condition holds, or makes it. @returns whether it was this caller's turn */
const claim = async (
  strapi: Core.Strapi,
  { work, where, changes }: { readonly work: string; readonly where: object; readonly changes: Changes },
): Promise<boolean> => {
  try {
    if (await change(strapi, { work, ...where }, changes)) return true;
    if ((await strapi.db.query(UID).count({ where: { work } })) > 0) return false;
    await insert(strapi, { work, ...changes });
    return true;
  } catch (error) {
    // Another server was faster.
    if (isUniqueViolation(error) || isContention(error)) return false;
    throw error;
  }
};

/** The right to do some work, as long as the process lives or until it is given back. */
export interface Lease {
  /** Aborted when it was lost: another server may have begun. */
  readonly signal: AbortSignal;
  readonly release: () => Promise<void>;
}

/**
 * Takes work that only one server may do at a time. A server that is killed loses it within half a minute.
 *
 * @param work what it is called, at most 60 characters: `link-check`
 * @returns nothing when another server, or another task of this one, is at it
 */
export const takeLease = async (strapi: Core.Strapi, work: string): Promise<Lease | undefined> => {
  const holder = randomBytes(12).toString('base64url');
  const held = () => ({ holder, heldUntil: new Date(Date.now() + HOLD_MS) });
  const free = { $or: [{ heldUntil: { $null: true } }, { heldUntil: { $lt: new Date() } }] };
  if (!(await claim(strapi, { work, where: free, changes: held() }))) return undefined;

  const lost = new AbortController();
  let renewedAt = Date.now();
  const renew = async (): Promise<void> => {
    try {
      if (!(await change(strapi, { work, holder }, held()))) lost.abort();
      else renewedAt = Date.now();
    } catch {
      // A database that is busy or away for a moment: there is time for two more tries.
      if (Date.now() - renewedAt >= HOLD_MS) lost.abort();
    }
    if (lost.signal.aborted) clearInterval(timer);
  };
  const timer = setInterval(() => void renew(), RENEW_MS);
  timer.unref();
  return {
    signal: lost.signal,
    release: async () => {
      clearInterval(timer);
      await change(strapi, { work, holder }, { holder: null, heldUntil: null });
    },
  };
};

/**
 * For work that every server is reminded of at about the same time, such as by cron.
 *
 * @param everyMs nobody gets a turn so soon after the last one
 * @returns whether it is this server's turn: true for one of them
 */
export const takeTurn = (
  strapi: Core.Strapi,
  { work, everyMs }: { readonly work: string; readonly everyMs: number },
): Promise<boolean> => {
  const due = { $or: [{ turnAt: { $null: true } }, { turnAt: { $lt: new Date(Date.now() - everyMs) } }] };
  return claim(strapi, { work, where: due, changes: { turnAt: new Date() } });
};
