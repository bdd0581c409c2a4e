import type { TakenItem } from '../provenance';
import { identityOf, type ListRule } from './fields';
import type { Stated } from './outcome';

export interface StatedItem extends Stated {
  readonly id: string;
}

/** Of items that say the same, the one that was taken before is kept, else the one with the least id: never by order. */
const withoutRepeats = (
  rule: ListRule,
  known: ReadonlySet<string>,
  stated: readonly StatedItem[],
): readonly StatedItem[] => {
  const kept = new Map<string, StatedItem>();
  for (const item of stated) {
    const identity = identityOf(rule, item.value);
    const other = kept.get(identity);
    const isBetter =
      other === undefined ||
      (known.has(item.id) === known.has(other.id) ? item.id < other.id : known.has(item.id) && !known.has(other.id));
    // A map keeps the place of what came first.
    if (isBetter) kept.set(identity, item);
  }
  return [...kept.values()];
};

/**
 * An item that the source now has under another id, saying the same, is remembered under the new one: what it says tells
 * an item better than its number. The item that had this id before goes by the id that became free.
 */
const renumbered = (
  rule: ListRule,
  known: readonly TakenItem[],
  stated: readonly StatedItem[],
): readonly TakenItem[] => {
  if (known.length === 0) return known;
  const idOf = new Map(stated.map(({ id, value }) => [identityOf(rule, value), id]));
  const identities = known.map(({ value }) => identityOf(rule, value));
  /** New ids by old ones, of items that the source still has. */
  const moved = new Map<string, string>();
  const given = new Set<string>();
  for (const isSameId of [true, false]) {
    known.forEach((item, place) => {
      const id = idOf.get(identities[place] ?? '');
      if (id === undefined || given.has(id) || (id === item.id) !== isSameId) return;
      moved.set(item.id, id);
      given.add(id);
    });
  }
  /** New id to old one: followed from an id that was given away, it leads to one that is free. */
  const before = new Map([...moved].map(([old, id]) => [id, old]));
  const freeId = (id: string): string => {
    const old = before.get(id);
    return old === undefined ? id : freeId(old);
  };
  return known.map((item) => ({ ...item, id: moved.get(item.id) ?? freeId(item.id) }));
};

/** What is remembered and what the source says now, with the ids of the same items being the same. */
export const lineUp = ({
  rule,
  known,
  stated,
}: {
  readonly rule: ListRule;
  readonly known: readonly TakenItem[];
  readonly stated: readonly StatedItem[];
}): { readonly known: readonly TakenItem[]; readonly stated: readonly StatedItem[] } => {
  const distinct = withoutRepeats(rule, new Set(known.map(({ id }) => id)), stated);
  return { known: renumbered(rule, known, distinct), stated: distinct };
};
