import type { Core } from '@strapi/strapi';
import type { HiddenTypes } from './draft-permission';
import type { ModelGraph, Step } from './model-graph';

export type Sanitizer = Parameters<Core.Strapi['sanitizers']['add']>[1];
/** An entry as Strapi's sanitisers see it. */
export type Entry = Awaited<ReturnType<ReturnType<Sanitizer>>>;
export type EntryId = Entry['id'];

export interface AnswerScope {
  readonly graph: ModelGraph;
  readonly hidden: HiddenTypes;
}

interface Place {
  readonly entry: Entry;
  readonly uid: string;
}

/** An entry, rather than a plain value or the count of entries (`{count: 3}`) that a query may ask for instead. */
const isEntry = (value: Entry[string]): value is Entry =>
  typeof value === 'object' && value !== null && ('id' in value || 'documentId' in value);

/** The entries that one attribute holds, each with its type. */
const placesIn = (step: Step, value: Entry[string]): readonly Place[] => {
  const places: Place[] = [];
  for (const entry of Array.isArray(value) ? value : [value]) {
    if (!isEntry(entry)) continue;
    const uid = step.kind === 'model' ? step.uid : entry[step.key];
    if (typeof uid === 'string') places.push({ entry, uid });
  }
  return places;
};

/**
 * The ids of hidden entries whose `publishedAt` was not read, because the query named other fields: only the database
 * can say whether they are drafts.
 */
export const collectUnclear = (
  scope: AnswerScope,
  { entry, uid }: Place,
  unclear = new Map<string, Set<EntryId>>(),
): ReadonlyMap<string, ReadonlySet<EntryId>> => {
  if (scope.hidden.has(uid) && entry.publishedAt === undefined) {
    unclear.set(uid, (unclear.get(uid) ?? new Set()).add(entry.id));
  }
  for (const [attribute, step] of scope.graph.stepsOf(uid) ?? []) {
    for (const place of placesIn(step, entry[attribute])) collectUnclear(scope, place, unclear);
  }
  return unclear;
};

/** Whether an entry of a hidden type is a draft. */
export type IsDraft = (entry: Entry, uid: string) => boolean;

/** A copy of an entry without the drafts below it: gone from lists, null where there is one. */
export const withoutDrafts = (scope: AnswerScope, { entry, uid }: Place, isDraft: IsDraft): Entry => {
  const kept: Entry = { ...entry };
  for (const [attribute, step] of scope.graph.stepsOf(uid) ?? []) {
    const value = entry[attribute];
    const places = placesIn(step, value);
    if (places.length === 0) continue;
    const published = places
      .filter((place) => !(scope.hidden.has(place.uid) && isDraft(place.entry, place.uid)))
      .map((place) => withoutDrafts(scope, place, isDraft));
    kept[attribute] = Array.isArray(value) ? published : (published[0] ?? null);
  }
  return kept;
};
