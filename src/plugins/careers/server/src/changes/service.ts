import type { Core } from '@strapi/strapi';
import createError from 'http-errors';
import { USUAL_CHANGES, type ChangesAnswer } from '../../../core/changes';
import { pruneEvents, readEvents, readSequence, sequence, type SequencedEvent, type SequenceState } from '../outbox';
import { writeCursor, type Place } from './cursor';
import type { ChangesQuestion } from './query';

/** Affected pages of one answer, beyond which it ends before its limit: a change alone may have 500. */
const MOST_PAGES = 5000;

/** As many of the events as have together no more pages than an answer may hold, but one at least. */
const withinBounds = (events: readonly SequencedEvent[]): readonly SequencedEvent[] => {
  let pages = 0;
  const end = events.findIndex(({ event }) => {
    pages += event.pages.length;
    return pages > MOST_PAGES;
  });
  return end === -1 ? events : events.slice(0, Math.max(1, end));
};

/**
 * The changes after the place are not there any more, or never were: whoever follows has missed something.
 *
 * @throws a 410 that says what to do
 */
const refuseLost = (after: Place, { epoch, last, prunedTo }: SequenceState): void => {
  const isLost = after.epoch !== epoch || after.position > last || after.position < prunedTo;
  if (!isLost) return;
  const why = after.epoch === epoch && after.position < prunedTo ? 'are too old and were removed' : 'are of other data';
  throw createError(
    410,
    `The changes after this cursor ${why}. Read everything anew, and go on with a cursor from this endpoint without "after".`,
    { details: { parameter: 'after', found: writeCursor(after), allowed: 'a newer cursor, or none' } },
  );
};

/** `strapi.plugin('careers').service('changes')` */
export const createChangesService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * What has changed for readers since a place, the oldest first. Everything that was committed before the call is in it.
   *
   * @throws a 410 when the changes after the place were removed
   */
  since: async ({ after, limit = USUAL_CHANGES }: ChangesQuestion): Promise<ChangesAnswer> => {
    await sequence(strapi);
    const state = await readSequence(strapi);
    const place = after ?? { epoch: state.epoch, position: state.last };
    const cursorAt = (position: number) => writeCursor({ epoch: state.epoch, position });
    if (after === undefined) return { data: [], meta: { next: cursorAt(place.position), hasMore: false } };
    refuseLost(after, state);
    const found = await readEvents(strapi, { after: place.position, limit: limit + 1 });
    const told = withinBounds(found.slice(0, limit));
    return {
      data: told.map(({ position, event }) => ({ cursor: cursorAt(position), ...event })),
      meta: { next: cursorAt(told.at(-1)?.position ?? place.position), hasMore: told.length < found.length },
    };
  },

  /** Removes changes that happened before, but those that a webhook may still need; the server does so by itself. */
  prune: (before: Date): Promise<void> => pruneEvents(strapi, before),
});

export type ChangesService = ReturnType<typeof createChangesService>;
