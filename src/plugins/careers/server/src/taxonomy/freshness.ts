import type { Core } from '@strapi/strapi';
import { createLogCursor, type LogCursor } from '../cache';

/** A document that was written; `*` stands for any. */
export interface WrittenDocument {
  readonly kind: string;
  readonly documentId: string;
}

interface Kept<T> {
  readonly cursor: LogCursor;
  readonly made: T;
}

/** @returns nothing when the log cannot tell what was written */
const readWritten = async (cursor: LogCursor): Promise<readonly WrittenDocument[] | undefined> => {
  const written: WrittenDocument[] = [];
  for (;;) {
    const found = await cursor.next();
    if (found === undefined) return undefined;
    written.push(...found.changes);
    if (!found.hasMore) return written;
  }
};

/**
 * Keeps what is made from entries of some types, and brings it up to date when one of them was written, by this process or
 * another: each write leaves a row in the log of changes. Within a transaction it is made anew, and not kept: what it is
 * made from may never come to pass.
 *
 * @param kinds singular names of careers types
 * @param make makes it from all entries
 * @param revise makes it from what was kept and the documents that were written since; `undefined`: it has to be made anew
 */
export const keepRevised = <T>({
  kinds,
  make,
  revise,
}: {
  readonly kinds: readonly string[];
  readonly make: (strapi: Core.Strapi) => Promise<T>;
  readonly revise: (
    strapi: Core.Strapi,
    kept: T,
    written: readonly WrittenDocument[],
  ) => Promise<T | undefined> | undefined;
}) => {
  const keeping = new WeakMap<Core.Strapi, Promise<Kept<T> | undefined>>();

  const makeAnew = async (strapi: Core.Strapi): Promise<Kept<T>> => {
    const cursor = createLogCursor(strapi);
    // First, so that what is written meanwhile is seen the next time.
    await cursor.open();
    return { cursor, made: await make(strapi) };
  };

  const bringUpToDate = async (strapi: Core.Strapi, kept: Kept<T> | undefined): Promise<Kept<T>> => {
    if (kept === undefined) return makeAnew(strapi);
    const { cursor, made } = kept;
    const all = await readWritten(cursor);
    const written = all?.filter(({ kind }) => kind === '*' || kinds.includes(kind));
    if (written?.length === 0) return kept;
    const isKnown = written?.every(({ kind, documentId }) => kind !== '*' && documentId !== '*') ?? false;
    const revised = written && isKnown ? await revise(strapi, made, written) : undefined;
    return revised === undefined ? makeAnew(strapi) : { cursor, made: revised };
  };

  return async (strapi: Core.Strapi): Promise<T> => {
    if (strapi.db.inTransaction()) return make(strapi);
    // One after the other: what has been read from the log is not read again.
    const before = keeping.get(strapi) ?? Promise.resolve(undefined);
    const now = before.then((kept) => bringUpToDate(strapi, kept));
    keeping.set(
      strapi,
      now.catch(() => undefined),
    );
    return (await now).made;
  };
};

/** Keeps what is made from entries of some types until one of them is written; see `keepRevised`. */
export const keepFresh = <T>(
  kinds: readonly string[],
  make: (strapi: Core.Strapi) => Promise<T>,
): ((strapi: Core.Strapi) => Promise<T>) => keepRevised({ kinds, make, revise: () => undefined });
