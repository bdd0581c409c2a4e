import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { compareStates, type NewEvent, type OutboxEvent, type PublicState, type Subject } from '../../../core/outbox';
import { NOTHING, readPublicState } from './public-state';
import { storeEvents } from './store';
import { wakeReaders } from './wake';

interface CurrentTransaction {
  readonly onCommit: (run: () => void) => void;
}

const keyOf = ({ type, documentId }: Subject): string => `${type}:${documentId}`;

/** What is being compared already, further out: a write within it is a part of that, and told once. */
const recording = new AsyncLocalStorage<ReadonlySet<string>>();

export const isRecording = (subject: Subject): boolean => recording.getStore()?.has(keyOf(subject)) === true;

/** Adds events to the outbox; whoever reads it is told once the transaction is committed. */
export const recordEvents = async (strapi: Core.Strapi, events: readonly NewEvent[]): Promise<void> => {
  if (events.length === 0) return;
  await strapi.db.transaction(async ({ onCommit }: CurrentTransaction) => {
    await storeEvents(strapi, events);
    onCommit(() => {
      wakeReaders(strapi);
    });
  });
};

interface Writing<T> {
  /** Documents that the work may change. */
  readonly subjects: readonly Subject[];
  readonly work: () => Promise<T>;
  /** What has to come before the states are read, in the same transaction. */
  readonly prepare?: () => Promise<void>;
  /** Of what the work has made. */
  readonly created?: (result: T) => readonly Subject[];
  /** By document id, when the work is a merge. */
  readonly mergedInto?: ReadonlyMap<string, OutboxEvent['mergedInto']>;
}

/**
 * Does some writing, and records in the same transaction what it did to what readers see. Both are stored or neither.
 *
 * Strapi's own events come after the commit, and a process that ends between the two loses them; so the states before
 * and after are compared here instead, which also tells whatever way the write took to publish something.
 */
export const recordWriting = async <T>(
  strapi: Core.Strapi,
  { subjects, work, prepare, created = () => [], mergedInto = new Map() }: Writing<T>,
): Promise<T> =>
  strapi.db.transaction(async () => {
    await prepare?.();
    const before = new Map<string, PublicState>();
    for (const subject of subjects) before.set(keyOf(subject), await readPublicState(strapi, subject));
    const outer = recording.getStore() ?? [];
    const result = await recording.run(new Set([...outer, ...before.keys()]), work);
    const events: NewEvent[] = [];
    for (const subject of [...subjects, ...created(result)]) {
      events.push(
        ...compareStates(subject, {
          before: before.get(keyOf(subject)) ?? NOTHING,
          after: await readPublicState(strapi, subject),
          mergedInto: mergedInto.get(subject.documentId) ?? null,
        }),
      );
    }
    await recordEvents(strapi, events);
    return result;
  });
